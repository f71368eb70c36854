import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Proposed rules, who proposed and decided them, and how far their rollout has come. */
export class RuleDrafts1764000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table rule_draft (
        id text constraint rule_draft_pkey primary key,
        base_hash text not null constraint rule_draft_base_fkey references pack_version (hash),
        file text not null, content text not null, reason text not null, revision integer not null default 1, status text not null default 'open',
        author_id text not null, author_name text not null, created_at timestamptz(3) not null default now(), updated_at timestamptz(3) not null default now(),
        reviewer_id text, reviewer_name text, reviewer_unit_id text, decision_reason text, decided_at timestamptz(3),
        result_hash text constraint rule_draft_result_fkey references pack_version (hash),
        rollout text, progress json, rolled_out_at timestamptz(3)
      )`);
    await runner.query(`create index rule_draft_open_rollout on rule_draft (decided_at) where rollout is not null and rolled_out_at is null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table rule_draft`);
  }
}
