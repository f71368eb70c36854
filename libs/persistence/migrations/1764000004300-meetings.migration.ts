import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Dispatch meetings, and when whose accounts are absent. */
export class Meetings1764000004300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MEETING);
    await runner.query(`create index meeting_held on meeting (held_on, meeting_id)`);
    await runner.query(`create index matter_meeting on matter (meeting_id) where meeting_id is not null`);
    await runner.query(ABSENCE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table absence`);
    await runner.query(`drop index matter_meeting`);
    await runner.query(`drop table meeting`);
  }
}

const MEETING = `
create table meeting (
  meeting_id text constraint meeting_pkey primary key,
  title text not null,
  held_on date not null,
  status text not null,
  minutes_number text constraint meeting_minutes_number_key unique,
  item_count integer not null,
  task_count integer not null,
  version bigint not null,
  updated_at timestamptz(3) not null
)`;

const ABSENCE = `
create table absence (
  account_id text constraint absence_pkey primary key,
  from_on date not null,
  to_on date not null,
  note text
)`;
