import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PackVersion } from './system.entities.js';

export type DraftStatus = 'open' | 'approved' | 'rejected' | 'withdrawn';

/** Which projects follow an approved draft: those registered from then on, each at its next stage, or all that are open at once. */
export const ROLLOUTS = ['new', 'next-stage', 'open-now'] as const;
export type Rollout = (typeof ROLLOUTS)[number];

/** How far a rollout has come; `refused` projects stay where they were. */
export interface RolloutProgress { total: number; done: number; refused: number }

/** A proposed text of one rule file. It never acts: approving it makes a pack version, which does. */
@Entity('rule_draft')
@Index('rule_draft_open_rollout', ['decidedAt'], { where: 'rollout is not null and rolled_out_at is null' })
export class RuleDraft {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'rule_draft_pkey' }) id: string;
  /** The version that it was made from; another current version makes it stale. */
  @ForeignKey(() => PackVersion, { name: 'rule_draft_base_fkey' })
  @Column('text', { name: 'base_hash' }) baseHash: string;
  /** File of the pack, without `.dmn`. */
  @Column('text') file: string;
  @Column('text') content: string;
  @Column('text') reason: string;
  /** Counts its contents, so that what is approved is what was read. */
  @Column('integer', { default: 1 }) revision: number;
  @Column('text', { default: 'open' }) status: DraftStatus;
  @Column('text', { name: 'author_id' }) authorId: string;
  @Column('text', { name: 'author_name' }) authorName: string;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3, default: () => 'now()' }) createdAt: Date;
  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3, default: () => 'now()' }) updatedAt: Date;
  @Column('text', { name: 'reviewer_id', nullable: true }) reviewerId: string | null;
  @Column('text', { name: 'reviewer_name', nullable: true }) reviewerName: string | null;
  @Column('text', { name: 'reviewer_unit_id', nullable: true }) reviewerUnitId: string | null;
  @Column('text', { name: 'decision_reason', nullable: true }) decisionReason: string | null;
  @Column({ type: 'timestamptz', name: 'decided_at', precision: 3, nullable: true }) decidedAt: Date | null;
  /** The version that approving it made. */
  @ForeignKey(() => PackVersion, { name: 'rule_draft_result_fkey' })
  @Column('text', { name: 'result_hash', nullable: true }) resultHash: string | null;
  @Column('text', { nullable: true }) rollout: Rollout | null;
  @Column('json', { nullable: true }) progress: RolloutProgress | null;
  @Column({ type: 'timestamptz', name: 'rolled_out_at', precision: 3, nullable: true }) rolledOutAt: Date | null;
}
