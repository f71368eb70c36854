import type pg from 'pg';
import type { Page } from '#libs/contracts/project.views.js';
import type { ProjectId, StepId, UnitId } from '#libs/domain/ids.js';
import type { Instant } from '#libs/domain/instants.js';
import { bigramsOf } from '../projections/search-text.js';
import { EVENT_COLUMNS, fromStored, type StoredEvent } from '../record/event-row.js';
import type { RecordedEvent } from '../record.types.js';
import { Filter } from './filter.js';
import { Keyset, type PageRequest } from './keyset.js';
import { wordsOf } from './project.reader.js';
import { addVisibility, type ReadScope } from './visibility.js';

/** A recorded event with the project it belongs to. */
export interface EventOfProject extends RecordedEvent {
  projectId?: ProjectId;
  projectName?: string;
}

/** What the record can be searched by. Times are half-open: from is included, to is not. */
export interface EventFilters {
  /** Words in the project's code, name and investor, the person, the reason and the event itself. */
  q?: string;
  /** The unit of the one who acted. */
  unit?: UnitId | UnitId[];
  /** An account's id, sign-in name or person's name. */
  person?: string;
  /** Event types. */
  kind?: string | string[];
  /** A rule's table or row. */
  rule?: string;
  project?: ProjectId;
  occurredFrom?: Instant;
  occurredTo?: Instant;
  recordedFrom?: Instant;
  recordedTo?: Instant;
}

const MAX_NAMED_PROJECTS = 200;

const NEWEST_FIRST = new Keyset('record', [
  { expression: 'e.recorded_at', type: 'timestamptz' }, { expression: 'e.stream_id', type: 'text' }, { expression: 'e.sequence', type: 'bigint' },
], true);
const COLUMNS = EVENT_COLUMNS.map((column) => `e.${column}`).join(', ');

type Row = StoredEvent & { cursor_keys: string[]; project_id: string | null; project_name: string | null };

/** Reads the record, newest first, as the caller may see it. */
export class EventReader {
  constructor(private readonly pool: pg.Pool) {}

  /** One page of the record. Throws BadCursor. */
  async search(filters: EventFilters, scope: ReadScope, page: PageRequest): Promise<Page<EventOfProject>> {
    const filter = new Filter();
    addFilters(filters, filter);
    if (filters.person !== undefined) filter.oneOf('e.actor_account_id', await this.accountIds(filters.person));
    for (const word of wordsOf(filters.q)) await this.addWord(word, filter);
    addVisibility(scope, filter);
    NEWEST_FIRST.after(page.cursor, filter);
    const { rows } = await this.pool.query<Row>(
      `select ${COLUMNS}, e.project_id, p.name as project_name, ${NEWEST_FIRST.cursorColumn}
       from event e left join project p on p.project_id = e.project_id
       ${filter.sql} ${NEWEST_FIRST.orderBy} limit ${filter.value(page.limit + 1, 'integer')}`,
      filter.values,
    );
    const cut = NEWEST_FIRST.page(rows, page.limit);
    return { items: cut.rows.map(eventOfProject), ...(cut.next && { next: cut.next }) };
  }

  /** One page of one stream. */
  async ofStream(streamId: string, page: PageRequest): Promise<Page<EventOfProject>> {
    const filter = new Filter().oneOf('e.stream_id', streamId);
    NEWEST_FIRST.after(page.cursor, filter);
    const { rows } = await this.pool.query<Row>(
      `select ${COLUMNS}, e.project_id, p.name as project_name, ${NEWEST_FIRST.cursorColumn} from event e left join project p on p.project_id = e.project_id
       ${filter.sql} ${NEWEST_FIRST.orderBy} limit ${filter.value(page.limit + 1, 'integer')}`, filter.values);
    const cut = NEWEST_FIRST.page(rows, page.limit);
    return { items: cut.rows.map(eventOfProject), ...(cut.next && { next: cut.next }) };
  }

  /** The newest event of each of these types in one stream, or of one step of it. */
  async newestOfEach(streamId: string, types: readonly string[], stepId?: StepId): Promise<RecordedEvent[]> {
    const { rows } = await this.pool.query<StoredEvent>(
      `select distinct on (e.type) ${COLUMNS} from event e
       where e.stream_id = $1 and e.type = any($2) and ($3::text is null or e.data ->> 'stepId' = $3) order by e.type, e.sequence desc`, [streamId, types, stepId ?? null]);
    return rows.map(fromStored);
  }

  /** Those with these ids, oldest first; unknown ones are left out. */
  async byIds(ids: string[]): Promise<EventOfProject[]> {
    if (ids.length === 0) return [];
    const { rows } = await this.pool.query<Row>(
      `select ${COLUMNS}, e.project_id, p.name as project_name from event e left join project p on p.project_id = e.project_id
       where e.event_id = any($1::uuid[]) order by e.occurred_at, e.stream_id, e.sequence`, [ids]);
    return rows.map(eventOfProject);
  }

  /** One page of a project's life. */
  history(projectId: ProjectId, scope: ReadScope, page: PageRequest): Promise<Page<EventOfProject>> {
    return this.search({ project: projectId }, scope, page);
  }

  /** The word is in the event or in what its project is called. Few projects are named, so that their index is used; many are found by reading on. */
  private async addWord(word: string, filter: Filter): Promise<void> {
    const { rows } = await this.pool.query<{ project_id: string }>(
      'select project_id from project where strpos(search_text, $1) > 0 limit $2', [word, MAX_NAMED_PROJECTS + 1]);
    const text = filter.value(word, 'text');
    const bigrams = bigramsOf(word);
    const inEvent = [...(bigrams.length > 0 ? [`e.bigrams @> ${filter.value(bigrams, 'text[]')}`] : []), `strpos(e.search_text, ${text}) > 0`].join(' and ');
    const inProject = rows.length > MAX_NAMED_PROJECTS
      ? `strpos(p.search_text, ${text}) > 0`
      : `e.project_id = any(${filter.value(rows.map(({ project_id }) => project_id), 'text[]')})`;
    filter.where(`(${inEvent} or ${inProject})`);
  }

  private async accountIds(person: string): Promise<string[]> {
    const { rows } = await this.pool.query<{ id: string }>('select id from account where $1 in (id, account, name)', [person.replaceAll('\0', '')]);
    return [person, ...rows.map(({ id }) => id)];
  }
}

function addFilters(filters: EventFilters, filter: Filter): void {
  const { rule } = filters;
  filter.oneOf('e.actor_unit_id', filters.unit).oneOf('e.type', filters.kind);
  if (filters.project !== undefined) filter.where(`e.project_id = ${filter.value(filters.project, 'text')}`);
  if (rule !== undefined) {
    const name = filter.value(rule, 'text');
    filter.where(`(e.rule_table = ${name} or e.rule_row = ${name})`);
  }
  const bounds = [['occurred_at >=', filters.occurredFrom], ['occurred_at <', filters.occurredTo], ['recorded_at >=', filters.recordedFrom], ['recorded_at <', filters.recordedTo]];
  for (const [bound, instant] of bounds) if (instant !== undefined) filter.where(`e.${bound} ${filter.value(instant, 'timestamptz')}`);
}

const eventOfProject = (row: Row): EventOfProject => ({
  ...fromStored(row),
  ...(row.project_id !== null && { projectId: row.project_id }),
  ...(row.project_name !== null && { projectName: row.project_name }),
});
