import type { AccountId, UnitId } from './ids.js';
import type { Instant } from './instants.js';
import type { WorkingCalendar } from './calendar/working-calendar.js';

/** Who acts. `time` is the workflow acting on what time owes; `import` carries facts of a ledger kept before Luodi. */
export interface Actor {
  kind: 'person' | 'time' | 'import';
  accountId?: AccountId;
  name?: string;
  unitId?: UnitId;
  /** True for the working-group office, which may act for any unit; the record still names the person. */
  isOffice?: boolean;
  /** True for the enterprise that raised a matter, known by its receipt code and not by an account. */
  receipt?: true;
  /** True for the head of the unit (单位负责人), who approves what it reports. */
  isUnitHead?: boolean;
  /** True while every head of the unit is away: whoever of the unit did not write a report approves it in their place. */
  isActingHead?: boolean;
}

/** The rule that caused an act: which table, which version of it, which row fired. */
export interface RuleReference {
  table: string;
  version: string;
  row: string;
}

/** Everything a decision may depend on besides state and command. Nothing else is read, so a decision can be repeated. */
export interface DecisionContext {
  now: Instant;
  calendar: WorkingCalendar;
  actor: Actor;
}

/** The part of an event that a decider produces; the record adds stream, sequence, actor and the time of recording. */
export interface DecidedEvent<Type extends string = string, Data = unknown> {
  type: Type;
  data: Data;
  /** When it happened in the world; for an act of time, the instant at which it was owed. */
  occurredAt: Instant;
  reason?: string;
  rule?: RuleReference;
}

/** A thing with a life: pure functions shared by the API, the workflow, imports, rehearsals and tests. */
export interface Decider<State, Command, Event extends DecidedEvent> {
  initial: State;
  /** What a person may do now. Throws {@link DomainError} with nothing changed. */
  decide: (state: State, command: Command, context: DecisionContext) => Event[];
  /** What time owes at `context.now`, oldest first; empty when nothing is owed. */
  tick: (state: State, context: DecisionContext) => Event[];
  evolve: (state: State, event: Event) => State;
  /** The next instant at which {@link tick} may owe something; undefined when only people can move this on. */
  nextWakeUp: (state: State, context: DecisionContext) => Instant | undefined;
}
