import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A version can be kept for rehearsals before it acts: it asked nobody for anything yet. */
export class StoredPacks1764000006500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table pack_version add column was_in_force boolean not null default true`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table pack_version drop column was_in_force`);
  }
}
