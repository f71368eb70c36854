import type { Decider, DecisionContext } from '../decider.js';
import { callBack, close, evaluate, reopen, returnAnswer } from './decide-closing.js';
import { addNote, addProgress, answer, explain, planHandling, signFor } from './decide-handling.js';
import { adoptChildren, attachTo, detach, followParent } from './decide-issue.js';
import { deEscalate, escalate } from './decide-level.js';
import { acceptIssue, changePlan, declineIssue, raise, register, withdraw } from './decide-raising.js';
import { contest, decideContest, merge, transfer } from './decide-routing.js';
import type { MatterCommand, MatterCommandType } from './matter.commands.js';
import type { MatterEvent } from './matter.events.js';
import { evolve, initialMatter } from './matter.evolve.js';
import type { MatterState } from './matter.state.js';
import { nextWakeUp, tick } from './matter.tick.js';

export { evolve, factsToPlan, initialMatter } from './matter.evolve.js';

type Decisions = {
  [T in MatterCommandType]: (state: MatterState, command: Extract<MatterCommand, { type: T }>, context: DecisionContext) => MatterEvent[];
};

/** One function a command; a command without one does not compile. */
const decisions: Decisions = {
  raise, register, acceptIssue, declineIssue, withdraw, changePlan,
  contest, decideContest, transfer, merge,
  signFor, planHandling, addProgress, addNote, explain, answer,
  evaluate, callBack, close, return: returnAnswer, reopen,
  escalate, deEscalate, attachTo, detach, followParent, adoptChildren,
};

/** The life of something raised that somebody must settle, from raising to closing. */
export const matterHandling: Decider<MatterState, MatterCommand, MatterEvent> = {
  initial: initialMatter,
  decide: (state, command, context) => (decisions[command.type] as (s: MatterState, c: MatterCommand, x: DecisionContext) => MatterEvent[])(state, command, context),
  tick,
  evolve,
  nextWakeUp,
};
