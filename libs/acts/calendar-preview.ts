import type pg from 'pg';
import type { CalendarPreview, MovedDeadline, OtherMove } from '#libs/contracts/calendar.views.js';
import { diffCalendars } from '#libs/domain/calendar/diff-calendars.js';
import { WorkingCalendar, type CalendarData } from '#libs/domain/calendar/working-calendar.js';
import { toInstant } from '#libs/domain/instants.js';
import type { ProjectId } from '#libs/domain/ids.js';
import type { MatterEvent } from '#libs/domain/matter/matter.events.js';
import type { MatterFacts } from '#libs/domain/matter/matter.facts.js';
import type { ProjectEvent, ProjectEventData } from '#libs/domain/project/project.events.js';
import type { ProjectFacts } from '#libs/domain/project/project.facts.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import type { SubmissionEvent } from '#libs/domain/reporting/submission.events.js';
import type { SubmissionFacts } from '#libs/domain/reporting/submission.facts.js';
import { definitionOf } from '#libs/persistence/streams/streams.js';
import { COUNTED_KINDS, datesMoved, type CountedKind } from './counted-kinds.js';
import { openThings } from './open-things.js';
import type { PackShelf } from './pack-shelf.js';

/** How many moved deadlines of each kind of thing are named; all are counted. */
const NAMED = 200;

type AnyEvent = ProjectEvent | MatterEvent | SubmissionEvent;

/** What a calendar would change: the same projection as a rollout, on everything open, and nothing is written. */
export async function previewCalendar(pool: pg.Pool, shelf: PackShelf, proposed: CalendarData): Promise<CalendarPreview> {
  const { calendar } = await shelf.current();
  // The proposed version may have the number of one that is loaded; what is asked is what its days change.
  const to = new WorkingCalendar({ ...proposed, version: `${proposed.version} (proposed)` });
  const preview: CalendarPreview = {
    version: proposed.version, before: calendar.version, ...diffCalendars(calendar.data, proposed), projects: 0, matters: 0, submissions: 0, deadlines: 0, moves: [], others: [],
  };
  for (const kind of COUNTED_KINDS) await previewKind(kind, { pool, shelf, to, preview });
  return preview;
}

async function previewKind(kind: CountedKind, { pool, shelf, to, preview }: { pool: pg.Pool; shelf: PackShelf; to: WorkingCalendar; preview: CalendarPreview }): Promise<void> {
  const { name, change } = kind;
  let others = 0;
  for await (const { id, streamId, state } of openThings(pool, kind)) {
    const { calendar: from } = await shelf.of(definitionOf(streamId).definition.pinsOf(state));
    const events = change(state as never, { from, to, reference: '', now: toInstant(Date.now()) });
    preview[name] += 1;
    preview.deadlines += events.reduce((sum, event) => sum + datesMoved(event), 0);
    if (name === 'projects' && preview.moves.length < NAMED) preview.moves.push(...namedMoves(id, state as ProjectState, events as ProjectEvent[]).slice(0, NAMED - preview.moves.length));
    const named = otherMoves(id, state as never, events as AnyEvent[], to).slice(0, NAMED - others);
    others += named.length;
    preview.others.push(...named);
  }
}

const namedMoves = (projectId: ProjectId, { facts }: ProjectState, events: ProjectEvent[]): MovedDeadline[] =>
  events.flatMap(({ data }) => (data as ProjectEventData['CalendarChanged']).moves.map((move) => ({ ...move, projectId, projectCode: facts!.code, projectName: facts!.name })));

/** What is no limit of a step: decisions on more time, and whatever matters and reports count. */
function otherMoves(id: string, { facts }: { facts?: ProjectFacts | MatterFacts | SubmissionFacts }, events: AnyEvent[], calendar: WorkingCalendar): OtherMove[] {
  const moves = events.flatMap((event): Omit<OtherMove, 'provisional'>[] => {
    switch (event.type) {
      case 'CalendarChanged': return (event.data.decisions ?? []).map(({ stepId, from, to }) => ({ kind: 'project', id, ...named(facts as ProjectFacts), what: 'extension', stepId, from, to }));
      case 'MatterCalendarChanged': return event.data.moves.map((move) => ({ kind: 'matter', id, code: (facts as MatterFacts).code, name: plain((facts as MatterFacts).title), ...move }));
      case 'SubmissionCalendarChanged': {
        const { from, to, review } = event.data, { label: name, period: code, unitId } = facts as SubmissionFacts, about = { kind: 'submission', id, code, name, unitId } as const;
        return [...(from && to ? [{ ...about, what: 'due', from, to }] : []), ...(review ? [{ ...about, what: 'review', ...review }] : [])];
      }
      default: return [];
    }
  });
  return moves.map((move) => ({ ...move, provisional: !calendar.isCertain(move.to) }));
}

const plain = (text: string) => ({ zh: text, en: text });
const named = ({ code, name }: ProjectFacts) => ({ code, name: plain(name) });
