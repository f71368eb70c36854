import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever stands in finds the report among their own; no two bulletins bear one number. */
export class Deputies1764000005100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table submission add column deputy_unit_id text`);
    await runner.query(`create unique index bulletin_document_number_key on bulletin (document_number)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index bulletin_document_number_key`);
    await runner.query(`alter table submission drop column deputy_unit_id`);
  }
}
