import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Work and notices are of things of several kinds, no longer of projects only: each row says what it is about. */
export class Subjects1764000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table work_item add stream_id text, add subject_code text, add subject_name text, add territory_id text`);
    await runner.query(`
      update work_item w set stream_id = 'project/' || p.project_id, subject_code = p.code, subject_name = p.name, territory_id = p.territory_id
      from project p where p.project_id = w.project_id`);
    await runner.query(`delete from work_item where stream_id is null`);
    await runner.query(`alter table work_item alter stream_id set not null, alter subject_code set not null, alter subject_name set not null, drop constraint work_item_pkey`);
    await runner.query(`alter table work_item alter project_id drop not null, add constraint work_item_pkey primary key (stream_id, item_key)`);
    await runner.query(`alter table notification add subject_code text, add subject_name text, alter project_id drop not null`);
    await runner.query(`update notification n set subject_code = p.code, subject_name = p.name from project p where p.project_id = n.project_id`);
    await runner.query(`delete from notification where subject_code is null`);
    await runner.query(`alter table notification alter subject_code set not null, alter subject_name set not null`);
    await runner.query(`drop index notification_project`);
    await runner.query(`create index notification_stream on notification (stream_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index notification_stream`);
    await runner.query(`delete from notification where project_id is null`);
    await runner.query(`alter table notification drop subject_code, drop subject_name, alter project_id set not null`);
    await runner.query(`create index notification_project on notification (project_id)`);
    await runner.query(`delete from work_item where project_id is null`);
    await runner.query(`alter table work_item drop constraint work_item_pkey`);
    await runner.query(`alter table work_item drop stream_id, drop subject_code, drop subject_name, drop territory_id, add constraint work_item_pkey primary key (project_id, item_key)`);
  }
}
