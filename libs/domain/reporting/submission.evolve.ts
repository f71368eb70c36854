import { submissionIdOf } from '../ids.js';
import { localDate } from '../instants.js';
import { openFields } from './decide-confirmation.js';
import type { SubmissionEvent, SubmissionEventData } from './submission.events.js';
import type { FieldState, SubmissionState, SubmissionStatus, SubmissionVersion } from './submission.state.js';

export const initialSubmission: SubmissionState = { status: 'unopened', fields: {}, isNothing: false, isApproved: false, versions: [], reminders: 0 };

/** Folds one event. */
export function evolve(state: SubmissionState, event: SubmissionEvent): SubmissionState {
  const on = localDate(event.occurredAt);
  switch (event.type) {
    case 'SubmissionOpened': {
      const { facts } = event.data;
      return { ...state, id: submissionIdOf(facts), status: 'open', facts, unitId: facts.unitId, calendar: facts.calendar, openedAt: event.occurredAt };
    }
    case 'SubmissionDrafted': return { ...drafted(state, event.data), draftedAt: event.occurredAt };
    case 'FieldConfirmed': return fieldConfirmed(written(state, event.data.by), event.data, event.reason);
    case 'NothingConfirmed': return { ...written(state, event.data.by), isNothing: true, isApproved: false, status: 'confirmed' };
    case 'SubmissionApproved': return { ...state, isApproved: true, status: 'approved' };
    case 'SubmissionSubmitted': {
      const { version: number, values, isNothing, by, lateBy } = event.data;
      return waiting({ ...state, lateBy: state.lateBy ?? lateBy }, { number, values, isNothing, submittedAt: event.occurredAt, ...(by && { by }), status: 'submitted' }, on);
    }
    case 'SubmissionRestated': {
      const { version: number, values, by } = event.data;
      return waiting(state, { number, values, isNothing: false, submittedAt: event.occurredAt, ...(by && { by }), reason: event.reason ?? '', status: 'submitted' }, on);
    }
    case 'SubmissionReturned': return returned(reviewed(state, event, 'returned'), event.data, on);
    case 'SubmissionAccepted': return { ...reviewed(state, event, 'accepted'), status: 'accepted' };
    case 'SubmissionFrozen': return { ...(state.delegate?.isTimed ? undelegated(state) : state), status: 'frozen', frozenVersion: event.data.version };
    case 'SubmissionDelegated': return { ...state, delegate: event.data };
    case 'SubmissionDelegationEnded': return undelegated(state);
    case 'SubmissionHandedOver': {
      // The head of the one unit has not approved for the other.
      return { ...undelegated(state), unitId: event.data.to, isApproved: false, status: state.status === 'approved' ? 'confirmed' : state.status };
    }
    case 'SubmissionNoted': return state;
    case 'SubmissionReminderSent': return { ...state, reminded: event.data.offset, reminders: state.reminders + 1 };
    case 'SubmissionOverdue': return { ...state, overdue: true };
    case 'SubmissionEscalated': return { ...state, escalatedTo: event.data.level };
    case 'ReviewAwaited': return { ...state, review: { ...state.review!, awaited: event.data.isLate ? 'late' : 'due' } };
    case 'SubmissionCalendarChanged': return { ...(event.data.to ? unreminded(state) : state), ...(event.data.review && state.review && { review: { from: state.review.from } }), calendar: event.data.calendar };
  }
}

function undelegated(state: SubmissionState): SubmissionState {
  const { delegate: _delegate, ...rest } = state;
  return rest;
}

const written = (state: SubmissionState, by: string | undefined): SubmissionState => (by === undefined || state.writers?.includes(by) ? state : { ...state, writers: [...(state.writers ?? []), by] });

/** A due date that moves is told anew. */
function unreminded(state: SubmissionState): SubmissionState {
  const { reminded: _reminded, overdue: _overdue, escalatedTo: _escalatedTo, ...rest } = state;
  return rest;
}

const withoutDraft = (field: FieldState): FieldState => {
  const { draft: _draft, ...rest } = field;
  return rest;
};

function drafted(state: SubmissionState, { fields }: SubmissionEventData['SubmissionDrafted']): SubmissionState {
  const kept = Object.fromEntries(Object.entries(state.fields).map(([id, field]) => [id, withoutDraft(field)]));
  const written = Object.fromEntries(Object.entries(fields).map(([id, draft]): [string, FieldState] => [id, { isConfirmed: false, isChanged: false, evidence: [], ...kept[id], draft }]));
  return { ...state, status: 'drafted', fields: { ...kept, ...written } };
}

function fieldConfirmed(state: SubmissionState, { fieldId, value, evidence = [], isChanged }: SubmissionEventData['FieldConfirmed'], reason: string | undefined): SubmissionState {
  const draft = state.fields[fieldId]?.draft;
  const field: FieldState = { ...(draft && { draft }), ...(value !== undefined && { value }), isConfirmed: true, isChanged, ...(reason !== undefined && { reason }), evidence };
  const next = { ...state, fields: { ...state.fields, [fieldId]: field }, isNothing: false, isApproved: false };
  return { ...next, status: confirmationOf(next) };
}

/** What stands confirmed: all of it, or not yet. */
function confirmationOf(state: SubmissionState): SubmissionStatus {
  if (openFields(state, state.facts!).length === 0) return 'confirmed';
  return state.returnedOn ? 'returned' : 'drafted';
}

function waiting(state: SubmissionState, version: SubmissionVersion, on: string): SubmissionState {
  const { writers: _writers, ...rest } = state;
  return { ...rest, status: 'submitted', versions: [...rest.versions, version], review: { from: on } };
}

function reviewed(state: SubmissionState, { data, occurredAt }: Extract<SubmissionEvent, { type: 'SubmissionReturned' | 'SubmissionAccepted' }>, status: 'returned' | 'accepted'): SubmissionState {
  const { review: _, ...rest } = state;
  return { ...rest, versions: state.versions.map((one) => (one.number === data.version ? { ...one, status, reviewedAt: occurredAt } : one)) };
}

function returned(state: SubmissionState, { fields }: SubmissionEventData['SubmissionReturned'], on: string): SubmissionState {
  // What was accepted before goes on standing; only the restatement came back.
  if (state.frozenVersion !== undefined) return { ...state, status: 'frozen' };
  if (state.versions.some(({ status }) => status === 'accepted')) return { ...state, status: 'accepted' };
  const back = Object.fromEntries(Object.entries(fields).map(([id, why]): [string, FieldState] => [id, { evidence: [], isChanged: false, ...state.fields[id], isConfirmed: false, returned: why }]));
  return { ...unreminded(state), status: 'returned', returnedOn: on, isNothing: false, isApproved: false, fields: { ...state.fields, ...back } };
}
