import type pg from 'pg';
import type { CalendarPreview, MovedDeadline } from '#libs/contracts/calendar.views.js';
import { diffCalendars } from '#libs/domain/calendar/diff-calendars.js';
import { WorkingCalendar, type CalendarData } from '#libs/domain/calendar/working-calendar.js';
import { toInstant } from '#libs/domain/instants.js';
import type { ProjectId, StreamId } from '#libs/domain/ids.js';
import type { ProjectEvent, ProjectEventData } from '#libs/domain/project/project.events.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import { definitionOf } from '#libs/persistence/streams/streams.js';
import type { StoredState } from '#libs/persistence/streams/stream-definition.js';
import { COUNTED_KINDS, datesMoved, type CountedKind } from './counted-kinds.js';
import type { PackShelf } from './pack-shelf.js';

/** How many moved deadlines of projects are named; those of all things are counted. */
const NAMED = 200;
const BATCH = 200;

interface OpenThing extends StoredState { id: string; stream_id: StreamId }

/** What a calendar would change: the same projection as a rollout, on everything open, and nothing is written. */
export async function previewCalendar(pool: pg.Pool, shelf: PackShelf, proposed: CalendarData): Promise<CalendarPreview> {
  const { calendar } = await shelf.current();
  // The proposed version may have the number of one that is loaded; what is asked is what its days change.
  const to = new WorkingCalendar({ ...proposed, version: `${proposed.version} (proposed)` });
  const preview: CalendarPreview = {
    version: proposed.version, before: calendar.version, years: diffCalendars(calendar.data, proposed), projects: 0, matters: 0, submissions: 0, deadlines: 0, moves: [],
  };
  for (const kind of COUNTED_KINDS) await previewKind(kind, { pool, shelf, to, preview });
  return preview;
}

async function previewKind({ name, table, id, isOpen, streamOf, change }: CountedKind, { pool, shelf, to, preview }: { pool: pg.Pool; shelf: PackShelf; to: WorkingCalendar; preview: CalendarPreview }): Promise<void> {
  const open = `select t.${id} as id, s.stream_id, s.state, s.plans from ${table} t join stream s on s.stream_id = $3 || t.${id} where ${isOpen} and t.${id} > $1 order by t.${id} limit $2`;
  for (let after = ''; ;) {
    const { rows } = await pool.query<OpenThing>(open, [after, BATCH, streamOf('')]);
    if (rows.length === 0) return;
    after = rows.at(-1)!.id;
    for (const { id: thing, stream_id: streamId, ...stored } of rows) {
      const { definition } = definitionOf(streamId), state = definition.store.restored(stored);
      const { calendar: from } = await shelf.of(definition.pinsOf(state));
      const events = change(state as never, { from, to, reference: '', now: toInstant(Date.now()) });
      preview[name] += 1;
      preview.deadlines += events.reduce((sum, event) => sum + datesMoved(event), 0);
      if (name === 'projects' && preview.moves.length < NAMED) preview.moves.push(...namedMoves(thing, state as ProjectState, events as ProjectEvent[]).slice(0, NAMED - preview.moves.length));
    }
  }
}

const namedMoves = (projectId: ProjectId, { facts }: ProjectState, events: ProjectEvent[]): MovedDeadline[] =>
  events.flatMap(({ data }) => (data as ProjectEventData['CalendarChanged']).moves.map((move) => ({ ...move, projectId, projectCode: facts!.code, projectName: facts!.name })));
