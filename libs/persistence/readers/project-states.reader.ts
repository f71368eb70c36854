import type pg from 'pg';
import { projectOfStream, projectStream, type ProjectId } from '#libs/domain/ids.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import { projectStore } from '../streams/project-store.js';
import { Filter } from './filter.js';
import { addVisibility, type ReadScope } from './visibility.js';

/** Which projects are looked at as a whole; several values of one filter mean any of them. */
export interface StateFilters {
  stage?: string[];
  territory?: string[];
  leadUnit?: string[];
  template?: string[];
  status?: string[];
}

const AT_ONCE = 20;

/** Reads the states of many projects, a few at a time. It cannot write. */
export class ProjectStatesReader {
  constructor(private readonly pool: pg.Pool) {}

  /** In the order of their codes. */
  async ids({ stage, territory, leadUnit, template, status }: StateFilters, scope: ReadScope): Promise<ProjectId[]> {
    const filter = new Filter()
      .oneOf('p.stage', stage).oneOf('p.territory_id', territory).oneOf('p.lead_unit_id', leadUnit).oneOf('p.template', template).oneOf('p.status', status);
    addVisibility(scope, filter);
    const { rows } = await this.pool.query<{ project_id: string }>(`select p.project_id from project p ${filter.sql} order by p.code`, filter.values);
    return rows.map(({ project_id }) => project_id);
  }

  /** Unpacked one by one, so that whoever works on them can let others in between. */
  async *states(ids: ProjectId[]): AsyncGenerator<{ projectId: ProjectId; state: ProjectState }> {
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const { rows } = await this.pool.query<{ stream_id: string; state: string; plans: string }>({
        name: 'read_states', text: 'select stream_id, state, plans from stream where stream_id = any($1) order by stream_id', values: [ids.slice(from, from + AT_ONCE).map(projectStream)],
      });
      for (const { stream_id, ...stored } of rows) yield { projectId: projectOfStream(stream_id), state: projectStore.restored(stored) };
    }
  }

  /** How many people have an account in one of the units. */
  async peopleIn(unitIds: string[]): Promise<number> {
    const { rows } = await this.pool.query<{ count: string }>('select count(*) as count from account where unit_id = any($1) and disabled_at is null', [unitIds]);
    return Number(rows[0]!.count);
  }
}
