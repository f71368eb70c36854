import type { MeetingId, UnitId } from '#libs/domain/ids.js';
import type { LocalDate } from '#libs/domain/instants.js';
import type { MatterStatus } from '#libs/domain/matter/matter.state.js';
import type { AgendaItem, Attendance, MeetingTask } from '#libs/domain/meeting/meeting.events.js';

/** One row of the list of dispatch meetings. */
export interface MeetingRow {
  id: MeetingId;
  title: string;
  heldOn: LocalDate;
  status: 'drafted' | 'closed';
  minutesNumber?: string;
  items: number;
  tasks: number;
}

/** How a thing stands today. */
export interface PresentState {
  /** Of a matter, or of a step. */
  status: MatterStatus | 'waiting' | 'open' | 'submitted' | 'completed' | 'skipped';
  unitId?: UnitId;
  dueOn?: LocalDate;
}

export interface AgendaItemView extends AgendaItem { present?: PresentState }
export interface MeetingTaskView extends MeetingTask { present?: PresentState }

/** A meeting: what it speaks of, and what came of it. */
export interface MeetingView {
  id: MeetingId;
  title: string;
  heldOn: LocalDate;
  status: 'drafted' | 'closed';
  agenda: AgendaItemView[];
  minutes?: { number: string; recordedOn: LocalDate; items: { text: string; tasks: MeetingTaskView[] }[] } & Attendance;
  /** Numbers of minutes that were amended since. */
  replaced: string[];
  /** Items of the agenda and the minutes that are not for the caller. */
  withheld: number;
  version: number;
  may: string[];
}
