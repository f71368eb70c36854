import type { ReminderSettings } from '#libs/contracts/notify.views.js';
import { ChoiceField, FlagField, WholeNumberField } from '../edge/field.decorators.js';
import { EmailField, TimeOfDayField } from './notify.fields.js';

const MAX_DAILY = 50;

/** How the caller wants to be told; what is left out is unset. */
export class ReminderSettingsDto implements ReminderSettings {
  @EmailField({ optional: true })
  email?: string;

  @FlagField({ description: 'Needs an address.' })
  wantsMail: boolean;

  @FlagField({ description: 'One message a day at 09:00 of working days.' })
  digest: boolean;

  @FlagField({ description: 'What is overdue, due today or lapsed does not wait for the digest.' })
  urgentAtOnce: boolean;

  @TimeOfDayField({ optional: true, description: 'Both or neither.' })
  quietFrom?: string;

  @TimeOfDayField({ optional: true, example: '15:00' })
  quietTo?: string;

  @WholeNumberField({ min: 1, max: MAX_DAILY, example: 5, description: 'Messages a day at most.' })
  dailyCap: number;

  @ChoiceField(['zh', 'en'])
  language: 'zh' | 'en';
}
