import type { StepView } from '#libs/contracts/project.views.js';
import { deciderOf } from '#libs/domain/project/extension-decider.js';
import { lightOf, type ReadingDay } from '#libs/domain/project/light.js';
import type { StepState } from '#libs/domain/project/project.state.js';
import { plannedRule, type PlanSettings, type StepRows } from '#libs/domain/project/project.plan.js';
import { clockView, isPaused, type LimitKind } from '#libs/domain/project/step-clock.js';
import { authorityRule } from '#libs/domain/project/time-rules.js';
import { sourceKey } from '#libs/packs/rules/limit-sources.js';
import type { PackRules } from '#libs/packs/rules/pack-rules.js';
import type { ReadyPack } from '../../packs/pack-library.js';
import { lightRule } from '../../why/why-lines.js';

interface StepViewOptions {
  day: ReadingDay;
  /** The current rules, which lights go by. */
  tables: PackRules;
  settings: PlanSettings;
  ready: ReadyPack;
  isRestricted: boolean;
  may: string[];
}

/** One step as people read it: what the plan says, what became of it, and what the pack calls it. */
export function stepView(step: StepState, { day, tables, settings, ready, isRestricted, may }: StepViewOptions): StepView {
  const { plan } = step, decider = deciderOf(step);
  const known = ready.steps.get(plan.id);
  const clock = clockView(step, day.today, day.calendar);
  const light = step.status === 'open' && clock ? lightOf(clock.dueOn, isPaused(step), day) : undefined;
  return {
    id: plan.id,
    stage: plan.stage,
    label: known?.label ?? ready.names.step(plan.id),
    guide: known?.guide ?? { zh: '', en: '' },
    status: step.status,
    ownerId: plan.owner,
    ...(plan.verifier && { verifierId: plan.verifier }),
    needs: plan.needs,
    exit: plan.exit ?? false,
    optional: plan.optional ?? false,
    isEnterpriseClock: known?.isEnterpriseClock ?? false,
    limits: plan.limits,
    limitSources: sourcesOf(step, settings, ready),
    requiredEvidence: plan.evidence,
    evidence: isRestricted ? [] : step.evidence,
    ...progress(step, day),
    ...(decider && { authority: { unitId: decider.unitId, workingDays: decider.workingDays } }),
    blockers: step.blockers ?? [],
    ...(step.scheduled && { scheduled: { ...step.scheduled, provisional: !ready.calendar.isCertain(step.scheduled.to) } }),
    ...(clock && { clock }),
    ...(light && { light }),
    rules: { ...rulesOf(step, settings), ...(light && clock?.dueOn && { 'traffic-light': lightRule(clock.dueOn, day, tables) }) },
    may,
  };
}

const progress = ({ openedOn, settledOn, submittedBy, extension }: StepState, { calendar }: ReadingDay): Partial<StepView> => ({
  ...(openedOn && { openedOn }),
  ...(settledOn && { settledOn }),
  ...(submittedBy && { submittedBy }),
  ...(extension && {
    extension: {
      amount: extension.amount, reason: extension.reason, unitId: extension.unitId, decideBy: extension.decideBy, provisional: calendar.asDue(extension.on, extension.decideBy).provisional,
    },
  }),
});

/** Where each limit comes from. Whatever the table does not confirm is a default. */
function sourcesOf({ plan }: StepState, { ruleVersions }: PlanSettings, { limitSources }: ReadyPack): StepView['limitSources'] {
  const known = limitSources.get(sourceKey(ruleVersions['step-limit'] ?? '', plan.rows['step-limit'] ?? ''));
  const kinds = Object.keys(plan.limits) as LimitKind[];
  return Object.fromEntries(kinds.map((kind) => [kind, known?.[kind] ?? { confirmed: false }]));
}

/** The rules behind what the view shows, for "why". */
function rulesOf(step: StepState, settings: PlanSettings): StepView['rules'] {
  const rows = Object.entries(step.plan.rows) as [keyof StepRows, string][];
  return Object.fromEntries(rows.map(([table, row]) => [table, table === 'extension-authority' ? authorityRule({ settings }, step) : plannedRule(settings, table, row)]));
}
