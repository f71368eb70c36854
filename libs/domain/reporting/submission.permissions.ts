import type { DecisionContext } from '../decider.js';
import { DomainError } from '../errors.js';
import { localDate } from '../instants.js';
import { reportingCycle } from './submission.decider.js';
import type { SubmissionCommand } from './submission.commands.js';
import { fieldsOf, type FieldValue, type FormField } from './submission.facts.js';
import { acceptedVersion, type SubmissionState } from './submission.state.js';

/** The commands a person may give now, by the verbs of the API. Asks the decider itself with specimens whose contents are in order. */
export function allowedSubmissionCommands(state: SubmissionState, context: DecisionContext): string[] {
  if (!state.facts) return [];
  return Object.entries(specimens(state, context)).filter(([, commands]) => commands.some((command) => isAllowed(state, command, context))).map(([verb]) => verb);
}

/** Whether a person may stand by a field now, were its contents in order. */
export const mayConfirmField = (state: SubmissionState, field: FormField, context: DecisionContext): boolean => isAllowed(state, confirmation(field), context);

function isAllowed(state: SubmissionState, command: SubmissionCommand, context: DecisionContext): boolean {
  try {
    return reportingCycle.decide(state, command, context).length > 0;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

const reason = 'specimen';
const evidence = [{ id: reason, kind: reason, name: reason }];

const confirmation = (field: FormField): SubmissionCommand => ({ type: 'confirmField', fieldId: field.id, value: specimenOf(field), reason, evidence });

/** By verb: allowed when any of its specimens is. */
function specimens(state: SubmissionState, { now }: DecisionContext): Record<string, SubmissionCommand[]> {
  const fields = fieldsOf(state.facts!), old = acceptedVersion(state)?.values ?? {};
  return {
    redraft: [{ type: 'draft', fields: {} }],
    'confirm-field': fields.map(confirmation),
    'confirm-draft': [{ type: 'confirmDraft' }],
    'confirm-nothing': [{ type: 'confirmNothing' }],
    approve: [{ type: 'approve' }],
    submit: [{ type: 'submit' }],
    return: [{ type: 'return', fields: {}, reason }],
    accept: [{ type: 'accept' }],
    freeze: [{ type: 'freeze' }],
    restate: fields.slice(0, 1).map((field) => ({ type: 'restate', values: { [field.id]: specimenOf(field, old[field.id]) }, evidence: { [field.id]: evidence }, reason })),
    delegate: [{ type: 'delegate', accountId: reason, until: localDate(now), reason }],
    'hand-over': [{ type: 'handOverTo', unitId: '', reason }],
    'add-note': [{ type: 'addNote', text: reason }],
  };
}

/** A value that a field takes, another one than `not`. */
function specimenOf({ type, currency = 'CNY', choices = [] }: FormField, not?: FieldValue): FieldValue {
  switch (type) {
    case 'text': return not === reason ? `${reason}*` : reason;
    case 'number': case 'percent': return not === 1 ? 2 : 1;
    case 'money': return { currency, amountMinor: typeof not === 'object' && 'amountMinor' in not && not.amountMinor === 1 ? 2 : 1 };
    case 'date': return not === '2026-01-01' ? '2026-01-02' : '2026-01-01';
    case 'choice': return choices.find(({ value }) => value !== not)?.value ?? '';
    case 'rows': return Array.isArray(not) && not.length === 0 ? [{}] : [];
    case 'flag': return not !== true;
  }
}
