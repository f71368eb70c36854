import type { DecisionContext } from '../decider.js';
import { DomainError } from '../errors.js';
import { localDate } from '../instants.js';
import type { MatterCommand } from './matter.commands.js';
import { matterHandling } from './matter.decider.js';
import type { MatterState } from './matter.state.js';

/**
 * The commands a person may give now, by the verbs of the API. Asks the decider itself, with a specimen of every command whose contents are in
 * order: what it refuses then is refused because of who asks or of how things stand.
 */
export function allowedMatterCommands(state: MatterState, context: DecisionContext): string[] {
  if (state.status === 'unraised') return [];
  const allows = (command: MatterCommand): boolean => {
    try {
      return matterHandling.decide(state, command, context).length > 0;
    } catch (error) {
      if (error instanceof DomainError) return false;
      throw error;
    }
  };
  return Object.entries(specimens(state, context)).flatMap(([verb, command]) => (allows(command) ? [verb] : []));
}

const reason = 'specimen';
const text = 'specimen';
/** No unit and no matter is called so. */
const OTHER = 'specimen';

function specimens({ plan }: MatterState, { now }: DecisionContext): Record<string, MatterCommand> {
  const evidence = [{ id: 'specimen', kind: 'other', name: 'specimen' }];
  return {
    register: { type: 'register', plan: plan! },
    'accept-issue': { type: 'acceptIssue', plan: plan! },
    'decline-issue': { type: 'declineIssue', reason },
    contest: { type: 'contest', reason },
    'decide-contest': { type: 'decideContest', upheld: true, unitId: OTHER, reason },
    'sign-for': { type: 'signFor' },
    'plan-handling': { type: 'planHandling', text, promisedOn: localDate(now) },
    'add-progress': { type: 'addProgress', text, evidence },
    'add-note': { type: 'addNote', text },
    explain: { type: 'explain', reason },
    answer: { type: 'answer', text, evidence },
    evaluate: { type: 'evaluate', score: 'satisfied' },
    'call-back': { type: 'callBack', confirmed: true, note: text },
    close: { type: 'close', reason },
    return: { type: 'return', reason },
    reopen: { type: 'reopen', reason },
    transfer: { type: 'transfer', unitId: OTHER, reason },
    merge: { type: 'merge', intoId: OTHER, reason },
    withdraw: { type: 'withdraw', reason },
    escalate: { type: 'escalate', reason },
    'de-escalate': { type: 'deEscalate', reason, evidence },
    'attach-to': { type: 'attachTo', parentId: OTHER },
    detach: { type: 'detach', reason },
  };
}
