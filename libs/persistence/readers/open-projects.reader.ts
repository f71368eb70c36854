import type pg from 'pg';
import { projectStream, type ProjectId } from '#libs/domain/ids.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import { projectStore } from '../streams/project-store.js';
import type { StoredState } from '../streams/stream-definition.js';

export interface OpenProject {
  id: ProjectId;
  state: ProjectState;
}

const BATCH = 100;

/** Every project whose life goes on, with its state, in the order of ids; one that ends meanwhile may be among them. */
export class OpenProjects {
  constructor(private readonly pool: pg.Pool) {}

  async *all(): AsyncGenerator<OpenProject> {
    for (let after = '', rows = await this.batch(after); rows.length > 0; rows = await this.batch(after)) {
      for (const { id, ...stored } of rows) yield { id, state: projectStore.restored(stored) };
      after = rows.at(-1)!.id;
    }
  }

  async ids(): Promise<ProjectId[]> {
    const { rows } = await this.pool.query<{ id: ProjectId }>(`select project_id as id from project where status in ('active', 'suspended') order by project_id`);
    return rows.map(({ id }) => id);
  }

  private async batch(after: ProjectId): Promise<(StoredState & { id: ProjectId })[]> {
    const { rows } = await this.pool.query<StoredState & { id: ProjectId }>(
      `select p.project_id as id, s.state, s.plans from project p join stream s on s.stream_id = $3 || p.project_id
       where p.status in ('active', 'suspended') and p.project_id > $1 order by p.project_id limit $2`, [after, BATCH, projectStream('')]);
    return rows;
  }
}
