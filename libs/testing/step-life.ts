import type { Actor } from '#libs/domain/decider.js';
import { DomainError } from '#libs/domain/errors.js';
import { instantOf, type LocalDate } from '#libs/domain/instants.js';
import { heldIntervals, heldLife, heldShares } from '#libs/domain/project/delay-attribution.js';
import type { ProjectCommand } from '#libs/domain/project/project.commands.js';
import { initialProject, projectLifecycle } from '#libs/domain/project/project.decider.js';
import type { ProjectEvent } from '#libs/domain/project/project.events.js';
import type { StepLimits } from '#libs/domain/project/project.plan.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import { clockView } from '#libs/domain/project/step-clock.js';
import { actors, contextAt, document, sampleCalendar, sampleFacts, samplePlan } from './sample-project.js';

/** A project whose step G04, three working days on the green channel and twenty by law unless other limits are given, opened on Monday 7 September. */
export class StepLife {
  state: ProjectState = initialProject;
  events: ProjectEvent[] = [];

  constructor(limits?: StepLimits) {
    const plan = samplePlan(), steps = plan.steps.map((step) => (limits && step.id === 'G04' ? { ...step, limits } : step));
    this.act('2026-09-01', { type: 'register', facts: sampleFacts(), plan: { ...plan, steps } }).act('2026-09-02', { type: 'completeStep', stepId: 'S00', evidence: [] })
      .act('2026-09-04', { type: 'completeStep', stepId: 'S30', evidence: [document('contract')] }, actors.officer).act('2026-09-07', { type: 'verifyStep', stepId: 'S30' });
  }

  act(date: LocalDate, command: ProjectCommand, actor: Actor = actors.office): this {
    const context = contextAt(instantOf(date, 9), actor);
    const events = projectLifecycle.decide(this.until(date).state, command, context);
    this.events.push(...events);
    this.state = events.reduce(projectLifecycle.evolve, this.state);
    return this;
  }

  /** Lets time do what it owes until a day. */
  until(date: LocalDate): this {
    const events = projectLifecycle.tick(this.state, contextAt(instantOf(date, 9), actors.time));
    this.events.push(...events);
    this.state = events.reduce(projectLifecycle.evolve, this.state);
    return this;
  }

  clock(today: LocalDate) {
    return clockView(this.state.steps.G04!, today, sampleCalendar)!;
  }

  get open() {
    const last = this.state.steps.G04!.suspensions.at(-1);
    return last && last.to === undefined ? last : undefined;
  }

  shares(now: LocalDate): string[] {
    return heldShares(heldIntervals(heldLife(this.events, sampleCalendar), instantOf(now, 9), sampleCalendar)).filter(({ steps }) => steps.includes('G04'))
      .map(({ party, unitId, reason, workingMs }) => [party, unitId, reason, workingMs / 21_600_000].join()).toSorted();
  }
}

/** The code by which an act is refused. */
export function refusal(act: () => unknown): string {
  try { act(); } catch (error) { if (error instanceof DomainError) return error.code; throw error; }
  throw new Error('nothing was refused');
}
