import type pg from 'pg';
import type { Light, Page, ProjectRow } from '#libs/contracts/project.views.js';
import type { ProjectId } from '#libs/domain/ids.js';
import { folded } from '../projections/search-text.js';
import { Filter } from './filter.js';
import { signedInYear } from './signed-in-year.js';
import type { PageRequest } from './keyset.js';
import type { ReadingDay } from '#libs/domain/project/light.js';
import { projectLight } from './lights.js';
import { ledgerRow, type StoredProject } from './ledger-row.js';
import { projectKeyset, type ProjectSort } from './project-sort.js';
import { addVisibility, isInvolved, type ReadScope } from './visibility.js';

/** What the ledger can be narrowed to; several values of one filter mean any of them. */
export interface ProjectFilters {
  /** Words in code, name or investor. */
  q?: string;
  stage?: string | string[];
  territory?: string | string[];
  leadUnit?: string | string[];
  status?: string | string[];
  light?: Light | Light[];
  template?: string | string[];
  /** Those that count for a metric and were signed in a year. */
  signedFor?: { metric: string; year: number };
}

/** A ledger row, and whether the caller may see the project's contacts and evidence. */
export interface FoundProject {
  row: ProjectRow;
  isInvolved: boolean;
}

/** Reads the ledger as the caller may see it. */
export class ProjectReader {
  constructor(private readonly pool: pg.Pool) {}

  /** One page; the first one also says how many there are in all. Throws BadCursor. */
  async list(filters: ProjectFilters, scope: ReadScope, day: ReadingDay, page: PageRequest & { sort?: ProjectSort }): Promise<Page<ProjectRow>> {
    const total = page.cursor === undefined ? await this.count(filters, scope, day) : undefined;
    const filter = new Filter();
    const keyset = projectKeyset(page.sort ?? 'nextDue');
    addFilters(filters, scope, day, filter);
    keyset.after(page.cursor, filter);
    const columns = ledgerColumns(day, filter);
    const { rows } = await this.pool.query<StoredProject & { cursor_keys: string[] }>(
      `select ${columns}, ${keyset.cursorColumn} from project p ${filter.sql} ${keyset.orderBy} limit ${filter.value(page.limit + 1, 'integer')}`,
      filter.values,
    );
    const cut = keyset.page(rows, page.limit);
    return { items: cut.rows.map(ledgerRow), ...(cut.next && { next: cut.next }), ...(total !== undefined && { total }) };
  }

  /** One project; undefined when there is none that the caller may know of. */
  async find(projectId: ProjectId, scope: ReadScope, day: ReadingDay): Promise<FoundProject | undefined> {
    const filter = new Filter().oneOf('p.project_id', projectId);
    addVisibility(scope, filter);
    const columns = ledgerColumns(day, filter);
    const { rows } = await this.pool.query<StoredProject & { is_involved: boolean }>(
      `select ${columns}, ${isInvolved(scope, filter)} as is_involved from project p ${filter.sql}`, filter.values,
    );
    return rows[0] && { row: ledgerRow(rows[0]), isInvolved: rows[0].is_involved };
  }

  /** Ids by code, for those of the codes that are taken; for imports, which may ask about every project. */
  async idsByCode(codes: string[]): Promise<Map<string, ProjectId>> {
    const { rows } = await this.pool.query<{ code: string; project_id: string }>('select code, project_id from project where code = any($1)', [codes]);
    return new Map(rows.map(({ code, project_id }) => [code, project_id]));
  }

  private async count(filters: ProjectFilters, scope: ReadScope, day: ReadingDay): Promise<number> {
    const filter = new Filter();
    addFilters(filters, scope, day, filter);
    const { rows } = await this.pool.query<{ count: number }>(`select count(*) as count from project p ${filter.sql}`, filter.values);
    return rows[0]!.count;
  }
}

function addFilters(filters: ProjectFilters, scope: ReadScope, day: ReadingDay, filter: Filter): void {
  filter
    .oneOf('p.stage', filters.stage).oneOf('p.territory_id', filters.territory).oneOf('p.lead_unit_id', filters.leadUnit)
    .oneOf('p.status', filters.status).oneOf('p.template', filters.template)
    .words('p.search_text', wordsOf(filters.q));
  if (filters.light !== undefined) filter.oneOf(`(${projectLight(day, filter)})`, filters.light);
  if (filters.signedFor) filter.where(`${filter.value(filters.signedFor.metric, 'text')} = any(p.counts_as) and ${signedInYear(filter.value(filters.signedFor.year, 'integer'))}`);
  addVisibility(scope, filter);
}

/** What somebody typed, as the words to look for. */
export const wordsOf = (q: string | undefined): string[] => folded(q ?? '').replaceAll('\0', '').split(/\s+/).filter(Boolean);

const ledgerColumns = (day: ReadingDay, filter: Filter): string => `
  p.project_id, p.code, p.name, p.investor, p.territory_id, p.lead_unit_id, p.template, p.is_foreign, p.chain, p.investment_minor,
  p.investment_currency, p.status, p.stage, p.stage_entered_on, p.next_due_on, p.next_due_provisional, p.open_steps, p.funds_verified_minor,
  p.funds_percent, p.updated_at, p.version, ${projectLight(day, filter)} as light,
  (select count(*) from project_step s where s.project_id = p.project_id and s.status = 'open' and s.due_on < ${filter.value(day.today, 'date')}
    and p.status = 'active') as overdue_steps`;
