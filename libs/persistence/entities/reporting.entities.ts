import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** One unit's answer to one duty in one period, derived from its state. */
@Entity('submission')
@Index('submission_owed', ['unitId', 'dueOn'], { where: 'is_owed' })
@Index('submission_opened', ['openedOn', 'reportingId'])
@Index('submission_period', ['period', 'dutyId'])
@Index('submission_due', ['dueOn', 'reportingId'])
export class Submission {
  @PrimaryColumn('text', { name: 'reporting_id', primaryKeyConstraintName: 'submission_pkey' }) reportingId: string;
  @Column('text', { name: 'duty_id' }) dutyId: string;
  @Column('text', { name: 'label_zh' }) labelZh: string;
  @Column('text', { name: 'label_en' }) labelEn: string;
  @Column('text', { array: true }) measures: string[];
  @Column('text') cycle: string;
  @Column('text') period: string;
  /** The unit of its id. */
  @Column('text', { name: 'opened_for' }) openedFor: string;
  /** Who owes it now. */
  @Column('text', { name: 'unit_id' }) unitId: string;
  @Column('text', { name: 'reviewer_id' }) reviewerId: string;
  @Column('text') status: string;
  /** Of the limit that runs now. */
  @Column('date', { name: 'due_on' }) dueOn: string;
  @Column({ type: 'timestamptz', name: 'due_at', precision: 3 }) dueAt: string;
  @Column('boolean', { name: 'due_provisional' }) dueProvisional: boolean;
  /** Of the period's limit. */
  @Column('date', { name: 'first_due_on' }) firstDueOn: string;
  @Column({ type: 'timestamptz', name: 'opened_at', precision: 3 }) openedAt: string;
  @Column('date', { name: 'opened_on' }) openedOn: string;
  @Column({ type: 'timestamptz', name: 'submitted_at', precision: 3, nullable: true }) submittedAt: string | null;
  @Column('integer', { name: 'late_by', nullable: true }) lateBy: number | null;
  @Column('date', { name: 'review_due_on', nullable: true }) reviewDueOn: string | null;
  /** The day that its light goes by; absent when nobody owes anything. */
  @Column('date', { name: 'light_on', nullable: true }) lightOn: string | null;
  @Column('boolean', { name: 'is_open' }) isOpen: boolean;
  @Column('boolean', { name: 'is_owed' }) isOwed: boolean;
  @Column('boolean', { name: 'is_nothing' }) isNothing: boolean;
  @Column('integer') returns: number;
  @Column('integer') versions: number;
  @Column('integer') asked: number;
  @Column('integer') prefilled: number;
  @Column('integer') changed: number;
  @Column('integer') reminders: number;
  /** From opening to first submission. */
  @Column('integer', { nullable: true }) minutes: number | null;
  /** The level that it has climbed to. */
  @Column('integer', { nullable: true }) level: number | null;
  @Column('text', { name: 'involved_units', array: true }) involvedUnits: string[];
  /** Who stands in by name. */
  @Column('text', { name: 'deputy_account_id', nullable: true }) deputyAccountId: string | null;
  /** Which unit stands in. */
  @Column('text', { name: 'deputy_unit_id', nullable: true }) deputyUnitId: string | null;
  @Column('text', { name: 'pack_hash' }) packHash: string;
  @Column('text', { name: 'calendar_version' }) calendarVersion: string;
  @Column('bigint') version: number;
  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3 }) updatedAt: string;
}

/** A bulletin by its period. */
@Entity('bulletin')
@Unique('bulletin_number_key', ['cycle', 'year', 'number'])
@Index('bulletin_document_number_key', ['documentNumber'], { unique: true })
export class Bulletin {
  @PrimaryColumn('text', { name: 'bulletin_id', primaryKeyConstraintName: 'bulletin_pkey' }) bulletinId: string;
  @Column('text') cycle: string;
  @Column('integer') year: number;
  @Column('integer') number: number;
  @Column('text', { name: 'document_number', nullable: true }) documentNumber: string | null;
  @Column('text', { name: 'title_zh' }) titleZh: string;
  @Column('text', { name: 'title_en' }) titleEn: string;
  @Column('text') status: string;
  @Column('integer') submissions: number;
  @Column('integer') accepted: number;
  @Column({ type: 'timestamptz', name: 'drafted_at', precision: 3 }) draftedAt: string;
  @Column({ type: 'timestamptz', name: 'published_at', precision: 3, nullable: true }) publishedAt: string | null;
  @Column('text', { name: 'pack_hash' }) packHash: string;
  @Column('bigint') version: number;
  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3 }) updatedAt: string;
}
