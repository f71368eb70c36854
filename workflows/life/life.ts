import { allHandlersFinished, condition, setHandler, upsertSearchAttributes, uuid4, workflowInfo } from '@temporalio/workflow';
import type { SearchAttributeUpdatePair } from '@temporalio/common';
import type { LifeInput } from '#libs/contracts/lives.js';
import type { Head, News } from '#libs/contracts/stream-activities.js';
import { WorkingCalendar } from '#libs/domain/calendar/working-calendar.js';
import type { DecidedEvent, Decider, DecisionContext } from '#libs/domain/decider.js';
import type { StreamId } from '#libs/domain/ids.js';
import { epochMs, toInstant, type Instant } from '#libs/domain/instants.js';
import { nextMoment, streamAdvanced, streamHead } from './life.messages.js';
import { record } from './life.policies.js';

/** What differs between the lives of things: their decider, and what their workflow has to see in a state. */
export interface LifeKind<State, Command, Event extends DecidedEvent> {
  decider: Decider<State, Command, Event>;
  hasEnded: (state: State) => boolean;
  /** The calendar that it counts by; undefined before it began. */
  calendarOf: (state: State) => string | undefined;
  /** True when the rules must be asked before time may act on. */
  needsPlan: (state: State, context: DecisionContext) => boolean;
  /** What operators search workflows by; `next` is when time acts next. */
  attributes: (state: State, next: Instant | undefined) => SearchAttributeUpdatePair[];
}

/** A thing's life as its workflow follows it: what it knows of the stream, and what it does about it. The workflow's id is the stream's name. */
export class Life<State, Command, Event extends DecidedEvent> {
  private readonly streamId = workflowInfo().workflowId as StreamId;
  private calendar?: WorkingCalendar;
  private told: number;
  private shown = '';
  head: Head<State>;

  constructor(private readonly kind: LifeKind<State, Command, Event>, input: LifeInput<State>) {
    this.head = input.head ?? { sequence: 0, state: kind.decider.initial };
    this.told = this.head.sequence;
    setHandler(streamAdvanced, (sequence) => this.tell(sequence));
    setHandler(streamHead, () => this.head);
    setHandler(nextMoment, () => this.nextMoment);
  }

  get hasEnded(): boolean {
    return this.kind.hasEnded(this.head.state);
  }

  /** Knows the calendar and the stream, and does what time owed until now. */
  async begin(): Promise<void> {
    await this.loadContext();
    await this.actForTime();
  }

  /** Sleeps and acts while `goesOn`, and leaves when the life has ended or the run has become long. */
  async liveWhile(goesOn: () => boolean = () => true): Promise<void> {
    while (!this.hasEnded && goesOn() && !workflowInfo().continueAsNewSuggested) {
      await this.sleep();
      await this.actForTime();
    }
    await condition(allHandlersFinished);
  }

  private get nextMoment(): Instant | undefined {
    return this.calendar && this.kind.decider.nextWakeUp(this.head.state, this.context());
  }

  private tell(sequence: number): void {
    this.told = Math.max(this.told, sequence);
  }

  private async loadContext(): Promise<void> {
    this.calendar = new WorkingCalendar(await record.loadContext(this.streamId));
  }

  /** Knows what the stream knows, then does what time owes: so a reminder never chases what was just done. */
  private async actForTime(): Promise<void> {
    for (;;) {
      await this.catchUp();
      if (this.hasOtherCalendar) await this.loadContext();
      if (this.kind.needsPlan(this.head.state, this.context()) && (await record.plan(this.streamId, uuid4(), toInstant(Date.now())))) continue;
      const events = this.kind.decider.tick(this.head.state, this.context());
      if (events.length === 0) break;
      await record.record({ streamId: this.streamId, commandId: uuid4(), expected: this.head.sequence, events });
    }
    this.showInSearch();
  }

  /** Sleeps on one timer until somebody acts or the next moment has come. */
  private async sleep(): Promise<void> {
    const isTold = () => this.told > this.head.sequence;
    const next = this.nextMoment;
    await (next === undefined ? condition(isTold) : condition(isTold, Math.max(1, epochMs(next) - Date.now())));
  }

  /** Told by an act on the record; a state of before that could happen names none. */
  private get hasOtherCalendar(): boolean {
    const version = this.kind.calendarOf(this.head.state);
    return version !== undefined && version !== this.calendar!.version;
  }

  private async catchUp(): Promise<void> {
    const news = (await record.catchUp(this.streamId, this.head.sequence)) as News<State, Event>;
    const state = 'state' in news ? news.state : news.events.reduce(this.kind.decider.evolve, this.head.state);
    this.head = { sequence: news.sequence, state };
    this.tell(news.sequence);
  }

  private context(): DecisionContext {
    return { now: toInstant(Date.now()), calendar: this.calendar!, actor: { kind: 'time' } };
  }

  /** Only what changed: each upsert is work for the server's visibility store. */
  private showInSearch(): void {
    const attributes = this.kind.attributes(this.head.state, this.nextMoment);
    const shown = attributes.map(({ value }) => (value instanceof Date ? value.toISOString() : String(value))).join();
    if (shown === this.shown) return;
    this.shown = shown;
    upsertSearchAttributes(attributes);
  }
}
