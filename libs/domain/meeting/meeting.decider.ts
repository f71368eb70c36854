import type { Decider, DecisionContext } from '../decider.js';
import { DomainError } from '../errors.js';
import { isLocalDate, localDate } from '../instants.js';
import { requireText, requireUnit } from '../project/project.guards.js';
import type { MeetingCommand, MeetingCommandType } from './meeting.commands.js';
import { AGENDA_KINDS, type AgendaItem, type Attendance, type MeetingEvent, type MinutesItem } from './meeting.events.js';
import type { MeetingState } from './meeting.state.js';

type Command<T extends MeetingCommandType> = Extract<MeetingCommand, { type: T }>;

export const initialMeeting: MeetingState = { status: 'none', title: '', heldOn: '', agenda: [], replaced: [] };

function draft(state: MeetingState, { meetingId, title, heldOn, agenda }: Command<'draft'>, { now }: DecisionContext): MeetingEvent[] {
  if (state.status !== 'none') throw new DomainError('meeting-already-drafted');
  requireText(title, 'title');
  requireDate(heldOn, 'heldOn');
  requireAgenda(agenda);
  return [{ type: 'MeetingDrafted', data: { meetingId, title, heldOn, agenda }, occurredAt: now }];
}

function editAgenda(state: MeetingState, { agenda, title, heldOn }: Command<'editAgenda'>, { now }: DecisionContext): MeetingEvent[] {
  requireDrafted(state);
  if (state.status === 'closed') throw new DomainError('meeting-closed');
  requireAgenda(agenda);
  if (title !== undefined) requireText(title, 'title');
  if (heldOn !== undefined) requireDate(heldOn, 'heldOn');
  return [{ type: 'AgendaEdited', data: { agenda, ...(title && { title }), ...(heldOn && { heldOn }) }, occurredAt: now }];
}

function recordMinutes(state: MeetingState, { number, items, ...present }: Command<'recordMinutes'>, { now }: DecisionContext): MeetingEvent[] {
  requireDrafted(state);
  if (state.status === 'closed') throw new DomainError('meeting-closed');
  requireMinutes(state, number, items);
  return [{ type: 'MinutesRecorded', data: { number, items, ...attendance(present) }, occurredAt: now }];
}

function amendMinutes(state: MeetingState, { number, items, reason, ...present }: Command<'amendMinutes'>, { now }: DecisionContext): MeetingEvent[] {
  requireDrafted(state);
  if (!state.minutes) throw new DomainError('meeting-not-closed');
  requireMinutes(state, number, items);
  if ([...state.replaced, state.minutes.number].includes(number)) throw new DomainError('nothing-to-change', { number }, 'number');
  requireText(reason, 'reason');
  return [{ type: 'MinutesRecorded', data: { number, items, ...attendance(present), replaces: state.minutes.number }, occurredAt: now, reason }];
}

function requireDrafted({ status }: MeetingState): void {
  if (status === 'none') throw new DomainError('meeting-not-drafted');
}

function requireDate(date: string, field: string): void {
  if (!isLocalDate(date)) throw new DomainError('bad-date', { date }, field);
}

function requireAgenda(agenda: AgendaItem[]): void {
  for (const { kind, text, note } of agenda) {
    if (!AGENDA_KINDS.includes(kind)) throw new DomainError('bad-text', { kind }, 'agenda');
    requireText(text, 'agenda');
    if (note !== undefined) requireText(note, 'agenda');
  }
}

/** Every task names a unit and a day; one matter follows one task. Only a meeting without an agenda may have settled nothing. */
function requireMinutes({ agenda }: MeetingState, number: string, items: MinutesItem[]): void {
  requireText(number, 'number');
  if (items.length === 0 && agenda.length > 0) throw new DomainError('agenda-empty', {}, 'items');
  const tasks = items.flatMap((item) => item.tasks), ids = new Set(tasks.map(({ matterId }) => matterId));
  for (const { text } of items) requireText(text, 'items');
  for (const { matterId, title, unitId, dueOn } of tasks) {
    for (const text of [matterId, title, unitId]) requireText(text, 'items');
    requireDate(dueOn, 'items');
  }
  if (ids.size < tasks.length) throw new DomainError('matter-already-raised', { code: '' }, 'items');
}

/** Those who were there; no name is left blank. */
function attendance({ chair, attendees }: Attendance): Attendance {
  if (chair !== undefined) requireText(chair, 'chair');
  for (const { unitId, names } of attendees ?? []) for (const text of [unitId, ...names]) requireText(text, 'attendees');
  return { ...(chair !== undefined && { chair }), ...(attendees && { attendees }) };
}

type Decisions = { [T in MeetingCommandType]: (state: MeetingState, command: Command<T>, context: DecisionContext) => MeetingEvent[] };
const decisions: Decisions = { draft, editAgenda, recordMinutes, amendMinutes };

function decide(state: MeetingState, command: MeetingCommand, context: DecisionContext): MeetingEvent[] {
  requireUnit(context.actor); // meetings are the office's
  return (decisions[command.type] as (s: MeetingState, c: MeetingCommand, x: DecisionContext) => MeetingEvent[])(state, command, context);
}

function evolve(state: MeetingState, event: MeetingEvent): MeetingState {
  switch (event.type) {
    case 'MeetingDrafted': {
      const { meetingId: id, title, heldOn, agenda } = event.data;
      return { ...state, id, status: 'drafted', title, heldOn, agenda };
    }
    case 'AgendaEdited': return { ...state, ...event.data };
    case 'MinutesRecorded': {
      const { replaces, ...minutes } = event.data;
      return { ...state, status: 'closed', minutes: { ...minutes, recordedOn: localDate(event.occurredAt) }, replaced: replaces ? [...state.replaced, replaces] : state.replaced };
    }
  }
}

/** A dispatch meeting (调度会): an agenda, then minutes that close it. Time owes nothing. */
export const dispatchMeeting: Decider<MeetingState, MeetingCommand, MeetingEvent> = {
  initial: initialMeeting, decide, tick: () => [], evolve, nextWakeUp: () => undefined,
};
