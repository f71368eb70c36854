import type { CalendarData } from '#libs/domain/calendar/working-calendar.js';
import { WorkingCalendar, type Limit } from '#libs/domain/calendar/working-calendar.js';
import type { StepId } from '#libs/domain/ids.js';
import type { ProjectFacts } from '#libs/domain/project/project.facts.js';
import type { PlannedStep, ProjectPlan } from '#libs/domain/project/project.plan.js';
import type { LimitKind } from '#libs/domain/project/step-clock.js';
import { planProject, type RuledPack } from '#libs/packs/plan-project.js';

/** What decisions depend on besides the state: the rules that plan, and the calendar that counts. */
export interface World {
  plan: (facts: ProjectFacts) => ProjectPlan;
  calendar: WorkingCalendar;
  /** True when projects have to be planned anew to come into this world. */
  isOther: boolean;
}

/** A limit as it shall be, in place of what the tables say. */
export interface ProposedLimit extends Limit {
  stepId: StepId;
  kind: LimitKind;
}

/** What is to be tried, ready to be asked: each part stands in for the one in force; an empty proposal changes nothing. */
export interface Proposal {
  rules?: RuledPack;
  limits?: ProposedLimit[];
  calendar?: CalendarData;
}

/** The world as it is. */
export const presentWorld = (ruled: RuledPack, calendar: WorkingCalendar): World => ({ plan: once((facts) => planProject(ruled, facts)), calendar, isOther: false });

/** The world as it would be. */
export function proposedWorld(ruled: RuledPack, present: World, { rules, limits = [], calendar }: Proposal): World {
  const asked = rules ?? ruled;
  return {
    plan: once((facts) => withLimits(planProject(asked, facts), limits)),
    calendar: calendar ? new WorkingCalendar(calendar) : present.calendar,
    isOther: rules !== undefined || limits.length > 0,
  };
}

/** Facts are never changed in place, and are asked about again at every stage. */
function once(plan: World['plan']): World['plan'] {
  const known = new WeakMap<ProjectFacts, ProjectPlan>();
  return (facts) => {
    let planned = known.get(facts);
    if (!planned) known.set(facts, (planned = plan(facts)));
    return planned;
  };
}

const withLimits = (plan: ProjectPlan, limits: ProposedLimit[]): ProjectPlan =>
  limits.length === 0 ? plan : { ...plan, steps: plan.steps.map((step) => limits.reduce(withLimit, step)) };

const withLimit = (step: PlannedStep, { stepId, kind, amount, unit }: ProposedLimit): PlannedStep =>
  step.id === stepId ? { ...step, limits: { ...step.limits, [kind]: { amount, unit } } } : step;
