import type { MeetingId } from '../ids.js';
import type { LocalDate } from '../instants.js';
import type { AgendaItem, Attendance, MinutesItem } from './meeting.events.js';

/** What people may ask of a dispatch meeting. */
export type MeetingCommand =
  | { type: 'draft'; meetingId: MeetingId; title: string; heldOn: LocalDate; agenda: AgendaItem[] }
  | { type: 'editAgenda'; agenda: AgendaItem[]; title?: string; heldOn?: LocalDate }
  /** Closes the meeting. */
  | ({ type: 'recordMinutes'; number: string; items: MinutesItem[] } & Attendance)
  /** New minutes in place of the old ones, which stay in the record. */
  | ({ type: 'amendMinutes'; number: string; items: MinutesItem[]; reason: string } & Attendance);
export type MeetingCommandType = MeetingCommand['type'];
