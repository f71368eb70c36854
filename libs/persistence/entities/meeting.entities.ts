import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** One row of the list of dispatch meetings, derived from a meeting's state. */
@Entity('meeting')
@Unique('meeting_minutes_number_key', ['minutesNumber'])
@Index('meeting_held', ['heldOn', 'meetingId'])
export class Meeting {
  @PrimaryColumn('text', { name: 'meeting_id', primaryKeyConstraintName: 'meeting_pkey' }) meetingId: string;
  @Column('text') title: string;
  @Column('date', { name: 'held_on' }) heldOn: string;
  @Column('text') status: string;
  @Column('text', { name: 'minutes_number', nullable: true }) minutesNumber: string | null;
  @Column('integer', { name: 'item_count' }) itemCount: number;
  @Column('integer', { name: 'task_count' }) taskCount: number;
  @Column('bigint') version: number;
  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3 }) updatedAt: string;
}

/** When somebody is away; both days included. */
@Entity('absence')
export class Absence {
  @PrimaryColumn('text', { name: 'account_id', primaryKeyConstraintName: 'absence_pkey' }) accountId: string;
  @Column('date', { name: 'from_on' }) fromOn: string;
  @Column('date', { name: 'to_on' }) toOn: string;
  @Column('text', { nullable: true }) note: string | null;
}
