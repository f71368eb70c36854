import type { StepId, UnitId } from '#libs/domain/ids.js';
import type { LocalDate } from '#libs/domain/instants.js';
import type { RuleReference } from '#libs/domain/decider.js';
import type { ProjectFacts, Template } from '#libs/domain/project/project.facts.js';
import { givenOwners } from '#libs/domain/project/merge-plan.js';
import type { PlannedStep, ProjectPlan } from '#libs/domain/project/project.plan.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import { holds } from './fact-condition.js';
import type { LifecycleStep, Pack } from './pack.types.js';
import { needsOfPlan } from './plan-needs.js';
import { PackRules, referenceTo } from './rules/pack-rules.js';
import { planSettings, RuleInquiry } from './rules/plan-settings.js';
import { stepRulings } from './rules/step-rulings.js';

/** A pack and its decision tables made ready to be asked. */
export interface RuledPack {
  pack: Pack;
  tables: PackRules;
}

/** Compiles a pack's decision tables. Throws RuleError for one that is no DMN. */
export const ruledPack = async (pack: Pack): Promise<RuledPack> => ({ pack, tables: await PackRules.compile(pack) });

/**
 * The plan of a project: the steps of its template whose conditions hold, with the edges that remain among them, and what
 * the decision tables in effect on that day say of each. Pure and quick enough to run in a request; the same pack, facts, day and owners always give the same plan.
 * `owners` are units that people gave a step to: the rules are asked who decides on more time for them.
 */
export function planProject({ pack, tables }: RuledPack, facts: ProjectFacts, day: LocalDate, owners: Record<StepId, UnitId> = {}): ProjectPlan {
  const inquiry = new RuleInquiry(tables, facts, day);
  const applying = pack.steps.filter((step) => doesApply(step, facts));
  const needs = needsOfPlan(pack.steps, applying, facts.template);
  const settings = planSettings(pack, inquiry, facts);
  const steps = applying.map((step): PlannedStep => ({ ...plannedStep(step, facts, needs), ...stepRulings(pack, inquiry, facts, step, owners[step.id]) }));
  const rule = templateRule(pack, inquiry, facts), { versions: ruleVersions, changesOn } = inquiry;
  return { packHash: pack.hash, template: facts.template, settings: { ...settings, ruleVersions, ...(changesOn && { changesOn }) }, steps, rule };
}

/** The plan of a project that is under way. */
export const planAnew = (ruled: RuledPack, state: ProjectState, day: LocalDate): ProjectPlan => planProject(ruled, state.facts!, day, givenOwners(state));

/** The rule that chooses the template, when it chose this one; else somebody chose it by hand. */
function templateRule(pack: Pack, inquiry: RuleInquiry, { template }: ProjectFacts): RuleReference {
  const chosen = inquiry.ask<Template>('choose-template');
  return chosen.answer === template ? referenceTo('choose-template', chosen) : { table: 'lifecycle/templates', version: pack.version, row: template };
}

/** The template that the rules of that day choose by the other facts. Throws RuleError. */
export const chooseTemplate = (tables: PackRules, facts: Omit<ProjectFacts, 'template'>, day: LocalDate): Template =>
  new RuleInquiry(tables, facts, day).ask<Template>('choose-template').answer;

const doesApply = (step: LifecycleStep, facts: ProjectFacts): boolean =>
  step.templates.includes(facts.template) && (step.when ?? []).every((condition) => holds(condition, facts));

const plannedStep = (step: LifecycleStep, { template }: ProjectFacts, needs: Map<StepId, StepId[]>): Omit<PlannedStep, 'owner' | 'verifier' | 'limits' | 'extension' | 'extensionCap' | 'rows'> => ({
  id: step.id,
  stage: step.stage,
  needs: needs.get(step.id)!,
  evidence: step.evidence,
  ...(step.optional ? { optional: true } : {}),
  ...(step.isEnterpriseClock ? { isEnterpriseClock: true } : {}),
  ...(step.exit || step.exitIn?.includes(template) ? { exit: true } : {}),
  ...(step.voids && needs.has(step.voids) ? { voids: step.voids } : {}),
});
