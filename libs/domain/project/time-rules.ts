import type { RuleReference } from '../decider.js';
import { deciderOf } from './extension-decider.js';
import type { Stage } from './project.facts.js';
import { plannedRule, type PlannedLevel, type PlanSettings } from './project.plan.js';
import type { ProjectState, StepState } from './project.state.js';

/** Names the definitions of the stages in the project's pack: its version is the hash of the pack, its row the stage. */
export const LIFECYCLE_STAGES = 'lifecycle/stages';

/** The stage whose definition says when one ends and the next begins. */
export const stageRule = ({ packHash = '' }: ProjectState, stage: Stage): RuleReference => ({ table: LIFECYCLE_STAGES, version: packHash, row: stage });

/** The row that set a step's limits. */
export const limitRule = ({ settings }: ProjectState, { plan }: StepState): RuleReference => plannedRule(settings, 'step-limit', plan.rows['step-limit'] ?? '');

/** The row that says who decides on more time, and within how many days. */
export function authorityRule({ settings }: Pick<ProjectState, 'settings'>, step: StepState): RuleReference {
  const decider = deciderOf(step);
  return plannedRule(settings, 'extension-authority', (decider && 'row' in decider ? decider.row : step.plan.rows['extension-authority']) ?? '');
}

/** The row that says when a suspension is to be reviewed; undefined in plans of before that table. */
export const reviewRule = ({ settings }: ProjectState): RuleReference | undefined =>
  settings.suspensionReview && plannedRule(settings, 'suspension-review', settings.suspensionReview.row);

/** Before level 1 stood in the ladder, a step was overdue on the working day after its due date. */
const FORMER_FIRST_LEVEL = { afterWorkingDays: 1, row: undefined };

/** When a step counts as overdue; without a row in plans of before level 1 stood in the ladder. */
export const firstLevel = ({ ladder }: PlanSettings, stage: Stage): Pick<PlannedLevel, 'afterWorkingDays'> & Partial<Pick<PlannedLevel, 'row'>> =>
  ladder[stage]?.find(({ level }) => level === 1) ?? FORMER_FIRST_LEVEL;
