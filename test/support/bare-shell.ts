import type { Actor } from '#libs/domain/decider.js';
import { DomainError } from '#libs/domain/errors.js';
import { instantOf, localDate, type Instant } from '#libs/domain/instants.js';
import { WorkingCalendar } from '#libs/domain/calendar/working-calendar.js';
import type { ProjectCommand } from '#libs/domain/project/project.commands.js';
import { initialProject, projectLifecycle } from '#libs/domain/project/project.decider.js';
import type { ProjectEvent } from '#libs/domain/project/project.events.js';
import { isToBePlanned } from '#libs/domain/project/project.tick.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import { planAnew, type RuledPack } from '#libs/packs/plan-project.js';

/** What API and workflow do together, without either: the deciders in memory and a clock that is moved by hand. */
export class BareShell {
  state: ProjectState = initialProject;
  events: ProjectEvent[] = [];
  private readonly calendar: WorkingCalendar;

  constructor(private readonly ruled: RuledPack) {
    this.calendar = new WorkingCalendar(ruled.pack.calendar);
  }

  /** The code of the refusal, if it was refused. */
  act(now: Instant, actor: Actor, command: ProjectCommand): string | undefined {
    try {
      this.add(projectLifecycle.decide(this.state, command, { now, calendar: this.calendar, actor }));
    } catch (error) {
      if (error instanceof DomainError) return error.code;
      throw error;
    }
    this.time(now);
    return undefined;
  }

  /** Time acts at each moment it owes something at, up to `target`. */
  pass(target: Instant): void {
    for (let next = this.next(instantOf('2000-01-01')); next !== undefined && next <= target; next = this.next(next)) this.time(next);
  }

  private next(now: Instant): Instant | undefined {
    return projectLifecycle.nextWakeUp(this.state, this.context(now));
  }

  private time(now: Instant): void {
    if (isToBePlanned(this.state, now)) {
      this.add(projectLifecycle.decide(this.state, { type: 'plan', plan: planAnew(this.ruled, this.state, localDate(now)) }, this.context(now)));
    }
    this.add(projectLifecycle.tick(this.state, this.context(now)));
  }

  private context(now: Instant) {
    return { now, calendar: this.calendar, actor: { kind: 'time' } as Actor };
  }

  private add(events: ProjectEvent[]): void {
    this.events.push(...events);
    this.state = events.reduce(projectLifecycle.evolve, this.state);
  }
}

