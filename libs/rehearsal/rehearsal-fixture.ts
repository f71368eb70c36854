import { WorkingCalendar } from '#libs/domain/calendar/working-calendar.js';
import type { Actor } from '#libs/domain/decider.js';
import { DomainError } from '#libs/domain/errors.js';
import { addDays, instantOf, localDate, type Instant } from '#libs/domain/instants.js';
import { verifierOf } from '#libs/domain/project/decide-step.js';
import { deciderOf } from '#libs/domain/project/extension-decider.js';
import type { ProjectCommand } from '#libs/domain/project/project.commands.js';
import { initialProject, projectLifecycle } from '#libs/domain/project/project.decider.js';
import type { ProjectEvent } from '#libs/domain/project/project.events.js';
import { authorityRulingOf } from '#libs/domain/project/project.plan.js';
import { isToBePlanned } from '#libs/domain/project/project.tick.js';
import type { ProjectState, StepState } from '#libs/domain/project/project.state.js';
import { runningLimit } from '#libs/domain/project/step-clock.js';
import { groundOf } from '#libs/domain/project/step-suspensions.js';
import { loadPack } from '#libs/packs/load-pack.js';
import { factsWith, PACK_DIRECTORY } from '#libs/packs/pack-fixture.js';
import { planAnew, planProject, ruledPack, type RuledPack } from '#libs/packs/plan-project.js';
import type { PastEvent } from './past-acts.js';

const OFFICE: Actor = { kind: 'person', accountId: 'a-office', name: '王主任', unitId: 'commerce', isOffice: true };
const TIME: Actor = { kind: 'time' };

/** One thing that somebody does in a random life; what has no object at that time is refused and leaves no trace. */
export interface Move {
  days: number;
  kind: 'complete' | 'verify' | 'extend' | 'grant' | 'pause' | 'resume' | 'suspend' | 'continue' | 'reassign' | 'nothing';
  pick: number;
}
export const MOVES: Move['kind'][] = ['complete', 'complete', 'complete', 'complete', 'verify', 'verify', 'extend', 'extend', 'grant', 'grant', 'pause', 'pause', 'resume', 'resume', 'suspend', 'continue', 'continue', 'reassign', 'nothing'];

/** A project that lives in memory, as it would in the record: acts of people, and what time owes after them and between. */
export class LivedProject {
  state: ProjectState = initialProject;
  readonly events: PastEvent[] = [];
  readonly calendar: WorkingCalendar;

  constructor(private readonly ruled: RuledPack, readonly registeredOn = '2026-03-02') {
    this.calendar = new WorkingCalendar(ruled.pack.calendar);
    const facts = factsWith({ registeredOn });
    this.act(instantOf(registeredOn, 11), { type: 'register', facts, plan: planProject(ruled, facts, registeredOn) });
  }

  static async ruled(): Promise<RuledPack> {
    return ruledPack(await loadPack(PACK_DIRECTORY));
  }

  act(now: Instant, command: ProjectCommand, actor: Actor = OFFICE): void {
    this.pass(now);
    try {
      this.add(actor, projectLifecycle.decide(this.state, command, { now, calendar: this.calendar, actor }));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
    this.time(now);
  }

  /** Lives through the moves, a day or more apart, and answers the last day. */
  live(moves: Move[]): string {
    let day = this.registeredOn;
    for (const move of moves) {
      day = addDays(day, move.days + 1);
      const { command, actor } = this.commandOf(move, day);
      if (command) this.act(instantOf(day, 11), command, actor);
    }
    return day;
  }

  private commandOf({ kind, pick }: Move, day: string): { command?: ProjectCommand; actor?: Actor } {
    const steps = Object.values(this.state.steps), one = (are: (step: StepState) => unknown) => { const found = steps.filter(are); return found[pick % found.length]; };
    const of = (status: string) => one((step) => step.status === status), limited = one(({ status, plan }) => status === 'open' && runningLimit(plan.limits)), standing = one((step) => step.status === 'open' && groundOf(step));
    const reason = '理由', authority = '专班会议', open = of('open'), submitted = of('submitted'), asked = one((step) => step.status === 'open' && step.extension);
    switch (kind) {
      case 'complete': return open ? { command: { type: 'completeStep', stepId: open.plan.id, evidence: open.plan.evidence.map((name) => ({ id: name, kind: name, name })) }, actor: { ...OFFICE, unitId: open.plan.owner } } : {};
      case 'verify': return submitted ? { command: { type: 'verifyStep', stepId: submitted.plan.id }, actor: { ...OFFICE, unitId: verifierOf(submitted)! } } : {};
      case 'extend': return limited ? { command: { type: 'requestExtension', stepId: limited.plan.id, amount: 1 + (pick % 5), reason }, actor: { ...OFFICE, accountId: 'a-other' } } : {};
      case 'grant': return asked ? { command: { type: 'decideExtension', stepId: asked.plan.id, granted: pick % 2 === 0, reason }, actor: { ...OFFICE, unitId: deciderOf(asked)!.unitId } } : {};
      case 'pause': return limited ? { command: { type: 'suspendClock', stepId: limited.plan.id, ground: 'publicNotice', reason, authority } } : {};
      case 'resume': return standing ? { command: { type: 'resumeClock', stepId: standing.plan.id, reason } } : {};
      case 'suspend': return { command: { type: 'suspend', reason, authority, reviewOn: addDays(day, 10), evidence: [{ id: 'doc', kind: 'suspensionProof', name: '纪要.pdf' }] } };
      case 'continue': return { command: { type: 'resume', reason } };
      case 'reassign': {
        const unitId = ['commerce', 'housing'][pick % 2]!, stepId = open?.plan.id;
        if (stepId === undefined) return {};
        return { command: { type: 'reassignStep', stepId, unitId, reason, ruling: authorityRulingOf(planProject(this.ruled, this.state.facts!, day, { [stepId]: unitId }), stepId) } };
      }
      case 'nothing': return {};
    }
  }

  private pass(until: Instant): void {
    for (let next = this.next(instantOf('2000-01-01')); next !== undefined && next < until; next = this.next(next)) this.time(next);
  }

  private next(now: Instant): Instant | undefined {
    return projectLifecycle.nextWakeUp(this.state, { now, calendar: this.calendar, actor: TIME });
  }

  private time(now: Instant): void {
    const context = { now, calendar: this.calendar, actor: TIME };
    if (isToBePlanned(this.state, now)) this.add(TIME, projectLifecycle.decide(this.state, { type: 'plan', plan: planAnew(this.ruled, this.state, localDate(now)) }, context));
    this.add(TIME, projectLifecycle.tick(this.state, context));
  }

  private add(actor: Actor, events: ProjectEvent[]): void {
    this.events.push(...events.map((event) => ({ ...event, actor })));
    this.state = events.reduce(projectLifecycle.evolve, this.state);
  }
}
