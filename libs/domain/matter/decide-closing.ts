import type { DecisionContext } from '../decider.js';
import { DomainError } from '../errors.js';
import { requireText } from '../project/project.guards.js';
import { EVALUATION_SCORES, type MatterCommand } from './matter.commands.js';
import type { MatterEvent } from './matter.events.js';
import { isRaiser, requireCloser, requireOffice, requireRaised, requireRaiser, requireRaiserOr, requireUnended, type RaisedMatter } from './matter.guards.js';
import type { MatterState } from './matter.state.js';

type Command<T extends MatterCommand['type']> = Extract<MatterCommand, { type: T }>;

function requireAnswered(state: MatterState): RaisedMatter {
  const matter = requireUnended(state);
  if (matter.status !== 'answered' && matter.status !== 'evaluated') throw new DomainError('matter-not-answered', { status: matter.status });
  return matter;
}

/** The raiser's word on the answer. One that is not satisfied brings it back; else it closes, or waits for the call-back when it is in the sample. */
export function evaluate(state: MatterState, { score, note }: Command<'evaluate'>, context: DecisionContext): MatterEvent[] {
  const matter = requireAnswered(state), { now: occurredAt } = context;
  requireRaiser(matter, context.actor);
  if (matter.status === 'evaluated') throw new DomainError('already-evaluated', { on: matter.evaluation!.on });
  if (!EVALUATION_SCORES.includes(score)) throw new DomainError('bad-text', { score }, 'score');
  if (note !== undefined) requireText(note, 'note');
  const evaluated: MatterEvent = { type: 'MatterEvaluated', data: { score, ...(note && { note }) }, occurredAt };
  if (score === 'unsatisfied') return [evaluated, { ...returned(context), ...(note && { reason: note }) }];
  requireCloser(matter, context);
  return [evaluated, ...(matter.plan.callBack ? [] : [{ type: 'MatterClosed', data: { outcome: score }, occurredAt } satisfies MatterEvent])];
}

/** The office asks the raiser whether it is so. */
export function callBack(state: MatterState, { confirmed, note }: Command<'callBack'>, context: DecisionContext): MatterEvent[] {
  const matter = requireUnended(state), { now: occurredAt } = context;
  requireOffice(matter, context.actor);
  if (matter.status !== 'evaluated') throw new DomainError('not-evaluated', { status: matter.status });
  requireText(note, 'note');
  const calledBack: MatterEvent = { type: 'MatterCalledBack', data: { confirmed, note }, occurredAt };
  if (!confirmed) return [calledBack, { ...returned(context), reason: note }];
  requireCloser(matter, context);
  return [calledBack, { type: 'MatterClosed', data: { outcome: scoreOf(matter) ?? 'byOffice' }, occurredAt }];
}

/** An evaluation that closes; none when nobody evaluated. */
const scoreOf = ({ evaluation }: MatterState) => (evaluation && evaluation.score !== 'unsatisfied' ? evaluation.score : undefined);

/** The raiser ends it without a score, or the office does with a reason. */
export function close(state: MatterState, { reason }: Command<'close'>, context: DecisionContext): MatterEvent[] {
  const matter = requireUnended(state);
  requireCloser(matter, context);
  requireRaiserOr(matter, context.actor);
  requireAnswered(matter);
  if (matter.status === 'evaluated') throw new DomainError('call-back-owed');
  const isByRaiser = isRaiser(matter, context.actor);
  if (!isByRaiser || reason !== undefined) requireText(reason ?? '', 'reason');
  const outcome = scoreOf(matter) ?? (isByRaiser ? 'byRaiser' : 'byOffice');
  return [{ type: 'MatterClosed', data: { outcome }, occurredAt: context.now, ...(reason && { reason }) }];
}

const byUnit = ({ actor: { unitId } }: DecisionContext) => (unitId === undefined ? {} : { unitId });

const returned = (context: DecisionContext): Extract<MatterEvent, { type: 'MatterReturned' }> => ({ type: 'MatterReturned', data: byUnit(context), occurredAt: context.now });

/** The answer is not enough. */
export function returnAnswer(state: MatterState, { reason }: Command<'return'>, context: DecisionContext): MatterEvent[] {
  const matter = requireAnswered(state);
  requireRaiserOr(matter, context.actor);
  requireText(reason, 'reason');
  return [{ ...returned(context), reason }];
}

/** A closed matter goes on where it stood. */
export function reopen(state: MatterState, { reason }: Command<'reopen'>, context: DecisionContext): MatterEvent[] {
  const matter = requireRaised(state);
  requireRaiserOr(matter, context.actor);
  if (matter.status !== 'closed' || matter.outcome === 'declined') throw new DomainError('matter-not-closed', { status: matter.status });
  requireText(reason, 'reason');
  return [{ type: 'MatterReopened', data: byUnit(context), occurredAt: context.now, reason }];
}
