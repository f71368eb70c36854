import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a project counts among the list's signed projects is what its plan says, by the table `is-countable`. */
export class CountableProjects1764000000450 implements MigrationInterface {
  name = 'CountableProjects1764000000450';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table project add column is_countable boolean not null default false`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table project drop column is_countable`);
  }
}
