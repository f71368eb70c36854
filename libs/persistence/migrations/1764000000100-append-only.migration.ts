import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The database itself refuses to change or remove events, and makes its monthly partitions. */
export class AppendOnly1764000000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function refuse_event_change() returns trigger language plpgsql as $$
      begin
        raise exception 'the record is append-only: % on % is refused', tg_op, tg_table_name using errcode = 'restrict_violation';
      end $$`);
    // The row trigger is inherited by every partition; TRUNCATE triggers are not, each partition gets its own.
    // "always": also when a session sets session_replication_role.
    await runner.query(`create trigger event_append_only before update or delete on event for each row execute function refuse_event_change()`);
    await runner.query(`create trigger event_no_truncate before truncate on event for each statement execute function refuse_event_change()`);
    await runner.query(`create trigger event_no_truncate before truncate on event_default for each statement execute function refuse_event_change()`);
    await runner.query(`alter table event enable always trigger event_append_only`);
    await runner.query(`alter table event enable always trigger event_no_truncate`);
    await runner.query(`alter table event_default enable always trigger event_no_truncate`);
    await runner.query(ENSURE_PARTITIONS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function ensure_event_partitions(integer)`);
    await runner.query(`drop trigger event_no_truncate on event`);
    await runner.query(`drop trigger event_append_only on event`);
    await runner.query(`drop function refuse_event_change() cascade`);
  }
}

/**
 * Months are months in Asia/Shanghai. A partition is made beside the record and then attached, which lets writers go on;
 * a month that already has rows in the default partition stays there, since rows of the record cannot be moved.
 */
const ENSURE_PARTITIONS = `
create function ensure_event_partitions(months_ahead integer) returns integer language plpgsql as $$
declare
  first_day date := date_trunc('month', clock_timestamp() at time zone 'Asia/Shanghai')::date;
  made integer := 0;
  starts timestamptz;
  ends timestamptz;
  part text;
begin
  perform pg_advisory_xact_lock(hashtext('luodi event partitions'));
  for ahead in 0..months_ahead loop
    starts := (first_day + make_interval(months => ahead)) at time zone 'Asia/Shanghai';
    ends := (first_day + make_interval(months => ahead + 1)) at time zone 'Asia/Shanghai';
    part := 'event_' || to_char(first_day + make_interval(months => ahead), 'YYYY_MM');
    continue when to_regclass(part) is not null;
    continue when exists (select from event_default where recorded_at >= starts and recorded_at < ends);
    execute format('create table %I (like event including storage)', part);
    execute format('alter table event attach partition %I for values from (%L) to (%L)', part, starts, ends);
    execute format('create trigger event_no_truncate before truncate on %I for each statement execute function refuse_event_change()', part);
    execute format('alter table %I enable always trigger event_no_truncate', part);
    execute format('alter table %I enable always trigger event_append_only', part);
    made := made + 1;
  end loop;
  return made;
end $$`;
