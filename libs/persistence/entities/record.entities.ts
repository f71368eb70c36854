import { Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** The head of a stream: its sequence guards every write, its state is what the next decision is made on. */
@Entity('stream')
export class Stream {
  @PrimaryColumn('text', { name: 'stream_id', primaryKeyConstraintName: 'stream_pkey' }) streamId: string;
  @Column('bigint') sequence: number;
  /** Recording time of the last event; the next one is never earlier. */
  @Column({ type: 'timestamptz', name: 'recorded_at', precision: 3 }) recordedAt: string;
  /** JSON as text: nobody queries inside it, and jsonb would be parsed on every write. */
  @Column('text') state: string;
  /** The plans of the state's steps, apart from it since they seldom change. */
  @Column('text') plans: string;
}

/** The record. Append-only by trigger, partitioned by the month of recording. */
@Entity('event')
@Index('event_newest', ['recordedAt', 'streamId', 'sequence'])
@Index('event_project', ['projectId', 'recordedAt', 'streamId', 'sequence'])
@Index('event_unit', ['actorUnitId', 'recordedAt', 'streamId', 'sequence'])
@Index('event_type', ['type', 'recordedAt', 'streamId', 'sequence'])
@Index('event_person', ['actorAccountId', 'recordedAt', 'streamId', 'sequence'])
@Index('event_rule', ['ruleTable', 'recordedAt'], { where: 'rule_table is not null' })
@Index('event_rule_row', ['ruleRow', 'recordedAt'], { where: 'rule_row is not null' })
@Index('event_occurred', ['occurredAt'])
@Index('event_id', ['eventId'])
@Index('event_bigrams', { synchronize: false })
export class RecordEntry {
  @PrimaryColumn('text', { name: 'stream_id', primaryKeyConstraintName: 'event_pkey' }) streamId: string;
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'event_pkey' }) sequence: number;
  @PrimaryColumn({ type: 'timestamptz', name: 'recorded_at', precision: 3, primaryKeyConstraintName: 'event_pkey' }) recordedAt: string;
  @Column('uuid', { name: 'event_id' }) eventId: string;
  @Column('text') type: string;
  @Column('jsonb') data: unknown;
  @Column({ type: 'timestamptz', name: 'occurred_at', precision: 3 }) occurredAt: string;
  @Column('text', { name: 'command_id' }) commandId: string;
  @Column('text', { name: 'actor_kind' }) actorKind: string;
  @Column('text', { name: 'actor_account_id', nullable: true }) actorAccountId: string | null;
  @Column('text', { name: 'actor_name', nullable: true }) actorName: string | null;
  @Column('text', { name: 'actor_unit_id', nullable: true }) actorUnitId: string | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('text', { name: 'rule_table', nullable: true }) ruleTable: string | null;
  @Column('text', { name: 'rule_version', nullable: true }) ruleVersion: string | null;
  @Column('text', { name: 'rule_row', nullable: true }) ruleRow: string | null;
  @Column('text', { name: 'project_id', nullable: true }) projectId: string | null;
  /** What a person may type to find it, in lower case. */
  @Column('text', { name: 'search_text' }) searchText: string;
  /** The text's pairs of neighbouring characters, for the index. */
  @Column('text', { array: true }) bigrams: string[];
}

/** Makes an act happen at most once. */
@Entity('command')
export class CommandEntry {
  @PrimaryColumn('text', { name: 'command_id', primaryKeyConstraintName: 'command_pkey' }) commandId: string;
  @Column('text') fingerprint: string;
  @Column('text', { name: 'stream_ids', array: true }) streamIds: string[];
  @Column({ type: 'timestamptz', name: 'recorded_at', precision: 3 }) recordedAt: string;
}

/** "This stream advanced", until the relay has told its workflow. */
@Entity('outbox')
export class OutboxEntry {
  @PrimaryGeneratedColumn('increment', { type: 'bigint', primaryKeyConstraintName: 'outbox_pkey' }) id: number;
  @Column('text', { name: 'stream_id' }) streamId: string;
  @Column('bigint') sequence: number;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt: string;
  @Column('integer', { default: 0 }) attempts: number;
  /** Not delivered before this moment, after a failure. */
  @Column({ type: 'timestamptz', name: 'not_before', precision: 3, nullable: true }) notBefore: string | null;
}
