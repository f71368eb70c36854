import type pg from 'pg';
import type { MatterRow, MatterSummary, SimilarMatter } from '#libs/contracts/matter.views.js';
import type { Light, Page } from '#libs/contracts/project.views.js';
import type { MatterId, ProjectId, UnitId } from '#libs/domain/ids.js';
import type { ReadingDay } from '#libs/domain/project/light.js';
import { Filter } from './filter.js';
import { Keyset, type PageRequest, type SortKey } from './keyset.js';
import { matterLight } from './lights.js';
import { matterColumns, matterRow, type StoredMatter } from './matter-row.js';
import { wordsOf } from './project.reader.js';
import { valueAtRisk } from './value-at-risk.js';
import { addMatterVisibility, type ReadScope } from './visibility.js';

/** What the board can be narrowed to; several values of one filter mean any of them. */
export interface MatterFilters {
  /** Words in number, title, firm or document number. */
  q?: string;
  kind?: string[];
  class?: string[];
  status?: string[];
  holder?: UnitId[];
  level?: string[];
  territory?: UnitId[];
  light?: Light[];
  outcome?: string[];
  project?: ProjectId;
  meeting?: string;
  about?: MatterId;
  parent?: MatterId;
  /** Raised by this unit. */
  raiser?: UnitId[];
  /** True for what goes on, false for what has ended. */
  isOpen?: boolean;
}

/** What somebody is about to raise something on. */
export interface MatterSubject {
  about?: MatterId;
  project?: ProjectId;
  step?: string;
  addressee?: UnitId;
  classId?: string;
  title?: string;
}

/** How many that look alike are shown. */
const MAX_SIMILAR = 10;

export const MATTER_SORTS = ['due', 'raised', 'level', 'value', 'updated'] as const;
export type MatterSort = (typeof MATTER_SORTS)[number] | `-${(typeof MATTER_SORTS)[number]}`;

const KEYS: Record<(typeof MATTER_SORTS)[number], (isDescending: boolean) => SortKey> = {
  due: (isDescending) => ({ expression: `coalesce(m.due_on, date '${isDescending ? '0001-01-01' : '9999-12-31'}')`, type: 'date' }),
  raised: () => ({ expression: 'm.raised_on', type: 'date' }),
  level: () => ({ expression: 'm.level', type: 'bigint' }),
  value: () => ({ expression: 'coalesce(m.value_at_risk_minor, 0)', type: 'bigint' }),
  updated: () => ({ expression: 'm.updated_at', type: 'timestamptz' }),
};

function keysetOf(sort: MatterSort): Keyset {
  const isDescending = sort.startsWith('-'), name = sort.replace('-', '') as (typeof MATTER_SORTS)[number];
  return new Keyset(`matters ${sort}`, [KEYS[name](isDescending), { expression: 'm.matter_id', type: 'text' }], isDescending);
}

/** Reads the board as the caller may see it. */
export class MatterReader {
  constructor(private readonly pool: pg.Pool) {}

  /** One page; the first one also says how many there are in all. Throws BadCursor. */
  async list(filters: MatterFilters, scope: ReadScope, day: ReadingDay, { sort = 'due', ...page }: PageRequest & { sort?: MatterSort }): Promise<Page<MatterRow>> {
    const total = page.cursor === undefined ? await this.count(filters, scope, day) : undefined;
    const filter = new Filter(), keyset = keysetOf(sort);
    addFilters(filters, scope, day, filter);
    keyset.after(page.cursor, filter);
    const { rows } = await this.pool.query<StoredMatter & { cursor_keys: string[] }>(
      `select ${matterColumns(day, filter)}, ${keyset.cursorColumn} from matter m left join project p on p.project_id = m.project_id
       ${filter.sql} ${keyset.orderBy} limit ${filter.value(page.limit + 1, 'integer')}`, filter.values);
    const cut = keyset.page(rows, page.limit);
    return { items: cut.rows.map(matterRow), ...(cut.next && { next: cut.next }), ...(total !== undefined && { total }) };
  }

  /** One, whoever asks; undefined when there is none. */
  async find(id: MatterId, day: ReadingDay): Promise<MatterRow | undefined> {
    const filter = new Filter().oneOf('m.matter_id', id), columns = matterColumns(day, filter);
    const { rows } = await this.pool.query<StoredMatter>(`select ${columns} from matter m left join project p on p.project_id = m.project_id ${filter.sql}`, filter.values);
    return rows[0] && matterRow(rows[0]);
  }

