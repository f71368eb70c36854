import { availableParallelism, loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { openRecord } from '#libs/acts/open-record.js';
import type { Progress } from '#libs/config/progress.js';
import type { Page, WorkItemView } from '#libs/contracts/project.views.js';
import { outboxState } from '#libs/persistence/outbox.js';
import { check } from '#libs/persistence/fold/check.js';
import { ApiClient } from '../api-client.js';
import { asked } from '../asked.js';
import type { BenchCity } from '../bench-city.js';
import { closedLoop, type Level } from '../closed-loop.js';
import { latenciesOf, rounded, type Latencies } from '../latencies.js';
import { Processes, type Usages } from '../processes.js';
import { fillBoard } from './fill-board.js';

export interface MatterBenchOptions {
  /** Open matters on the board at the end. */
  board: number;
  /** Of the level at which blockers are raised. */
  seconds: number;
}

export interface MatterBench {
  /** Through HTTP, at 16 clients. */
  raised: Level;
  /** From the answer to a raiser's request until the handler's list shows it. */
  visible: Latencies;
  board: { matters: number; questions: Record<string, Latencies> };
  /** Processor time of all processes in ten seconds in which nobody does anything, in milliseconds. */
  asleep: { open: number; cpuMs: number; before: number };
  differences: number;
  machine: { cores: number; node: string; loadBefore: number[] };
}

const CLIENTS = 16, FOLLOWED = 60, ASKED = 200, STILL_MS = 10_000, MAX_ROUNDS = 60, NO_QUIETER = 6;

/** What offices ask of the board. */
const QUESTIONS: Record<string, string> = {
  'first page': '/matters?limit=50', 'class and holder': '/matters?class=land&holder=natural-resources&isOpen=true', 'late, by value': '/matters?light=overdue,behind&sort=-value',
  'words': `/matters?q=${encodeURIComponent('搬迁')}`, sums: '/matters/summary',
};

/** Blockers raised, seen, filtered and asleep; on servers of its own. */
export async function runMatterBench({ config, people }: BenchCity, { board, seconds }: MatterBenchOptions, progress: Progress): Promise<MatterBench> {
  const machine = { cores: availableParallelism(), node: process.version, loadBefore: loadavg().map((load) => rounded(load)) };
  const record = await openRecord(config.database.url, 8), api = new ApiClient(config.port), processes = new Processes(config.stateDir);
  const caughtUp = async () => { while ((await outboxState(record.persistence.pool)).pending > 0) await sleep(500); };
  const blocker = (title: string) => ({ kind: 'blocker', classId: 'land', title, description: '影响出让方案报批', cause: 'clearance', territoryId: people.unitId });
  try {
    const before = await still(processes);
    const raised = await progress.step('Raising', () => closedLoop(CLIENTS, seconds, async () => {
      await api.act('/matters', people.tokens.officer, blocker('红线内房屋未搬迁'));
      return true;
    }));
    await progress.step('Workflows catch up', caughtUp);
    const visible = await progress.step('Looking for what was raised', () => seen(api, people.tokens, blocker));
    const open = await progress.step('Filling the board', () => fillBoard(record, people, board));
    const questions = await progress.step('Asking', async () => Object.fromEntries(await inTurn(Object.entries(QUESTIONS), async ([name, path]) => [name, await asked(api, path, people.tokens.office, ASKED)] as const)));
    await progress.step('Workflows catch up', caughtUp);
    const cpuMs = await progress.step('Waiting until all of them sleep', () => fallenAsleep(processes));
    const differences = await progress.step('Checking', () => check(record.persistence.pool, record.shelf.contexts));
    return { raised, visible, board: { matters: open, questions }, asleep: { open, cpuMs, before }, differences: differences.length, machine };
  } finally {
    api.close();
    await record.close();
  }
}

async function inTurn<T, R>(items: T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}

/** The office's own list of what is to be signed for is asked again and again until the slip to it is there. */
async function seen(api: ApiClient, tokens: Record<'officer' | 'office', string>, blocker: (title: string) => object): Promise<Latencies> {
  const times: number[] = [];
  for (let index = 0; index < FOLLOWED; index += 1) {
    const { id } = await api.act('/matters', tokens.officer, { ...blocker(`外资事项 ${index}`), classId: 'foreign', cause: 'visa' });
    const answeredMs = performance.now();
    for (;;) {
      const { items } = await api.get<Page<WorkItemView>>('/work-items?kind=signFor&limit=200', tokens.office);
      if (items.some(({ subject }) => subject.id === id)) break;
      await sleep(5);
    }
    times.push(performance.now() - answeredMs);
  }
  return latenciesOf(times);
}

/** A queue that is empty has told every workflow; they still have to do what they were told. Answers what the last, quietest ten seconds cost. */
async function fallenAsleep(processes: Processes): Promise<number> {
  let quietest = Infinity;
  for (let rounds = 0, again = 0; rounds < MAX_ROUNDS && again < NO_QUIETER; rounds += 1) {
    const cpuMs = await still(processes);
    again = cpuMs < quietest * 0.7 ? 0 : again + 1;
    quietest = Math.min(quietest, cpuMs);
  }
  return quietest;
}

/** What ten seconds cost in which nobody does anything. */
async function still(processes: Processes): Promise<number> {
  const total = (usages: Usages | undefined) => (usages ? usages.api.cpuMs + usages.worker.cpuMs + usages.temporal.cpuMs + usages.postgres.cpuMs : 0);
  const before = total(processes.usage());
  await sleep(STILL_MS);
  return total(processes.usage()) - before;
}
