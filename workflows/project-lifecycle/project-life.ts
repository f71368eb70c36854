import { condition, upsertSearchAttributes, uuid4 } from '@temporalio/workflow';
import type { ProjectHead } from '#libs/contracts/project-activities.js';
import type { ProjectLifecycleInput } from '#libs/contracts/project-lifecycle.js';
import { searchAttributes } from '#libs/contracts/search-attributes.js';
import { WorkingCalendar } from '#libs/domain/calendar/working-calendar.js';
import type { DecisionContext } from '#libs/domain/decider.js';
import { epochMs, toInstant, type Instant } from '#libs/domain/instants.js';
import { initialProject, projectLifecycle } from '#libs/domain/project/project.decider.js';
import { isToBePlanned } from '#libs/domain/project/project.tick.js';
import type { Stage } from '#libs/domain/project/project.facts.js';
import { record } from './project-lifecycle.policies.js';

/** A project's life as its workflow follows it: what it knows of the stream, and what it does about it. */
export class ProjectLife {
  private readonly projectId: string;
  private calendar?: WorkingCalendar;
  private told: number;
  private shown = '';
  head: ProjectHead;

  constructor(input: ProjectLifecycleInput) {
    this.projectId = input.projectId;
    this.head = input.head ?? { sequence: 0, state: initialProject };
    this.told = this.head.sequence;
  }

  get stage(): Stage | undefined {
    return this.head.state.stage;
  }

  get hasEnded(): boolean {
    return this.head.state.status === 'completed' || this.head.state.status === 'terminated';
  }

  get nextMoment(): Instant | undefined {
    return this.calendar && projectLifecycle.nextWakeUp(this.head.state, this.context());
  }

  tell(sequence: number): void {
    this.told = Math.max(this.told, sequence);
  }

  async loadContext(): Promise<void> {
    this.calendar = new WorkingCalendar(await record.loadContext(this.projectId));
  }

  /** Knows what the stream knows, plans anew what is to be planned, then does what time owes: so a reminder never chases what was just done. */
  async actForTime(): Promise<void> {
    for (;;) {
      await this.catchUp();
      if (this.hasOtherCalendar) await this.loadContext();
      if (isToBePlanned(this.head.state, toInstant(Date.now())) && (await this.plan())) continue;
      const events = projectLifecycle.tick(this.head.state, this.context());
      if (events.length === 0) break;
      await record.record({ projectId: this.projectId, commandId: uuid4(), expected: this.head.sequence, events });
    }
    this.showInSearch();
  }

  /** Sleeps on one timer until somebody acts or the next moment has come. */
  async sleep(): Promise<void> {
    const isTold = () => this.told > this.head.sequence;
    const next = this.nextMoment;
    await (next === undefined ? condition(isTold) : condition(isTold, Math.max(1, epochMs(next) - Date.now())));
  }

  /** Told by an act on the record; a state of before that could happen names none. */
  private get hasOtherCalendar(): boolean {
    const { calendar } = this.head.state;
    return calendar !== undefined && calendar !== this.calendar!.version;
  }

  /** By the rules of the pinned pack; true when the plan changed. */
  private async plan(): Promise<boolean> {
    return record.plan(this.projectId, uuid4(), toInstant(Date.now()));
  }

  private async catchUp(): Promise<void> {
    const news = await record.catchUp(this.projectId, this.head.sequence);
    const state = 'state' in news ? news.state : news.events.reduce(projectLifecycle.evolve, this.head.state);
    this.head = { sequence: news.sequence, state };
    this.tell(news.sequence);
  }

  private context(): DecisionContext {
    return { now: toInstant(Date.now()), calendar: this.calendar!, actor: { kind: 'time' } };
  }

  /** Only what changed: each upsert is work for the server's visibility store. */
  private showInSearch(): void {
    const { facts, stage } = this.head.state;
    const next = this.nextMoment;
    const shown = [stage, facts?.territoryId, facts?.leadUnitId, next].join();
    if (shown === this.shown) return;
    this.shown = shown;
    upsertSearchAttributes([
      { key: searchAttributes.stage, value: stage ?? null },
      { key: searchAttributes.territory, value: facts?.territoryId ?? null },
      { key: searchAttributes.leadUnit, value: facts?.leadUnitId ?? null },
      { key: searchAttributes.nextMoment, value: next === undefined ? null : new Date(next) },
    ]);
  }
}
