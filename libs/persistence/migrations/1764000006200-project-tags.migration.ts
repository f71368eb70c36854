import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a project counts as is what its plan says, by the table `project-tags`; reports are drafted by it. */
export class ProjectTags1764000006200 implements MigrationInterface {
  name = 'ProjectTags1764000006200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table project add column tags text[] not null default '{}'`);
    await runner.query(`
      update project p set tags = array(select jsonb_array_elements_text(coalesce(s.plans::jsonb #> '{settings,classification,tags}', '[]')))
      from stream s where s.stream_id = 'project/' || p.project_id`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table project drop column tags`);
  }
}
