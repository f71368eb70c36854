import type { RuleReference } from '../decider.js';
import type { MatterId, UnitId } from '../ids.js';
import type { LocalDate } from '../instants.js';
import type { EvidenceReference } from '../project/project.events.js';
import type { MatterFacts } from './matter.facts.js';
import type { MatterPlan } from './matter.plan.js';

/** How the raiser finds the answer. */
export const EVALUATION_SCORES = ['satisfied', 'basicallySatisfied', 'unsatisfied'] as const;
export type EvaluationScore = (typeof EVALUATION_SCORES)[number];

/** What people may ask of a matter. Plans arrive with the command, since rules are evaluated outside the decider. */
export type MatterCommand =
  /** `reason` where raising needs one: a second slip on the same matter; `rule` when a rule raises it. */
  | { type: 'raise'; matterId: MatterId; facts: MatterFacts; plan: MatterPlan; reason?: string; rule?: RuleReference }
  /** First-contact registration of what an enterprise raised; `changes` correct its facts. */
  | { type: 'register'; changes?: Partial<MatterFacts>; plan: MatterPlan }
  | { type: 'contest'; reason: string }
  /** Upheld, it goes to another unit: that of the plan, or `unitId`, for which the plan is then made. */
  | { type: 'decideContest'; upheld: boolean; unitId?: UnitId; plan?: MatterPlan; reason: string }
  | { type: 'signFor' }
  | { type: 'planHandling'; text: string; promisedOn: LocalDate }
  | { type: 'addProgress'; text: string; evidence: EvidenceReference[] }
  /** What the raiser adds to what it raised. */
  | { type: 'addNote'; text: string }
  /** Why it cannot be solved here; handed over with the next climb. */
  | { type: 'explain'; reason: string }
  | { type: 'answer'; text: string; evidence: EvidenceReference[] }
  | { type: 'evaluate'; score: EvaluationScore; note?: string }
  | { type: 'callBack'; confirmed: boolean; note: string }
  | { type: 'close'; reason?: string }
  | { type: 'return'; reason: string }
  | { type: 'reopen'; reason: string }
  | { type: 'merge'; intoId: MatterId; reason: string }
  | { type: 'transfer'; unitId: UnitId; reason: string; plan?: MatterPlan }
  | { type: 'withdraw'; reason: string }
  | { type: 'escalate'; reason: string; plan?: MatterPlan }
  | { type: 'deEscalate'; reason: string; evidence: EvidenceReference[]; plan?: MatterPlan }
  /** Records a plan that rules derived anew; nothing when it equals the present one. */
  | { type: 'changePlan'; plan: MatterPlan }
  | { type: 'attachTo'; parentId: MatterId }
  | { type: 'detach'; reason: string }
  | { type: 'followParent'; what: 'answered' | 'closed'; text: string }
  /** An issue that repeats this one was merged into it; what was behind that follows this one. */
  | { type: 'adoptChildren'; childIds: MatterId[]; fromId: MatterId }
  | { type: 'acceptIssue'; plan: MatterPlan }
  | { type: 'declineIssue'; reason: string };
export type MatterCommandType = MatterCommand['type'];
