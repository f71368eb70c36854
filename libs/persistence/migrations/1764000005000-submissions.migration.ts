import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What units report, and the bulletins made of it. */
export class Submissions1764000005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SUBMISSION);
    // Home pages look at what is owed, the office at what waits for it, the matrix at what opened in a span of days.
    await runner.query(`create index submission_owed on submission (unit_id, due_on) where is_owed`);
    await runner.query(`create index submission_opened on submission (opened_on, reporting_id)`);
    await runner.query(`create index submission_period on submission (period, duty_id)`);
    await runner.query(`create index submission_due on submission (due_on, reporting_id)`);
    await runner.query(BULLETIN);
    // Drafts are written from what happened in a period, and quote events by their ids.
    await runner.query(`create index event_occurred on event (occurred_at)`);
    await runner.query(`create index event_id on event (event_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index event_id`);
    await runner.query(`drop index event_occurred`);
    await runner.query(`drop table bulletin`);
    await runner.query(`drop table submission`);
  }
}

const SUBMISSION = `
create table submission (
  reporting_id text constraint submission_pkey primary key,
  duty_id text not null,
  label_zh text not null,
  label_en text not null,
  measures text[] not null,
  cycle text not null,
  period text not null,
  opened_for text not null,
  unit_id text not null,
  reviewer_id text not null,
  status text not null,
  due_on date not null,
  due_at timestamptz(3) not null,
  due_provisional boolean not null,
  first_due_on date not null,
  opened_at timestamptz(3) not null,
  opened_on date not null,
  submitted_at timestamptz(3),
  late_by integer,
  review_due_on date,
  light_on date,
  is_open boolean not null,
  is_owed boolean not null,
  is_nothing boolean not null,
  returns integer not null,
  versions integer not null,
  asked integer not null,
  prefilled integer not null,
  changed integer not null,
  reminders integer not null,
  minutes integer,
  level integer,
  involved_units text[] not null,
  deputy_account_id text,
  pack_hash text not null,
  calendar_version text not null,
  version bigint not null,
  updated_at timestamptz(3) not null
) with (fillfactor = 80)`;

const BULLETIN = `
create table bulletin (
  bulletin_id text constraint bulletin_pkey primary key,
  cycle text not null,
  year integer not null,
  number integer not null,
  document_number text,
  title_zh text not null,
  title_en text not null,
  status text not null,
  submissions integer not null,
  accepted integer not null,
  drafted_at timestamptz(3) not null,
  published_at timestamptz(3),
  pack_hash text not null,
  version bigint not null,
  updated_at timestamptz(3) not null,
  constraint bulletin_number_key unique (cycle, year, number)
)`;
