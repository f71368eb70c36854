import type { CalendarData } from '#libs/domain/calendar/working-calendar.js';
import { WorkingCalendar, type Limit } from '#libs/domain/calendar/working-calendar.js';
import type { LocalDate } from '#libs/domain/instants.js';
import type { StepId, UnitId } from '#libs/domain/ids.js';
import type { ProjectFacts } from '#libs/domain/project/project.facts.js';
import type { PlannedStep, ProjectPlan } from '#libs/domain/project/project.plan.js';
import type { LimitKind } from '#libs/domain/project/step-clock.js';
import { planProject, type RuledPack } from '#libs/packs/plan-project.js';

/** What decisions depend on besides the state: the rules that plan, and the calendar that counts. */
export interface World {
  /** With the units that people gave a step to. */
  plan: (facts: ProjectFacts, day: LocalDate, owners?: Record<StepId, UnitId>) => ProjectPlan;
  calendar: WorkingCalendar;
  /** What projects counted by before they came into this world, where that is another calendar. */
  formerCalendar?: WorkingCalendar;
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
export const presentWorld = (ruled: RuledPack, calendar: WorkingCalendar): World => ({ plan: once((facts, day, owners) => planProject(ruled, facts, day, owners)), calendar, isOther: false });

/** The world as it would be. */
export function proposedWorld(ruled: RuledPack, present: World, { rules, limits = [], calendar }: Proposal): World {
  const asked = rules ?? ruled;
  return {
    plan: once((facts, day, owners) => withLimits(planProject(asked, facts, day, owners), limits)),
    calendar: calendar ? new WorkingCalendar(calendar) : present.calendar,
    // The proposed version may have the number of the present one; what is tried is what its days change.
    ...(calendar && { formerCalendar: new WorkingCalendar({ ...present.calendar.data, version: `${present.calendar.version} (present)` }) }),
    isOther: rules !== undefined || limits.length > 0,
  };
}

/** Facts are never changed in place, and are asked about again at every stage; the answer holds until a table changes. Few projects have owners of their own. */
function once(plan: World['plan']): World['plan'] {
  const known = new WeakMap<ProjectFacts, { from: LocalDate; planned: ProjectPlan }>();
  return (facts, day, owners = {}) => {
    if (Object.keys(owners).length > 0) return plan(facts, day, owners);
    const last = known.get(facts), { changesOn = '9999-12-31' } = last?.planned.settings ?? {};
    if (last && last.from <= day && day < changesOn) return last.planned;
    const planned = plan(facts, day);
    known.set(facts, { from: day, planned });
    return planned;
  };
}

const withLimits = (plan: ProjectPlan, limits: ProposedLimit[]): ProjectPlan =>
  limits.length === 0 ? plan : { ...plan, steps: plan.steps.map((step) => limits.reduce(withLimit, step)) };

const withLimit = (step: PlannedStep, { stepId, kind, amount, unit }: ProposedLimit): PlannedStep =>
  step.id === stepId ? { ...step, limits: { ...step.limits, [kind]: { amount, unit } } } : step;
