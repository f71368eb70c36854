import type { CalendarData } from '#libs/domain/calendar/calendar-data.js';
import type { CalendarChanges } from '#libs/domain/calendar/diff-calendars.js';
import type { StepId } from '#libs/domain/ids.js';
import type { Instant, LocalDate } from '#libs/domain/instants.js';
import type { DeadlineMove } from '#libs/domain/project/project.events.js';

/** One loaded calendar, without its days. */
export interface CalendarVersionView {
  version: string;
  reference: string;
  effectiveOn: LocalDate;
  loadedAt: Instant;
  /** Who loaded it; absent for the one that came with the first pack. */
  loadedBy?: string;
  isInForce: boolean;
}

/** The calendar in force. */
export interface CalendarView extends CalendarVersionView {
  days: CalendarData;
  /** Open projects that still count by another one: a rollout is under way. */
  pending: number;
}

/** An open deadline that a calendar would move. */
export interface MovedDeadline extends Omit<DeadlineMove, 'stepId'> {
  projectId: string;
  projectCode: string;
  projectName: string;
  stepId: StepId;
}

/** An open deadline that a calendar would move and that is no limit of a step: of a decision on more time, of a matter, or of a report. */
export interface OtherMove {
  kind: 'project' | 'matter' | 'submission';
  id: string;
  /** Number of the project or matter; the period of a report. */
  code: string;
  name: { zh: string; en: string };
  /** Whose report it is. */
  unitId?: string;
  /** `extension`, what is counted of a matter, or of a report `due` and `review`. */
  what: string;
  stepId?: StepId;
  from: LocalDate;
  to: LocalDate;
  provisional: boolean;
}

/** What a calendar would change, before it is loaded. */
export interface CalendarPreview extends CalendarChanges {
  version: string;
  /** The calendar it is compared with. */
  before: string;
  /** Open things that were looked at. */
  projects: number;
  matters: number;
  submissions: number;
  /** Deadlines of all of them that would move; `moves` names the first ones of steps, `others` the first ones of each other kind. */
  deadlines: number;
  moves: MovedDeadline[];
  others: OtherMove[];
}

/** What loading a calendar did. */
export interface CalendarLoaded {
  version: string;
  /** False when the same calendar had been loaded before. */
  isNew: boolean;
  isInForce: boolean;
  projects: number;
  matters: number;
  submissions: number;
  deadlines: number;
  /** Things that others were busy with; they follow by themselves. */
  left: number;
}
