import type { Decider, DecisionContext } from '../decider.js';
import { confirmDraft, confirmField, confirmNothing } from './decide-confirmation.js';
import { delegate, draft, handOverTo, open } from './decide-opening.js';
import { addNote } from './decide-note.js';
import { accept, freeze, returnSubmission } from './decide-review.js';
import { approve, restate, submit } from './decide-submission.js';
import type { SubmissionCommand, SubmissionCommandType } from './submission.commands.js';
import type { SubmissionEvent } from './submission.events.js';
import { evolve, initialSubmission } from './submission.evolve.js';
import type { SubmissionState } from './submission.state.js';
import { nextWakeUp, tick } from './submission.tick.js';

export { initialSubmission } from './submission.evolve.js';

type Decisions = {
  [T in SubmissionCommandType]: (state: SubmissionState, command: Extract<SubmissionCommand, { type: T }>, context: DecisionContext) => SubmissionEvent[];
};

/** One function a command; a command without one does not compile. */
const decisions: Decisions = {
  open, draft, delegate, handOverTo, confirmField, confirmDraft, confirmNothing, approve, submit, restate, return: returnSubmission, accept, freeze, addNote,
};

/** One unit's answer to one duty in one period, from its opening to the published version. */
export const reportingCycle: Decider<SubmissionState, SubmissionCommand, SubmissionEvent> = {
  initial: initialSubmission,
  decide: (state, command, context) => (decisions[command.type] as (s: SubmissionState, c: SubmissionCommand, x: DecisionContext) => SubmissionEvent[])(state, command, context),
  tick,
  evolve,
  nextWakeUp,
};
