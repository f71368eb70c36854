import type { MeetingId } from '../ids.js';
import type { LocalDate } from '../instants.js';
import type { AgendaItem, Attendance, MinutesItem } from './meeting.events.js';

export type MeetingStatus = 'none' | 'drafted' | 'closed';

/** Folded from events; plain JSON. */
export interface MeetingState {
  id?: MeetingId;
  status: MeetingStatus;
  title: string;
  heldOn: LocalDate;
  agenda: AgendaItem[];
  /** Once recorded: the minutes that stand, and the numbers of those before them. */
  minutes?: { number: string; items: MinutesItem[]; recordedOn: LocalDate } & Attendance;
  replaced: string[];
}
