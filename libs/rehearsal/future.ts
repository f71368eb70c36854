import type { RefusedAct } from '#libs/contracts/rehearsal.views.js';
import type { Actor } from '#libs/domain/decider.js';
import { DomainError } from '#libs/domain/errors.js';
import { localDate, type Instant } from '#libs/domain/instants.js';
import { changeCalendar } from '#libs/domain/project/change-calendar.js';
import { verifierOf } from '#libs/domain/project/decide-step.js';
import { deciderOf } from '#libs/domain/project/extension-decider.js';
import { givenOwners } from '#libs/domain/project/merge-plan.js';
import type { ProjectCommand } from '#libs/domain/project/project.commands.js';
import { projectLifecycle } from '#libs/domain/project/project.decider.js';
import type { ProjectEvent } from '#libs/domain/project/project.events.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import { advance, isToBePlanned } from '#libs/domain/project/project.tick.js';
import type { PastAct } from './past-acts.js';
import type { World } from './world.js';

/** A calendar that is tried rests on nothing yet. */
const REHEARSED = '推演';

const TIME: Actor = { kind: 'time' };

/** From when to when a world runs; half-open. */
export interface Period {
  from: Instant;
  until: Instant;
}

/** What became of a project in one world. */
export interface Future {
  state: ProjectState;
  events: ProjectEvent[];
  refused: RefusedAct[];
}

/**
 * Lets a project live through a period: time does what it owes at each moment it owes something at, and people do what they did, or nothing.
 * The deciders are those of the record and the workflow; nothing is written anywhere.
 */
export function futureOf(start: ProjectState, world: World, { from, until }: Period, acts: PastAct[] = []): Future {
  const life = new RehearsedLife(start, world);
  life.reach(from);
  for (const act of acts) {
    life.passTo(act.at);
    life.act(act);
  }
  life.passTo(until);
  return life;
}

class RehearsedLife implements Future {
  readonly events: ProjectEvent[] = [];
  readonly refused: RefusedAct[] = [];
  private now: Instant = '';
  private isPlanned: boolean;
  private isCounted = false;

  constructor(public state: ProjectState, private readonly world: World) {
    this.isPlanned = !world.isOther;
  }

  /** Time acts at `now`; what became owed before is made up for. */
  reach(now: Instant): void {
    this.now = now;
    this.countAnew();
    const { state } = this;
    if (state.status === 'active' && (!this.isPlanned || isToBePlanned(state, now))) {
      this.isPlanned = true;
      this.add(projectLifecycle.decide(state, { type: 'plan', plan: this.world.plan(state.facts!, localDate(now), givenOwners(state)) }, this.context(TIME)));
    }
    const owed = advance(this.state, this.context(TIME));
    this.events.push(...owed.events);
    this.state = owed.state;
  }

  /** Comes into a world of another calendar as a rollout would bring it there: what moves is reminded of anew. */
  private countAnew(): void {
    const { formerCalendar: from, calendar: to } = this.world;
    if (this.isCounted) return;
    this.isCounted = true;
    const changed = from ? changeCalendar(this.state, { from, to, reference: REHEARSED, now: this.now }) : [];
    if (changed.some(({ data }) => Object.values(data).some((moved) => typeof moved === 'object' && Object.keys(moved).length > 0))) this.add(changed);
  }

  passTo(until: Instant): void {
    for (let next = this.next(); next !== undefined && next < until; next = this.next()) {
      // A decider that owes something for ever would never let the time pass.
      if (next <= this.now) throw new Error(`time owes something at ${next} that it does not do`);
      this.reach(next);
    }
  }

  act({ at, actor, command: commandIn, settles }: PastAct): void {
    this.now = at > this.now ? at : this.now;
    const command = commandIn(this.state, this.world);
    if (command && this.decide(command, this.standIn(command, actor)) && settles && command.type === 'completeStep') this.giveVerification(command.stepId);
    this.reach(this.now);
  }

  /** More time is decided by the one authority that the rules name, which may be another one in this world. */
  private standIn(command: ProjectCommand, actor: Actor): Actor {
    const step = command.type === 'decideExtension' ? this.state.steps[command.stepId] : undefined, authority = step && deciderOf(step)?.unitId;
    return authority ? { ...actor, unitId: authority } : actor;
  }

  private giveVerification(stepId: string): void {
    const step = this.state.steps[stepId]!;
    if (step.status === 'submitted') this.decide({ type: 'verifyStep', stepId }, { kind: 'person', unitId: verifierOf(step), isOffice: true });
  }

  private decide(command: ProjectCommand, actor: Actor): boolean {
    try {
      this.add(projectLifecycle.decide(this.state, command, this.context(actor)));
      return true;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      this.refused.push({ at: this.now, command: command.type, ...('stepId' in command && { stepId: command.stepId }), code: error.code });
      return false;
    }
  }

  private next(): Instant | undefined {
    return projectLifecycle.nextWakeUp(this.state, this.context(TIME));
  }

  private context(actor: Actor) {
    return { now: this.now, calendar: this.world.calendar, actor };
  }

  private add(events: ProjectEvent[]): void {
    this.events.push(...events);
    this.state = events.reduce(projectLifecycle.evolve, this.state);
  }
}