  async summary(filters: MatterFilters, scope: ReadScope, day: ReadingDay): Promise<MatterSummary> {
    const filter = new Filter(), same = new Filter();
    for (const one of [filter, same]) addFilters({ ...filters, isOpen: true }, scope, day, one);
    const [{ rows }, atRisk] = await Promise.all([
      this.pool.query<SummaryRow>(`select class_id, holder_id, level, ${matterLight(day, filter)} as light, count(*)::int as count from matter m ${filter.sql} group by 1, 2, 3, 4`, filter.values),
      valueAtRisk(this.pool, same),
    ]);
    return { ...counted(rows), ...atRisk };
  }

  /** Open matters on the same subject, newest first; none when no subject is named. Each condition has an index. */
  async similar({ about, project, step, addressee, classId, title }: MatterSubject, scope: ReadScope): Promise<SimilarMatter[]> {
    const filter = new Filter(), is = (column: string, value: string) => `${column} = ${filter.value(value, 'text')}`;
    const ofClass = classId === undefined ? '' : ` and ${is('m.class_id', classId)}`;
    const subjects = [
      ...(about === undefined ? [] : [is('m.about_id', about)]),
      ...(project === undefined || (step ?? classId) === undefined ? [] : [`(${is('m.project_id', project)}${step === undefined ? '' : ` and ${is('m.step_id', step)}`}${ofClass})`]),
      ...(title === undefined ? [] : [`(${is('m.title', title.trim())}${ofClass})`]),
    ];
    if (subjects.length === 0) return [];
    filter.where(`(${subjects.join(' or ')})`).where('m.is_open').oneOf('m.holder_id', addressee);
    addMatterVisibility(scope, filter);
    const { rows } = await this.pool.query<SimilarRow>(
      `select m.matter_id, m.code, m.title, m.status, m.raised_on, m.holder_id from matter m ${filter.sql} order by m.raised_on desc, m.code desc limit ${MAX_SIMILAR}`, filter.values);
    return rows.map(({ matter_id: id, code, title: called, status, raised_on: raisedOn, holder_id: holderId }) => ({ id, code, title: called, status, raisedOn, ...(holderId !== null && { holderId }) }));
  }

  private async count(filters: MatterFilters, scope: ReadScope, day: ReadingDay): Promise<number> {
    const filter = new Filter();
    addFilters(filters, scope, day, filter);
    return (await this.pool.query<{ count: number }>(`select count(*) as count from matter m ${filter.sql}`, filter.values)).rows[0]!.count;
  }
}

interface SimilarRow { matter_id: string; code: string; title: string; status: SimilarMatter['status']; raised_on: string; holder_id: string | null }
interface SummaryRow { class_id: string; holder_id: string | null; level: number; light: Light; count: number }

function counted(rows: SummaryRow[]): Omit<MatterSummary, 'valueAtRisk' | 'jobsAtRisk'> {
  const summary: ReturnType<typeof counted> = { open: 0, byClass: {}, byHolder: {}, byLevel: {}, byLight: { normal: 0, nearDue: 0, behind: 0, overdue: 0, paused: 0 } };
  const add = (to: Record<string, number>, key: string, count: number) => { to[key] = (to[key] ?? 0) + count; };
  for (const { class_id, holder_id, level, light, count } of rows) {
    summary.open += count;
    add(summary.byClass, class_id, count);
    if (holder_id !== null) add(summary.byHolder, holder_id, count);
    add(summary.byLevel, String(level), count);
    add(summary.byLight, light, count);
  }
  return summary;
}

function addFilters(filters: MatterFilters, scope: ReadScope, day: ReadingDay, filter: Filter): void {
  filter
    .oneOf('m.kind', filters.kind).oneOf('m.class_id', filters.class).oneOf('m.status', filters.status).oneOf('m.holder_id', filters.holder).oneOf('m.level::text', filters.level)
    .oneOf('m.territory_id', filters.territory).oneOf('m.outcome', filters.outcome).oneOf('m.project_id', filters.project).oneOf('m.meeting_id', filters.meeting)
    .oneOf('m.about_id', filters.about).oneOf('m.parent_id', filters.parent).oneOf('m.raiser_unit_id', filters.raiser).words('m.search_text', wordsOf(filters.q));
  if (filters.isOpen !== undefined) filter.where(filters.isOpen ? 'm.is_open' : 'not m.is_open');
  if (filters.light !== undefined) filter.oneOf(`(${matterLight(day, filter)})`, filters.light);
  addMatterVisibility(scope, filter);
}
