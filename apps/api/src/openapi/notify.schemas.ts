import { CHANNELS, DELIVERY_STATUSES, ROBOT_KINDS, type DeliveryView, type ReminderSettingsView, type RobotView } from '#libs/contracts/notify.views.js';
import { date, flag, instant, objectSchema, oneOf, text, uuid, whole } from './schema.js';

export const notifySchemas = {
  ReminderSettings: objectSchema<ReminderSettingsView>()(
    { email: text, wantsMail: flag, digest: flag, urgentAtOnce: flag, quietFrom: text, quietTo: text, dailyCap: whole, language: oneOf('zh', 'en'), isMailConfigured: flag },
    ['email', 'quietFrom', 'quietTo'],
  ),
  Robot: objectSchema<RobotView>()({ id: uuid, kind: oneOf(...ROBOT_KINDS), name: text, unitId: text, host: text, isSigned: flag, createdAt: instant, createdBy: text }, ['unitId']),
  Delivery: objectSchema<DeliveryView>()(
    {
      id: text, channel: oneOf(...CHANNELS), kind: oneOf('digest', 'immediate', 'test'), status: oneOf(...DELIVERY_STATUSES),
      reason: oneOf('settled', 'told-today', 'daily-cap', 'refused', 'gave-up', 'day-over', 'no-channel'), recipient: text, unitId: text, address: text, day: date, subject: text, text,
      notices: whole, attempts: whole, nextAttemptAt: instant, createdAt: instant, sentAt: instant, messageId: text, answer: text, mayRetry: flag,
    },
    ['reason', 'unitId', 'address', 'nextAttemptAt', 'sentAt', 'messageId', 'answer'],
  ),
  QueuedTest: objectSchema<{ deliveryId: string }>()({ deliveryId: text }, []),
};
