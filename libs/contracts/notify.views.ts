import type { Instant, LocalDate } from '#libs/domain/instants.js';
import type { Language } from './messages/text.js';

/** Robots of group chats: 企业微信, 钉钉, 飞书. */
export const ROBOT_KINDS = ['wecom', 'dingtalk', 'feishu'] as const;
export type RobotKind = (typeof ROBOT_KINDS)[number];

/** By what a message leaves the house; the in-app notices need no delivery. */
export const CHANNELS = ['mail', ...ROBOT_KINDS] as const;
export type Channel = (typeof CHANNELS)[number];

export const DELIVERY_STATUSES = ['queued', 'sent', 'failed', 'suppressed'] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/** `digest`: the daily one; `immediate`: at once; `test`: asked for by a person, outside all rules. */
export type DeliveryKind = 'digest' | 'immediate' | 'test';

/** Why a notice was held back. All but `settled` come back in the next digest. */
export type HeldReason = 'settled' | 'told-today' | 'daily-cap';
/** Why a message was not sent in the end; what it told comes back in the next digest. */
export type FailedReason = 'refused' | 'gave-up' | 'day-over' | 'no-channel';

/** How a person wants to be told. */
export interface ReminderSettings {
  email?: string;
  wantsMail: boolean;
  /** One message a day at the beginning of office hours, instead of one for each notice. */
  digest: boolean;
  /** What is overdue, due today or has lapsed does not wait for the digest. */
  urgentAtOnce: boolean;
  /** `HH:MM` in Asia/Shanghai, both or neither; may pass midnight. */
  quietFrom?: string;
  quietTo?: string;
  /** Messages a day at most; the rest is in the next digest. */
  dailyCap: number;
  language: Language;
}

export interface ReminderSettingsView extends ReminderSettings {
  /** False while the operator has not said by which server mail goes out. */
  isMailConfigured: boolean;
}

/** A robot without its secrets: of the address only the host is told. */
export interface RobotView {
  id: string;
  kind: RobotKind;
  name: string;
  /** Absent for a robot of the whole city. */
  unitId?: string;
  host: string;
  isSigned: boolean;
  createdAt: Instant;
  createdBy: string;
}

/** One line of the delivery log. */
export interface DeliveryView {
  id: string;
  channel: Channel;
  kind: DeliveryKind;
  status: DeliveryStatus;
  reason?: HeldReason | FailedReason;
  /** The person's or the robot's name. */
  recipient: string;
  unitId?: string;
  /** The mail address; absent for robots. */
  address?: string;
  day: LocalDate;
  subject: string;
  text: string;
  notices: number;
  attempts: number;
  nextAttemptAt?: Instant;
  createdAt: Instant;
  sentAt?: Instant;
  /** Of a mail its Message-ID. */
  messageId?: string;
  /** What the other side last said. */
  answer?: string;
  /** True when it may be tried again: it failed, and its day is not over. */
  mayRetry: boolean;
}

/** What waits to go out. */
export interface DeliveryBacklog {
  queued: number;
  oldestSeconds: number;
  failedToday: number;
}
