import type { DecidedEvent } from '#libs/domain/decider.js';
import { matterStream, projectStream, reportingStream, type StreamId } from '#libs/domain/ids.js';
import { changeMatterCalendar } from '#libs/domain/matter/change-matter-calendar.js';
import { changeCalendar, type CalendarChange } from '#libs/domain/project/change-calendar.js';
import { changeSubmissionCalendar } from '#libs/domain/reporting/change-submission-calendar.js';

/** Kinds of things that count by a calendar, as results name them. */
export const COUNTED = ['projects', 'matters', 'submissions'] as const;

/** A kind of thing that counts by a calendar and can be brought to another. */
export interface CountedKind {
  name: (typeof COUNTED)[number];
  streamOf: (id: string) => StreamId;
  /** Its table, the column of its id, and the condition on what is open. */
  table: string;
  id: string;
  isOpen: string;
  change: (state: never, change: CalendarChange) => DecidedEvent[];
}

/** In the order in which they are brought to a new calendar. */
export const COUNTED_KINDS: CountedKind[] = [
  { name: 'projects', streamOf: projectStream, table: 'project', id: 'project_id', isOpen: `status in ('active', 'suspended')`, change: changeCalendar },
  { name: 'matters', streamOf: matterStream, table: 'matter', id: 'matter_id', isOpen: 'is_open', change: changeMatterCalendar },
  { name: 'submissions', streamOf: reportingStream, table: 'submission', id: 'reporting_id', isOpen: 'is_open', change: changeSubmissionCalendar },
];

/** How many dates an event of another calendar moves. */
export function datesMoved({ data }: { data: unknown }): number {
  const { moves = [], decisions = [], to, review } = data as { moves?: unknown[]; decisions?: unknown[]; to?: string; review?: object };
  return moves.length + decisions.length + (to === undefined ? 0 : 1) + (review === undefined ? 0 : 1);
}
