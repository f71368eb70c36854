import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an issue puts at risk is what the matters behind it do, so the board must know them. */
export class IssueChildren1764000006100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table matter add column child_ids text[] not null default '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table matter drop column child_ids`);
  }
}
