import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables derived from events, and the evidence index. No foreign keys between them: a rebuild replaces them stream by stream. */
export class ReadModels1764000000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PROJECT);
    await runner.query(`create index project_next_due on project (next_due_on)`);
    await runner.query(`create index project_territory on project (territory_id)`);
    await runner.query(`
      create table project_step (
        project_id text not null, step_id text not null, stage text not null, status text not null,
        owner_id text not null, verifier_id text, opened_on date, settled_on date, due_on date, provisional boolean not null,
        extended_by integer not null, scheduled_from date, scheduled_to date,
        constraint project_step_pkey primary key (project_id, step_id)
      ) with (fillfactor = 80)`);
    await runner.query(`create index project_step_owner on project_step (owner_id, status)`);
    await runner.query(`
      create table figure (
        project_id text not null, figure_id text not null, kind text not null, amount_minor bigint not null, currency text not null,
        date date not null, voucher text not null, status text not null, unit_id text not null, corrects text,
        constraint figure_pkey primary key (project_id, figure_id)
      )`);
    await runner.query(`
      create table evidence (
        id text constraint evidence_pkey primary key, name text not null, type text not null, bytes bigint not null,
        uploaded_by text not null, unit_id text not null, uploaded_at timestamptz(3) not null default now()
      )`);
    await runner.query(`
      create table work_item (
        project_id text not null, item_key text not null, kind text not null, unit_id text not null, lead_unit_id text,
        step_id text, figure_id text, since date not null, due_on date, provisional boolean not null, is_paused boolean not null,
        constraint work_item_pkey primary key (project_id, item_key)
      )`);
    await runner.query(`create index work_item_unit on work_item (unit_id)`);
    await runner.query(`create index work_item_lead_unit on work_item (lead_unit_id)`);
    await runner.query(`
      create table notification (
        notification_id text constraint notification_pkey primary key, unit_id text not null, kind text not null,
        project_id text not null, stream_id text not null, sequence bigint not null, recorded_at timestamptz(3) not null
      )`);
    await runner.query(`create index notification_unit on notification (unit_id, recorded_at, notification_id)`);
    await runner.query(`create index notification_project on notification (project_id)`);
    await runner.query(`
      create table notification_read (
        account_id text not null, notification_id text not null, read_at timestamptz(3) not null default now(),
        constraint notification_read_pkey primary key (account_id, notification_id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['notification_read', 'notification', 'work_item', 'evidence', 'figure', 'project_step', 'project']) {
      await runner.query(`drop table ${table}`);
    }
  }
}

const PROJECT = `
create table project (
  project_id text constraint project_pkey primary key,
  code text not null constraint project_code_key unique,
  name text not null,
  investor text not null,
  territory_id text not null,
  lead_unit_id text not null,
  officer_id text,
  template text not null,
  is_foreign boolean not null,
  chain text,
  investment_minor bigint not null,
  investment_currency text not null,
  status text not null,
  stage text,
  stage_entered_on date,
  next_due_on date,
  next_due_provisional boolean not null,
  open_steps integer not null,
  funds_verified_minor bigint not null,
  funds_percent double precision not null,
  involved_units text[] not null,
  is_restricted boolean not null,
  pack_hash text not null,
  registered_on date not null,
  search_text text not null,
  version bigint not null,
  updated_at timestamptz(3) not null
) with (fillfactor = 70)`;
