import type pg from 'pg';
import { COUNTED_STATUSES } from '#libs/contracts/counted-projects.js';
import type { Light } from '#libs/contracts/project.views.js';
import type { UnitId } from '#libs/domain/ids.js';
import type { Currency } from '#libs/domain/money.js';
import type { FigureKind } from '#libs/domain/project/project.events.js';
import type { Stage } from '#libs/domain/project/project.facts.js';
import { Filter } from './filter.js';
import type { ReadingDay } from '#libs/domain/project/light.js';
import { projectLight } from './lights.js';
import { addVisibility, type ReadScope } from './visibility.js';

/** The ledger in numbers. Terminated projects are left out. */
export interface LedgerSummary {
  projects: number;
  byStage: Partial<Record<Stage, number>>;
  byLight: Partial<Record<Light, number>>;
  byTerritory: { territoryId: UnitId; projects: number; overdue: number }[];
  /** Sums of verified figures; currencies are never added. */
  verified: { kind: FigureKind; currency: Currency; amountMinor: number }[];
}

interface Group { stage: Stage | null; territory_id: string; light: Light; projects: number }

/** Counts the projects that the caller may see. */
export class SummaryReader {
  constructor(private readonly pool: pg.Pool) {}

  async summary(scope: ReadScope, day: ReadingDay): Promise<LedgerSummary> {
    const [groups, verified] = await Promise.all([this.groups(scope, day), this.verified(scope)]);
    const summary: LedgerSummary = { projects: 0, byStage: {}, byLight: {}, byTerritory: [], verified };
    const territories = new Map<string, LedgerSummary['byTerritory'][number]>();
    for (const { stage, territory_id: territoryId, light, projects } of groups) {
      const territory = territories.get(territoryId) ?? { territoryId, projects: 0, overdue: 0 };
      territories.set(territoryId, territory);
      territory.projects += projects;
      if (light === 'overdue') territory.overdue += projects;
      if (stage) summary.byStage[stage] = (summary.byStage[stage] ?? 0) + projects;
      summary.byLight[light] = (summary.byLight[light] ?? 0) + projects;
      summary.projects += projects;
    }
    summary.byTerritory = [...territories.values()];
    return summary;
  }

  private async groups(scope: ReadScope, day: ReadingDay): Promise<Group[]> {
    const filter = new Filter().oneOf('p.status', COUNTED_STATUSES);
    const light = projectLight(day, filter);
    addVisibility(scope, filter);
    const { rows } = await this.pool.query<Group>(
      `select p.stage, p.territory_id, ${light} as light, count(*) as projects from project p ${filter.sql} group by 1, 2, 3 order by 2`, filter.values);
    return rows;
  }

  private async verified(scope: ReadScope): Promise<LedgerSummary['verified']> {
    const filter = new Filter().where(`f.status = 'verified'`).where(`p.status <> 'terminated'`);
    addVisibility(scope, filter);
    const { rows } = await this.pool.query<{ kind: FigureKind; currency: Currency; sum: number }>(
      `select f.kind, f.currency, sum(f.amount_minor) as sum from figure f join project p using (project_id) ${filter.sql} group by 1, 2 order by 1, 2`, filter.values);
    return rows.map(({ kind, currency, sum }) => ({ kind, currency, amountMinor: sum }));
  }
}
