import type pg from 'pg';
import type { CalendarPreview, MovedDeadline } from '#libs/contracts/calendar.views.js';
import { diffCalendars } from '#libs/domain/calendar/diff-calendars.js';
import { WorkingCalendar, type CalendarData } from '#libs/domain/calendar/working-calendar.js';
import { toInstant } from '#libs/domain/instants.js';
import { changeCalendar } from '#libs/domain/project/change-calendar.js';
import type { ProjectEventData } from '#libs/domain/project/project.events.js';
import { projectStore } from '#libs/persistence/streams/project-store.js';
import type { StoredState } from '#libs/persistence/streams/stream-definition.js';
import type { PackShelf } from './pack-shelf.js';

/** How many moved deadlines are named; all are counted. */
const NAMED = 200;
const BATCH = 200;

interface OpenProject extends StoredState { id: string; code: string; name: string }

/** What a calendar would change: the same projection as a rollout, on every open project, and nothing is written. */
export async function previewCalendar(pool: pg.Pool, shelf: PackShelf, proposed: CalendarData): Promise<CalendarPreview> {
  const { calendar } = await shelf.current();
  // The proposed version may have the number of one that is loaded; what is asked is what its days change.
  const to = new WorkingCalendar({ ...proposed, version: `${proposed.version} (proposed)` });
  const preview: CalendarPreview = { version: proposed.version, before: calendar.version, years: diffCalendars(calendar.data, proposed), projects: 0, deadlines: 0, moves: [] };
  for (let after = ''; ;) {
    const { rows } = await pool.query<OpenProject>(OPEN, [after, BATCH]);
    if (rows.length === 0) return preview;
    after = rows.at(-1)!.id;
    for (const project of rows) {
      const moves = await movesOf(project, to, shelf);
      preview.projects += 1;
      preview.deadlines += moves.length;
      preview.moves.push(...moves.slice(0, NAMED - preview.moves.length));
    }
  }
}

async function movesOf({ id, code, name, ...stored }: OpenProject, to: WorkingCalendar, shelf: PackShelf): Promise<MovedDeadline[]> {
  const state = projectStore.restored(stored);
  const { calendar: from } = await shelf.of(state);
  const events = changeCalendar(state, { from, to, reference: '', now: toInstant(Date.now()) });
  const moves = events.flatMap(({ data }) => (data as ProjectEventData['CalendarChanged']).moves);
  return moves.map((move) => ({ ...move, projectId: id, projectCode: code, projectName: name }));
}

const OPEN = `select p.project_id as id, p.code, p.name, s.state, s.plans from project p join stream s on s.stream_id = 'project/' || p.project_id
  where p.status in ('active', 'suspended') and p.project_id > $1 order by p.project_id limit $2`;
