import type { Absence } from '#libs/contracts/absence.views.js';
import type { UnitBurden } from '#libs/contracts/burden.views.js';
import type { AgendaItemView, MeetingRow, MeetingTaskView, MeetingView, PresentState } from '#libs/contracts/meeting.views.js';
import { AGENDA_KINDS } from '#libs/domain/meeting/meeting.events.js';
import { date, listOf, objectSchema, oneOf, ref, text, uuid, whole } from './schema.js';

const status = oneOf('drafted', 'closed');
const attendee = { type: 'object', properties: { unitId: text, names: listOf(text) }, required: ['unitId', 'names'] };
const minutesItem = { type: 'object', properties: { text, tasks: listOf(ref('MeetingTask')) }, required: ['text', 'tasks'] } as const;

export const meetingSchemas = {
  Absence: objectSchema<Absence>()({ account: text, name: text, fromOn: date, toOn: date, note: text }, ['note']),
  UnitBurden: objectSchema<UnitBurden>()({ unitId: text, slips: whole, reminders: whole, ofSteps: whole, ofMatters: whole, ofReports: whole }, []),
  MeetingRow: objectSchema<MeetingRow>()({ id: uuid, title: text, heldOn: date, status, minutesNumber: text, items: whole, tasks: whole }, ['minutesNumber']),
  PresentState: objectSchema<PresentState>()({ status: text, unitId: text, dueOn: date }, ['unitId', 'dueOn']),
  AgendaItem: objectSchema<AgendaItemView>()(
    { kind: oneOf(...AGENDA_KINDS), projectId: uuid, matterId: uuid, stepId: text, text, note: text, present: ref('PresentState') }, ['projectId', 'matterId', 'stepId', 'note', 'present']),
  MeetingTask: objectSchema<MeetingTaskView>()({ matterId: uuid, title: text, unitId: text, dueOn: date, present: ref('PresentState') }, ['present']),
  Meeting: objectSchema<MeetingView>()(
    {
      id: uuid, title: text, heldOn: date, status, agenda: listOf(ref('AgendaItem')), replaced: listOf(text), withheld: whole, version: whole, may: listOf(text),
      minutes: { type: 'object', properties: { number: text, recordedOn: date, chair: text, attendees: listOf(attendee), items: listOf({ ...minutesItem, required: [...minutesItem.required] }) }, required: ['number', 'recordedOn', 'items'] },
    },
    ['minutes']),
};
