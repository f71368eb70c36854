import { addDays, daysBetween, type LocalDate } from '#libs/domain/instants.js';
import type { Stage } from '#libs/domain/project/project.facts.js';
import type { SeededRandom } from './seeded-random.js';
import type { Timeline } from './sample-timeline.js';

/** Where in its life a sample project stands today. `produced`: production verified; `complete`: nothing is left to do. */
export type Position = Stage | 'produced' | 'complete';

/** Days, counted from the registration, on which the position lasts. */
export function windowOf(timeline: Timeline, position: Position, fundsPart: number): [from: number, to: number] {
  const day = (date: LocalDate) => daysBetween(timeline.registeredOn, date);
  const end = (stage: Stage) => day(timeline.lastOf(timeline.steps.filter((step) => step.stage === stage && step.exit)));
  const all = day(timeline.lastOf(timeline.steps));
  const funds = day(fundsCompleteOn(timeline, fundsPart));
  const windows: Record<Position, [number, number]> = {
    lead: [1, end('lead')],
    signing: [end('lead'), end('signing')],
    approval: [end('signing'), end('approval')],
    start: [end('approval'), end('start')],
    funds: [end('start'), funds],
    production: [funds, end('production')],
    produced: [end('production'), all],
    complete: [all + 1, all + 90],
  };
  return windows[position];
}

/** All funds have come in after this part of the time from the start to the end of construction. */
export function fundsCompleteOn(timeline: Timeline, part: number): LocalDate {
  const startedOn = timeline.lastOf(timeline.steps.filter((step) => step.stage === 'start'));
  const builtOn = timeline.passage('S80')?.settledOn ?? addDays(startedOn, 300);
  return addDays(startedOn, Math.round(daysBetween(startedOn, builtOn) * part));
}

/** A day within the position, in days since the registration; not on its edges, where the calendar may move it out. */
export function dayWithin([from, to]: [number, number], random: SeededRandom): number {
  return Math.round(from + (to - from) * random.between(0.15, 0.85));
}
