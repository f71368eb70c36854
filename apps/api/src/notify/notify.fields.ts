import { isTimeOfDay } from '#libs/notify/quiet-hours.js';
import { field, invalid, type Common } from '../edge/field.decorators.js';

/** One address and nothing around it; whether it exists is the mail server's to say. */
const EMAIL = /^[^\s@<>(),;:"\\[\]]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?$/;

export const EmailField = (options: Common = {}): PropertyDecorator =>
  field(invalid('email'), (value) => typeof value === 'string' && EMAIL.test(value), { example: 'zhou@yongzhou.example', ...options }, { type: String, format: 'email' });

export const TimeOfDayField = (options: Common = {}): PropertyDecorator =>
  field(invalid('timeOfDay'), isTimeOfDay, { example: '12:00', ...options }, { type: String, pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' });
