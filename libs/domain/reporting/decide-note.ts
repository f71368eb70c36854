import type { DecisionContext } from '../decider.js';
import { requireWords } from './field-value.js';
import type { SubmissionCommand } from './submission.commands.js';
import type { SubmissionEvent } from './submission.events.js';
import { actingUnit, requireOpened, requireReporter } from './submission.guards.js';
import type { SubmissionState } from './submission.state.js';

/** The office asks, the unit answers, or the other way round; it changes nothing of the report and stays beside it. */
export function addNote(state: SubmissionState, { text }: Extract<SubmissionCommand, { type: 'addNote' }>, context: DecisionContext): SubmissionEvent[] {
  requireOpened(state);
  if (!context.actor.isOffice) requireReporter(state, context);
  requireWords(text, 'text');
  return [{ type: 'SubmissionNoted', data: { unitId: actingUnit(state, context), text }, occurredAt: context.now }];
}
