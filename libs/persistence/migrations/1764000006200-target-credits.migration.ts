import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a project counts as, in one column: the classification of its plan. It takes the place of the flag for signed projects alone. */
export class TargetCredits1764000006200 implements MigrationInterface {
  name = 'TargetCredits1764000006200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table project add column counts_as text[] not null default '{}'`);
    await runner.query(`update project p set counts_as = case when p.is_countable then '{projectsSigned50m}'::text[] else '{}' end
      || array(select json_array_elements_text(s.plans::json #> '{settings,classification,tags}')) from stream s where s.stream_id = 'project/' || p.project_id`);
    await runner.query(`alter table project drop column is_countable`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table project add column is_countable boolean not null default false`);
    await runner.query(`update project set is_countable = 'projectsSigned50m' = any(counts_as)`);
    await runner.query(`alter table project drop column counts_as`);
  }
}
