import { loadavg } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { WorkingCalendar } from '#libs/domain/calendar/working-calendar.js';
import { addDays, instantOf, localDate, toInstant } from '#libs/domain/instants.js';
import { loadPack } from '#libs/packs/load-pack.js';
import { ruledPack } from '#libs/packs/plan-project.js';
import { futureOf } from '#libs/rehearsal/future.js';
import { caseAhead, caseOfPast, rehearseProject, type RehearsalCase } from '#libs/rehearsal/rehearse-project.js';
import { RehearsalTally } from '#libs/rehearsal/tally.js';
import { presentWorld, proposedWorld, type World } from '#libs/rehearsal/world.js';
import { PACK_DIRECTORY } from '../../prepare.js';
import { rounded } from '../latencies.js';
import { sampleCity, type SampleProject } from './sample-city.js';

export interface RehearsalBench {
  projects: number;
  days: number;
  /**
   * The loop alone: events that time causes in one world, each decided and evolved; without planning by rules. By the clock, and by processor time, which
   * others on the machine do not lengthen (it includes the garbage collector's threads).
   */
  loop: { eventsPerSecond: number; eventsPerCpuSecond: number; events: number };
  /** Everything for all projects: both worlds, planned anew by the proposed rules, compared and added up. */
  ahead: { seconds: number; events: number; movedDates: number };
  past: { seconds: number; events: number; movedDates: number };
  machine: { node: string; loadBefore: number[] };
}

const WARM_UP_MS = 1_500;

/** Measures on one core, in this process: the demo city, rehearsed with a shorter limit for its most common approval. */
export async function runRehearsalBench({ projects, days, seconds }: { projects: number; days: number; seconds: number }): Promise<RehearsalBench> {
  const machine = { node: process.version, loadBefore: loadavg().map((load) => rounded(load)) };
  const ruled = await ruledPack(await loadPack(PACK_DIRECTORY)), calendar = new WorkingCalendar(ruled.pack.calendar);
  const today = localDate(toInstant(Date.now()));
  const city = (await sampleCity(ruled, today, projects)).filter(({ state }) => state.status === 'active' || state.status === 'suspended');
  const before = presentWorld(ruled, calendar), after = proposedWorld(ruled, before, { limits: [{ stepId: 'G24', kind: 'green', amount: 1, unit: 'workingDay' }] });
  const ahead = { from: instantOf(today, 10), until: instantOf(addDays(today, days + 1)) };
  const past = { from: instantOf(addDays(today, -days)), until: instantOf(today) };

  const both = (casesOf: () => RehearsalCase[], period: typeof past) => {
    const cases = casesOf(), tally = new RehearsalTally(200), started = performance.now();
    let events = 0;
    for (const one of cases) {
      const rehearsed = rehearseProject(one, { before, after }, period);
      events += rehearsed.before.events.length + rehearsed.after.events.length;
      tally.add(rehearsed);
    }
    return { seconds: rounded((performance.now() - started) / 1_000), events, movedDates: tally.result.summary.moved };
  };
  // Once to start with, as after any start of the api; then on states that no cache knows.
  const rehearsedAhead = both(() => unknown(city).map(({ id, state }) => caseAhead(id, state)), ahead);
  const rehearsedPast = both(() => unknown(city).flatMap(({ id, events }) => caseOfPast(id, events, past) ?? []), past);

  const planned = new Map(city.map(({ state }) => [state.facts!.code, before.plan(state.facts!, localDate(ahead.from))]));
  const unplanned: World = { ...before, plan: ({ code }) => planned.get(code)! };
  const loopFor = (milliseconds: number) => {
    let events = 0, spent = 0, cpuMicroseconds = 0;
    while (spent < milliseconds) {
      const states = unknown(city);
      collectGarbage(); // of the copying: the loop pays for its own
      const started = performance.now(), cpuBefore = process.cpuUsage();
      for (const { state } of states) events += futureOf(state, unplanned, ahead).events.length;
      const { user, system } = process.cpuUsage(cpuBefore);
      spent += performance.now() - started;
      cpuMicroseconds += user + system;
    }
    return { eventsPerSecond: Math.round((events / spent) * 1_000), eventsPerCpuSecond: Math.round((events / cpuMicroseconds) * 1e6), events };
  };
  loopFor(WARM_UP_MS);
  return { projects, days, loop: loopFor(seconds * 1_000), ahead: rehearsedAhead, past: rehearsedPast, machine };
}

/** Copies that share nothing with what was seen before, as if read from the database. */
const unknown = (city: SampleProject[]): SampleProject[] => JSON.parse(JSON.stringify(city)) as SampleProject[];

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

export const rehearsalBenchText = ({ projects, days, loop, ahead, past, machine }: RehearsalBench): string => [
  `The loop in one world: ${loop.eventsPerSecond} events/s by the clock, ${loop.eventsPerCpuSecond} per second of processor time (${loop.events} events).`,
  `${projects} projects x ${days} days ahead, both worlds, planned anew and compared: ${ahead.seconds} s (${ahead.events} events, ${ahead.movedDates} dates moved).`,
  `${projects} projects through the last ${days} days with what people did: ${past.seconds} s (${past.events} events, ${past.movedDates} dates moved).`,
  `Node ${machine.node}; load average ${machine.loadBefore.join(' ')} before.`,
].join('\n');
