import type { StepView } from '#libs/contracts/project.views.js';
import { isSuspended } from '#libs/domain/clock.js';
import type { LocalDate } from '#libs/domain/instants.js';
import { lightOf } from '#libs/domain/project/light.js';
import type { StepState } from '#libs/domain/project/project.state.js';
import { clockView, dueOfStep } from '#libs/domain/project/step-clock.js';
import type { LifecycleStep } from '#libs/packs/pack.types.js';
import type { ReadyPack } from '../../packs/pack-library.js';

interface StepViewOptions {
  today: LocalDate;
  ready: ReadyPack;
  isRestricted: boolean;
  may: string[];
}

/** One step as people read it: what the plan says, what became of it, and what the pack calls it. */
export function stepView(step: StepState, { today, ready, isRestricted, may }: StepViewOptions): StepView {
  const { plan } = step;
  const known = ready.steps.get(plan.id);
  const clock = clockView(step, today, ready.calendar);
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
    limitSources: limitSources(step, known),
    requiredEvidence: plan.evidence,
    evidence: isRestricted ? [] : step.evidence,
    ...progress(step),
    ...(step.scheduled && { scheduled: { ...step.scheduled, provisional: !ready.calendar.isCertain(step.scheduled.to) } }),
    ...(clock && { clock }),
    ...(step.status === 'open' && clock && { light: lightOf(dueOfStep(step, ready.calendar)?.date, isSuspended(step), today, ready.calendar) }),
    rule: plan.rule,
    may,
  };
}

const progress = ({ openedOn, settledOn, submittedBy, extension }: StepState): Partial<StepView> => ({
  ...(openedOn && { openedOn }),
  ...(settledOn && { settledOn }),
  ...(submittedBy && { submittedBy }),
  ...(extension && { extension: { amount: extension.amount, reason: extension.reason, unitId: extension.unitId } }),
});

/** Where each limit comes from. Whatever the pack does not confirm is a default. */
function limitSources({ plan }: StepState, known: LifecycleStep | undefined): StepView['limitSources'] {
  const kinds = ['legal', 'promised', 'green'] as const;
  return Object.fromEntries(
    kinds
      .filter((kind) => plan.limits[kind])
      .map((kind) => {
        const limit = known?.[kind];
        return [kind, { ...(limit?.source && { source: limit.source }), confirmed: limit !== undefined && limit.confirmed !== false }];
      }),
  );
}
