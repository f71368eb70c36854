import type { DecidedEvent } from '#libs/domain/decider.js';
import { matterStream, projectStream, type StreamId } from '#libs/domain/ids.js';
import { changeMatterCalendar } from '#libs/domain/matter/change-matter-calendar.js';
import { changeCalendar, type CalendarChange } from '#libs/domain/project/change-calendar.js';

/** A kind of thing that counts by a calendar and can be brought to another. */
export interface CountedKind {
  /** Its name in the result of a rollout. */
  name: 'projects' | 'matters';
  streamOf: (id: string) => StreamId;
  /** The column of its id, and the rows of what is open and counts by another calendar than `$1`. */
  id: string;
  behind: string;
  change: (state: never, change: CalendarChange) => DecidedEvent[];
}

/** In the order in which they are brought to a new calendar. */
export const COUNTED_KINDS: CountedKind[] = [
  { name: 'projects', streamOf: projectStream, id: 'project_id', behind: `from project where status in ('active', 'suspended') and calendar_version <> $1`, change: changeCalendar },
  { name: 'matters', streamOf: matterStream, id: 'matter_id', behind: `from matter where is_open and calendar_version <> $1`, change: changeMatterCalendar },
];
