import type pg from 'pg';
import { projectStream, type ProjectId, type UnitId } from '#libs/domain/ids.js';
import type { Instant } from '#libs/domain/instants.js';
import type { ProjectEvent } from '#libs/domain/project/project.events.js';
import type { Stage } from '#libs/domain/project/project.facts.js';
import { Filter } from './filter.js';
import { addVisibility, type ReadScope } from './visibility.js';

/** Where a project's stream stands, and where it lies. */
export interface LifeKey {
  projectId: ProjectId;
  version: number;
  territoryId: UnitId;
}

interface LifeRow { stream_id: string; type: string; data: ProjectEvent['data']; occurred_at: Instant; reason: string | null }

/** Whole lives of projects, for what has to be derived from all their events. */
export class LifeReader {
  constructor(private readonly pool: pg.Pool) {}

  /** The projects that the caller may see. */
  async visible(scope: ReadScope, { territoryId, stage }: { territoryId?: UnitId; stage?: Stage } = {}): Promise<LifeKey[]> {
    const filter = new Filter().oneOf('p.territory_id', territoryId).oneOf('p.stage', stage);
    addVisibility(scope, filter);
    const { rows } = await this.pool.query<{ project_id: string; version: number; territory_id: string }>(
      `select p.project_id, p.version, p.territory_id from project p ${filter.sql}`, filter.values);
    return rows.map((row) => ({ projectId: row.project_id, version: row.version, territoryId: row.territory_id }));
  }

  /** Their events in order, without who and when recorded. */
  async eventsOf(projectIds: ProjectId[]): Promise<Map<ProjectId, ProjectEvent[]>> {
    const streams = new Map<string, ProjectId>(projectIds.map((id) => [projectStream(id), id]));
    const lives = new Map<ProjectId, ProjectEvent[]>(projectIds.map((id) => [id, []]));
    const { rows } = await this.pool.query<LifeRow>(
      'select stream_id, type, data, occurred_at, reason from event where stream_id = any($1) order by stream_id, sequence', [[...streams.keys()]]);
    for (const { stream_id: streamId, type, data, occurred_at: occurredAt, reason } of rows) {
      lives.get(streams.get(streamId)!)!.push({ type, data, occurredAt, ...(reason !== null && { reason }) } as ProjectEvent);
    }
    return lives;
  }
}
