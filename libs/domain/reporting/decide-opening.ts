import type { DecisionContext, RuleReference } from '../decider.js';
import { DomainError } from '../errors.js';
import { isLocalDate, localDate } from '../instants.js';
import { isSameValue } from '../same-value.js';
import { MAX_FIELDS, requireWords } from './field-value.js';
import { beginOfDeadline, cycleOf } from './period.js';
import type { SubmissionCommand } from './submission.commands.js';
import type { DraftedField, SubmissionEvent } from './submission.events.js';
import { fieldsOf, type SubmissionFacts } from './submission.facts.js';
import { requireField, requireOffice, requireOpened, requireOwed, requireReporter } from './submission.guards.js';
import { isMerelyDrafted, type SubmissionState } from './submission.state.js';

type Command<T extends SubmissionCommand['type']> = Extract<SubmissionCommand, { type: T }>;

/** Time opens a period, with the instant at which that was owed; the office may do it by hand. */
export function open(state: SubmissionState, { facts }: Command<'open'>, context: DecisionContext): SubmissionEvent[] {
  if (state.facts) throw new DomainError('submission-already-open');
  if (context.actor.kind === 'person') requireOffice(context);
  cycleOf(facts.period);
  const count = fieldsOf(facts).length;
  if (count > MAX_FIELDS) throw new DomainError('form-too-large', { count, max: MAX_FIELDS }, 'form');
  const owedAt = beginOfDeadline(facts.opens, context.calendar);
  if (owedAt > context.now) throw new DomainError('submission-not-due', { opensOn: localDate(owedAt) });
  return [{ type: 'SubmissionOpened', data: { facts }, occurredAt: owedAt, rule: ruleOf(facts) }];
}

/** The row that chose the form, or the duty that names it. */
const ruleOf = ({ formRow, dutyId, packHash, ruleVersions }: SubmissionFacts): RuleReference =>
  formRow === undefined ? { table: 'duties', version: packHash, row: dutyId } : { table: 'report-form', version: ruleVersions['report-form'] ?? '', row: formRow };

/** Written from the record, and anew while nobody has confirmed any of it; by time only where that says something else. */
export function draft(state: SubmissionState, { fields }: Command<'draft'>, context: DecisionContext): SubmissionEvent[] {
  const facts = requireOwed(state);
  if (context.actor.kind === 'person' && !context.actor.isOffice) requireReporter(state, context);
  if (state.status !== 'open' && !isMerelyDrafted(state)) throw new DomainError('submission-confirmed');
  for (const fieldId of Object.keys(fields)) requireField(facts, fieldId);
  if (context.actor.kind === 'time' && state.status === 'drafted' && isSameValue(draftsOf(state), fields)) return [];
  return [{ type: 'SubmissionDrafted', data: { fields }, occurredAt: context.now }];
}

const draftsOf = ({ fields }: SubmissionState): Record<string, DraftedField> => Object.fromEntries(Object.entries(fields).flatMap(([id, field]) => (field.draft ? [[id, field.draft]] : [])));

/** A deputy for an absence. Whoever stands in gets no right to approve; nobody of another unit, the office least of all, puts themselves in. */
export function delegate(state: SubmissionState, { accountId, person, unitId, until, reason }: Command<'delegate'>, context: DecisionContext): SubmissionEvent[] {
  requireOwed(state);
  if (!context.actor.isOffice && context.actor.unitId !== state.unitId) throw new DomainError('others-submission', { unitId: state.unitId ?? '' });
  if (!isLocalDate(until) || until < localDate(context.now)) throw new DomainError('bad-date', { date: until }, 'until');
  if ((accountId === undefined && unitId === undefined) || unitId === state.unitId) throw new DomainError('nothing-to-change', {}, 'accountId');
  const { actor } = context, isOwn = actor.unitId === state.unitId;
  if (!isOwn && ([unitId, person?.unitId].includes(actor.unitId) || accountId === actor.accountId)) throw new DomainError('deputy-for-oneself', {}, unitId === undefined ? 'accountId' : 'unitId');
  requireWords(reason, 'reason');
  return [{ type: 'SubmissionDelegated', data: { ...(accountId && { accountId }), ...(person && { person }), ...(unitId && { unitId }), until, isTimed: true }, occurredAt: context.now, reason }];
}

/** When a unit is merged into another: what is written stays, somebody else owes it. */
export function handOverTo(state: SubmissionState, { unitId, reason }: Command<'handOverTo'>, context: DecisionContext): SubmissionEvent[] {
  requireOpened(state);
  requireOffice(context);
  if (unitId === state.unitId) throw new DomainError('nothing-to-change', { unitId }, 'unitId');
  requireWords(reason, 'reason');
  return [{ type: 'SubmissionHandedOver', data: { from: state.unitId!, to: unitId }, occurredAt: context.now, reason }];
}
