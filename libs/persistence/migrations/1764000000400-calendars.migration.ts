import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calendars beside the packs, and which one each project counts by: so far all count by their pack's. */
export class Calendars1764000000400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table calendar_version (
        version text constraint calendar_version_pkey primary key, number integer not null constraint calendar_version_number_key unique,
        content json not null, reference text not null, effective_on date not null, loaded_by json, loaded_at timestamptz(3) not null default now()
      )`);
    await runner.query(`create trigger calendar_version_append_only before update or delete on calendar_version for each row execute function refuse_event_change()`);
    await runner.query(`create trigger calendar_version_no_truncate before truncate on calendar_version for each statement execute function refuse_event_change()`);
    await runner.query(`
      insert into calendar_version (version, number, content, reference, effective_on, loaded_at)
      select content->'calendar'->>'version', 1, content->'calendar', pack_id || ' ' || version, '2000-01-01', loaded_at from pack_version where is_current`);
    await runner.query(`alter table project add column calendar_version text`);
    await runner.query(`
      update project p set calendar_version = v.content->'calendar'->>'version' from pack_version v where v.hash = p.pack_hash`);
    await runner.query(`update project set calendar_version = '' where calendar_version is null`);
    await runner.query(`alter table project alter column calendar_version set not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table project drop column calendar_version`);
    await runner.query(`drop table calendar_version`);
  }
}
