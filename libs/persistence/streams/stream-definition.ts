import type { Actor, DecidedEvent } from '#libs/domain/decider.js';
import type { ProjectId, StreamKind, UnitId } from '#libs/domain/ids.js';
import type { LocalDate } from '#libs/domain/instants.js';
import type { UnitNotification } from '../projections/notifications.js';
import type { Pins, ProjectionContext } from '../projections/projection-context.js';
import type { ReadTable, TableRows } from '../projections/read-table.js';

/** A state as its head row holds it, in two parts: what acts change, and what rules planned, which they seldom do. */
export interface StoredState {
  state: string;
  plans: string;
}

/** How a state is kept in its head row. */
export interface StateStore<State> {
  bare: (state: State) => string;
  plans: (state: State) => string;
  /** True when the plans need not be written again. */
  hasSamePlans: (before: State, after: State) => boolean;
  restored: (stored: StoredState) => State;
}

/** A thing's code and name, as lists of work and notices show it. */
export interface Subject {
  code: string;
  name: string;
}

/** What the record has to know of one kind of stream: how it folds, how it is kept, and what follows from its state. */
export interface StreamDefinition<State = unknown, Event extends DecidedEvent = DecidedEvent> {
  kind: StreamKind;
  initial: State;
  evolve: (state: State, event: Event) => State;
  store: StateStore<State>;
  /** The read models, in the order of {@link rowsOf}; the first carries where the stream stands. */
  tables: ReadTable[];
  /** Every read-model row of a stream, from nothing but its state. */
  rowsOf: (id: string, state: State, context: ProjectionContext) => TableRows[];
  notificationsOf: (event: Event, state: State, actor: Actor, officeUnit: UnitId) => UnitNotification[];
  /** The pack and calendar that it counts by. */
  pinsOf: (state: State) => Pins;
  /** The day its life began, as far as its calendar must reach back; undefined before it began. */
  beganOn: (state: State) => LocalDate | undefined;
  /** What people call it. */
  subjectOf: (state: State) => Subject;
  /** The project that its events are about. */
  projectOf: (id: string, state: State) => ProjectId | undefined;
}

/** For states that are small or whose plans are: everything is written with every act. */
export const wholeState = <State>(): StateStore<State> => ({
  bare: (state) => JSON.stringify(state),
  plans: () => '{}',
  hasSamePlans: () => true,
  restored: ({ state }) => JSON.parse(state) as State,
});
