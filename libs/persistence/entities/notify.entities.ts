import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Channel, DeliveryKind, DeliveryStatus, RobotKind } from '#libs/contracts/notify.views.js';
import { Account } from './identity.entities.js';

/** How a person wants to be told; nobody is told by mail who has no row. */
@Entity('reminder_setting')
export class ReminderSetting {
  @ForeignKey(() => Account, { onDelete: 'CASCADE', name: 'reminder_setting_account_fkey' })
  @PrimaryColumn('text', { name: 'account_id', primaryKeyConstraintName: 'reminder_setting_pkey' }) accountId: string;
  @Column('text', { nullable: true }) email: string | null;
  @Column('boolean', { name: 'wants_mail' }) wantsMail: boolean;
  @Column('boolean') digest: boolean;
  @Column('boolean', { name: 'urgent_at_once' }) urgentAtOnce: boolean;
  @Column('text', { name: 'quiet_from', nullable: true }) quietFrom: string | null;
  @Column('text', { name: 'quiet_to', nullable: true }) quietTo: string | null;
  @Column('integer', { name: 'daily_cap' }) dailyCap: number;
  @Column('text') language: string;
  /** Since when mail is wanted; what was noticed before is not sent. */
  @Column({ type: 'timestamptz', name: 'mail_since', precision: 3, nullable: true }) mailSince: Date | null;
  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3, default: () => 'now()' }) updatedAt: Date;
}

/** A robot of a group chat. Its address and secret open the chat to anybody, so neither is ever told. */
@Entity('robot')
export class Robot {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'robot_pkey' }) id: string;
  @Column('text') kind: RobotKind;
  @Column('text') name: string;
  /** Null for the whole city. */
  @Column('text', { name: 'unit_id', nullable: true }) unitId: string | null;
  @Column('text') url: string;
  @Column('text', { nullable: true }) secret: string | null;
  @Column('text', { name: 'created_by' }) createdBy: string;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3, default: () => 'now()' }) createdAt: Date;
  /** Its deliveries keep its name. */
  @Column({ type: 'timestamptz', name: 'removed_at', precision: 3, nullable: true }) removedAt: Date | null;
}

/** One message to one recipient, or the note that a notice was held back: outbox and log in one. */
@Entity('delivery')
@Index('delivery_queue', ['nextAttemptAt'], { where: `status = 'queued'` })
@Index('delivery_newest', ['createdAt', 'id'])
@Index('delivery_recipient', ['recipientId', 'day'])
export class Delivery {
  /** Made of recipient, day and notices, and of a mail its Message-ID: what is planned again is the same delivery. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'delivery_pkey' }) id: string;
  @Column('text', { name: 'recipient_kind' }) recipientKind: 'person' | 'robot';
  @Column('text', { name: 'recipient_id' }) recipientId: string;
  @Column('text') channel: Channel;
  @Column('text') kind: DeliveryKind;
  /** The date in Asia/Shanghai to which it belongs; it is not sent on another. */
  @Column('date') day: string;
  @Column('text', { nullable: true }) address: string | null;
  @Column('text') subject: string;
  @Column('text') body: string;
  @Column('text', { nullable: true }) html: string | null;
  @Column('text') status: DeliveryStatus;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('integer', { default: 0 }) attempts: number;
  @Column({ type: 'timestamptz', name: 'next_attempt_at', precision: 3, nullable: true }) nextAttemptAt: Date | null;
  @Column('text', { name: 'message_id', nullable: true }) messageId: string | null;
  @Column('text', { nullable: true }) answer: string | null;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt: Date;
  @Column({ type: 'timestamptz', name: 'sent_at', precision: 3, nullable: true }) sentAt: Date | null;
}

/** Which notices a delivery tells or holds back. */
@Entity('delivery_notification')
export class DeliveryNotification {
  @PrimaryColumn('text', { name: 'notification_id', primaryKeyConstraintName: 'delivery_notification_pkey' }) notificationId: string;
  @ForeignKey(() => Delivery, { onDelete: 'CASCADE', name: 'delivery_notification_delivery_fkey' })
  @PrimaryColumn('text', { name: 'delivery_id', primaryKeyConstraintName: 'delivery_notification_pkey' }) deliveryId: string;
}

/** What a recipient is told of on a day; the key allows no second time, whatever restarts. */
@Entity('delivery_thing')
export class DeliveryThing {
  @PrimaryColumn('text', { name: 'recipient_id', primaryKeyConstraintName: 'delivery_thing_pkey' }) recipientId: string;
  @PrimaryColumn('date', { primaryKeyConstraintName: 'delivery_thing_pkey' }) day: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'delivery_thing_pkey' }) thing: string;
  @ForeignKey(() => Delivery, { onDelete: 'CASCADE', name: 'delivery_thing_delivery_fkey' })
  @Column('text', { name: 'delivery_id' }) deliveryId: string;
}
