import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The board of matters, their numbers, and the secret that receipt codes are made with. */
export class Matters1764000004100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MATTER);
    // Boards look at what is open; the closed ones are found by their dates or their project.
    await runner.query(`create index matter_open on matter (holder_id, due_on) where is_open`);
    await runner.query(`create index matter_class on matter (class_id, raised_on)`);
    await runner.query(`create index matter_project on matter (project_id)`);
    await runner.query(`create index matter_raised on matter (raised_on, matter_id)`);
    await runner.query(`create table secret (name text constraint secret_pkey primary key, value text not null)`);
    await runner.query(`insert into secret values ('receipt', gen_random_uuid()::text || gen_random_uuid()::text)`);
    await runner.query(`create sequence matter_number`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop sequence matter_number`);
    await runner.query(`drop table secret`);
    await runner.query(`drop table matter`);
  }
}

const MATTER = `
create table matter (
  matter_id text constraint matter_pkey primary key,
  code text not null constraint matter_code_key unique,
  kind text not null,
  class_id text not null,
  title text not null,
  status text not null,
  urgency text not null,
  holder_id text,
  level integer not null,
  level_holder_id text,
  raiser_unit_id text,
  enterprise text,
  project_id text,
  step_id text,
  territory_id text not null,
  cause text,
  parent_id text,
  about_id text,
  meeting_id text,
  value_at_risk_minor bigint,
  value_at_risk_currency text,
  jobs_at_risk integer,
  slip_colour text,
  document_number text constraint matter_document_number_key unique,
  raised_on date not null,
  ended_on date,
  outcome text,
  due_on date,
  due_provisional boolean not null,
  is_paused boolean not null,
  is_open boolean not null,
  involved_units text[] not null,
  pack_hash text not null,
  calendar_version text not null,
  search_text text not null,
  version bigint not null,
  updated_at timestamptz(3) not null
) with (fillfactor = 80)`;
