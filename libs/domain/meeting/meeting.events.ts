import type { DecidedEvent } from '../decider.js';
import type { MatterId, MeetingId, ProjectId, StepId, UnitId } from '../ids.js';
import type { LocalDate } from '../instants.js';

export const AGENDA_KINDS = ['late', 'blocked', 'rising', 'task', 'own'] as const;
/** Why something is on the agenda: a step is late, something is blocked, a matter has climbed, a task of the last meeting is asked after, or the office put it there itself. */
export type AgendaKind = (typeof AGENDA_KINDS)[number];

/** One thing to speak of. */
export interface AgendaItem {
  kind: AgendaKind;
  projectId?: ProjectId;
  matterId?: MatterId;
  stepId?: StepId;
  text: string;
  note?: string;
}

/** A task that the minutes give; the matter under that id follows it. */
export interface MeetingTask {
  matterId: MatterId;
  title: string;
  unitId: UnitId;
  dueOn: LocalDate;
}

/** A unit that was there, and whom it sent. */
export interface Attendee {
  unitId: UnitId;
  names: string[];
}

/** Who was in the chair, with office, and who was there; left out where nobody noted it. */
export interface Attendance {
  chair?: string;
  attendees?: Attendee[];
}

/** What was said and who does what. */
export interface MinutesItem {
  text: string;
  tasks: MeetingTask[];
}

/** Payloads by event type: what happened to a dispatch meeting (调度会). */
export interface MeetingEventData {
  MeetingDrafted: { meetingId: MeetingId; title: string; heldOn: LocalDate; agenda: AgendaItem[] };
  AgendaEdited: { agenda: AgendaItem[]; title?: string; heldOn?: LocalDate };
  /** `replaces` is the number of the minutes that these amend. */
  MinutesRecorded: { number: string; items: MinutesItem[]; replaces?: string } & Attendance;
}
export type MeetingEventType = keyof MeetingEventData;
export type MeetingEvent = { [T in MeetingEventType]: DecidedEvent<T, MeetingEventData[T]> }[MeetingEventType];
