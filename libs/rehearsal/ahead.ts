import type { WorkingCalendar } from '#libs/domain/calendar/working-calendar.js';
import type { DecidedEvent, Decider } from '#libs/domain/decider.js';
import type { Period } from './future.js';

/** What time did at one moment, and the state that it left. */
export interface Moment<State, Event> {
  state: State;
  events: Event[];
}

/** Lets time alone act on a thing through a period, moment by moment; people stand still, and nothing is written anywhere. */
export function* ahead<State, Command, Event extends DecidedEvent>(decider: Decider<State, Command, Event>, start: State, calendar: WorkingCalendar, { from, until }: Period): Generator<Moment<State, Event>> {
  const contextAt = (now: string) => ({ now, calendar, actor: { kind: 'time' as const } });
  let now: string | undefined = from, state = start;
  while (now !== undefined && now < until) {
    const events = decider.tick(state, contextAt(now));
    state = events.reduce(decider.evolve, state);
    yield { state, events };
    const next = decider.nextWakeUp(state, contextAt(now));
    // A decider that owes something for ever would never let the time pass.
    if (next !== undefined && next <= now) throw new Error(`time owes something at ${next} that it does not do`);
    now = next;
  }
}
