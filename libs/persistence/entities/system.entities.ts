import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Pack } from '#libs/packs/pack.types.js';

/** One loaded version of a pack. Projects pin its hash, so a version is never changed or removed. */
@Entity('pack_version')
@Index('pack_version_current', ['isCurrent'], { unique: true, where: 'is_current' })
export class PackVersion {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pack_version_pkey' }) hash: string;
  @Column('text', { name: 'pack_id' }) packId: string;
  @Column('text') version: string;
  @Column('json') content: Pack;
  @Column({ type: 'timestamptz', name: 'loaded_at', precision: 3, default: () => 'now()' }) loadedAt: Date;
  /** True for the one version that new projects are planned by; a partial unique index allows no second. */
  @Column('boolean', { name: 'is_current', default: false }) isCurrent: boolean;
  /** False for a version that was only stored, to be rehearsed. */
  @Column('boolean', { name: 'was_in_force', default: true }) wasInForce: boolean;
}

/** A worker that is alive. */
@Entity('worker_heartbeat')
export class WorkerHeartbeat {
  @PrimaryColumn('text', { name: 'worker_id', primaryKeyConstraintName: 'worker_heartbeat_pkey' }) workerId: string;
  @Column({ type: 'timestamptz', name: 'started_at', precision: 3, default: () => 'now()' }) startedAt: Date;
  @Column({ type: 'timestamptz', name: 'seen_at', precision: 3, default: () => 'now()' }) seenAt: Date;
  @Column('json', { default: {} }) detail: Record<string, unknown>;
}

/** Keys that this installation made for itself; never shown, never logged. */
@Entity('secret')
export class Secret {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'secret_pkey' }) name: string;
  @Column('text') value: string;
}
