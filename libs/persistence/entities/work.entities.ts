import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Something a unit can act on now; derived from the state of what it is about. */
@Entity('work_item')
@Index('work_item_unit', ['unitId'])
@Index('work_item_lead_unit', ['leadUnitId'])
export class WorkItem {
  @PrimaryColumn('text', { name: 'stream_id', primaryKeyConstraintName: 'work_item_pkey' }) streamId: string;
  @Column('text', { name: 'project_id', nullable: true }) projectId: string | null;
  @Column('text', { name: 'subject_code' }) subjectCode: string;
  @Column('text', { name: 'subject_name' }) subjectName: string;
  @Column('text', { name: 'territory_id', nullable: true }) territoryId: string | null;
  /** What it is and on what: `complete:G24`, `verifyFigure:<figure>`; unique within the stream. */
  @PrimaryColumn('text', { name: 'item_key', primaryKeyConstraintName: 'work_item_pkey' }) itemKey: string;
  @Column('text') kind: string;
  @Column('text', { name: 'unit_id' }) unitId: string;
  /** The project's lead unit, whose officers may act on any step. */
  @Column('text', { name: 'lead_unit_id', nullable: true }) leadUnitId: string | null;
  @Column('text', { name: 'step_id', nullable: true }) stepId: string | null;
  @Column('text', { name: 'figure_id', nullable: true }) figureId: string | null;
  @Column('date') since: string;
  @Column('date', { name: 'due_on', nullable: true }) dueOn: string | null;
  @Column('boolean') provisional: boolean;
  @Column('boolean', { name: 'is_paused' }) isPaused: boolean;
}

/** Tells a unit of one event; derived from the event it points to. */
@Entity('notification')
@Index('notification_unit', ['unitId', 'recordedAt', 'notificationId'])
@Index('notification_stream', ['streamId'])
export class Notification {
  /** Event id and unit, so that a rebuild gives the same ids and what was read stays read. */
  @PrimaryColumn('text', { name: 'notification_id', primaryKeyConstraintName: 'notification_pkey' }) notificationId: string;
  @Column('text', { name: 'unit_id' }) unitId: string;
  @Column('text') kind: string;
  @Column('text', { name: 'project_id', nullable: true }) projectId: string | null;
  @Column('text', { name: 'subject_code' }) subjectCode: string;
  @Column('text', { name: 'subject_name' }) subjectName: string;
  @Column('text', { name: 'stream_id' }) streamId: string;
  @Column('bigint') sequence: number;
  @Column({ type: 'timestamptz', name: 'recorded_at', precision: 3 }) recordedAt: string;
}

/** Who has read which notification. Not derived from events. */
@Entity('notification_read')
export class NotificationRead {
  @PrimaryColumn('text', { name: 'account_id', primaryKeyConstraintName: 'notification_read_pkey' }) accountId: string;
  @PrimaryColumn('text', { name: 'notification_id', primaryKeyConstraintName: 'notification_read_pkey' }) notificationId: string;
  @Column({ type: 'timestamptz', name: 'read_at', precision: 3, default: () => 'now()' }) readAt: string;
}
