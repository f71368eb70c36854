import type { Limit } from '../calendar/working-calendar.js';
import type { RuleReference } from '../decider.js';
import type { AccountId, UnitId } from '../ids.js';
import type { PlannedReminder, StepLimits } from '../project/project.plan.js';

/** How long each part of a matter's life may take. */
export interface MatterLimits {
  /** First contact: from raising to registration. */
  register: Limit;
  /** From raising to acceptance, where a rule sets it (complaints of foreign-invested firms). */
  accept?: Limit;
  /** From routing to signing for. */
  sign: Limit;
  /** From signing for to a plan with a promised date. */
  plan: Limit;
  /** From raising, or from acceptance where a rule says so, to an answer. */
  settle?: Limit;
  /** The raiser's: from the answer to its evaluation. */
  evaluate: Limit;
  /** The office's: from a proposal of a systemic issue to its word on it. */
  acceptIssue?: Limit;
  /** The office's: from a contest to its word on it. */
  decideContest?: Limit;
  /** The office's: from an evaluation in the sample to the call-back. */
  callBack?: Limit;
}

/** A level of the ladder. Level 1 is where a matter starts. */
export interface PlannedMatterLevel {
  level: number;
  /** Key of the level's name in the pack. */
  name: string;
  /** Working days that the level has, from the day it was reached. */
  workingDays: number;
  /** The unit that acts at this level: the named holder, or whoever stands in. */
  holderId: UnitId;
  deputyId?: UnitId;
  /** The person who holds the level, when the unit only works for them. */
  person?: { accountId?: AccountId; name: string };
  /** Set when the named holder has no account or is absent: who stands in. */
  standIn?: 'deputy' | 'office';
  /** The holder that the rules name, when somebody stands in. */
  namedId?: UnitId;
  row: string;
}

/** What the rules chose for one matter; made outside the decider and kept in the record. */
export interface MatterPlan {
  /** Content hash of the pack version that the rules are of. */
  packHash: string;
  /** The unit that handles it. */
  holderId: UnitId;
  assistIds: UnitId[];
  /** The unit that owes the first-contact registration of what an enterprise raises. */
  firstContactId: UnitId;
  /** The working group's office. */
  officeId: UnitId;
  limits: MatterLimits;
  /** Where the time to settle it counts from acceptance, which is the first signing; absent where it counts from raising. */
  settleFrom?: 'acceptance';
  ladder: PlannedMatterLevel[];
  reminders: PlannedReminder[];
  /** Working days after a due date on which it counts as late, or the raiser as silent; absent in plans of before the table `matter-pace`. */
  lateAfter?: number;
  /** The clocks of the step that it suspends; empty for none. */
  stops: (keyof StepLimits)[];
  /** True when it is in the sample that the office calls back. */
  callBack: boolean;
  /** Version of each decision table that had a say, by its name. */
  ruleVersions: Record<string, string>;
  /** Row of each decision table that gives one answer. */
  rows: Record<string, string>;
}

/** Names what the pack settles for matters of every kind: its version is the hash of the pack, its row the setting. */
export const MATTER_SETTINGS = 'matters/settings';

/** The rule behind something that was planned. */
export const matterRule = ({ ruleVersions, rows }: MatterPlan, table: string, row = rows[table] ?? ''): RuleReference => ({ table, version: ruleVersions[table] ?? '', row });
