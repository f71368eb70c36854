import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What looks alike is found by its subject, and the issue behind several blockers by what they share, however many matters there are. */
export class MatterSubjects1764000004200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index matter_about on matter (about_id) where is_open`);
    await runner.query(`create index matter_title on matter (title) where is_open`);
    await runner.query(`create index matter_issue on matter (cause, holder_id, territory_id) where is_open`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index matter_issue, matter_title, matter_about`);
  }
}
