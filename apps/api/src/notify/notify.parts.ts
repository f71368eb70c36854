import type { Provider, Type } from '@nestjs/common';
import type pg from 'pg';
import { DeliveryLog } from '#libs/notify/delivery-log.js';
import { ReminderSettingsStore } from '#libs/notify/reminder-settings.store.js';
import { RobotStore } from '#libs/notify/robot.store.js';
import { SQL } from '../persistence.tokens.js';
import { DeliveryController } from './delivery.controller.js';
import { ReminderSettingsController } from './reminder-settings.controller.js';
import { RobotController } from './robot.controller.js';
import { TestMessages } from './test-messages.js';

/** How people are told: their settings, the channels, and the log of what went out. */
export const NOTIFY_CONTROLLERS: Type[] = [ReminderSettingsController, RobotController, DeliveryController];

const onDatabase = <T>(part: new (sql: pg.Pool) => T): Provider => ({ provide: part, inject: [SQL], useFactory: (sql: pg.Pool) => new part(sql) });

export const NOTIFY_SERVICES: Provider[] = [onDatabase(ReminderSettingsStore), onDatabase(RobotStore), onDatabase(DeliveryLog), TestMessages];
