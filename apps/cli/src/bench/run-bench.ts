import { availableParallelism, loadavg } from 'node:os';
import type { Progress } from '#libs/config/progress.js';
import { openRecord, type OpenRecord } from '#libs/acts/open-record.js';
import { check } from '#libs/persistence/fold/check.js';
import { temporalClient } from '#libs/temporal/connect.js';
import { ApiClient } from './api-client.js';
import { bareRecords } from './bare-record.js';
import type { BenchCity } from './bench-city.js';
import { BenchProjects } from './bench-projects.js';
import type { BenchResult, HttpLevel } from './bench.types.js';
import { CatchingUp } from './catching-up.js';
import { closedLoop, Shares, type Level } from './closed-loop.js';
import { rounded } from './latencies.js';
import { withOutboxLag } from './outbox-lag.js';
import { cpuPerAct, Processes } from './processes.js';
import { rawUpdates } from './raw-update.js';
import { steadyLag } from './steady-lag.js';

export interface BenchOptions {
  projects: number;
  /** Of each level through HTTP; the references get half. */
  seconds: number;
  /** Acts of the whole burst; what the levels leave is done by 64 clients. */
  burst: number;
  /** So many projects live at the end; 0 for no more. */
  live: number;
}

const CLIENTS = [1, 16, 64];
const STEADY_SECONDS = 20;
const secondsSince = (startedMs: number): number => rounded((performance.now() - startedMs) / 1_000);

/** One run, phase by phase. What is measured is said in docs/performance.md. */
export async function runBench({ config, people }: BenchCity, { projects: count, seconds, burst, live }: BenchOptions, progress: Progress): Promise<BenchResult> {
  const loadBefore = loadavg();
  const processes = new Processes(config.stateDir);
  const record = await openRecord(config.database.url, 4), client = await temporalClient(config.temporal), api = new ApiClient(config.port);
  const projects = new BenchProjects(api, people), catchingUp = new CatchingUp(client, record.persistence.pool);
  const memory: BenchResult['memory'] = [];
  const remember = () => memory.push({ live: projects.all.length, usages: processes.usage() });
  const references = Math.max(2, Math.round(seconds / 2));
  const say = (what: string) => (level: Level) => progress.note(`${what}, ${level.clients} clients: ${level.perSecond}/s, p50 ${level.p50} ms, p99 ${level.p99} ms`);
  try {
    const startedMs = performance.now();
    await progress.step(`Registering ${count} projects`, () => projects.register(count));
    const registered = { seconds: secondsSince(startedMs), perSecond: rounded(count / secondsSince(startedMs)) };
    await progress.step('Waiting until their workflows have started', () => catchingUp.untilAllDo());
    remember();

    const steady = await progress.step('Acting 50 times a second', () => steadyLag(projects, catchingUp, STEADY_SECONDS));
    await progress.step('Waiting until their workflows have caught up', () => catchingUp.untilAllDo());
    const measured = await runBurst({ projects, processes, record, catchingUp, seconds, atLeast: burst, progress, say });
    const lost = await progress.step('Checking that nothing was lost', () => whatWasLost(projects, record, catchingUp));
    remember();

    const bare = await progress.step('Recording without HTTP', () => bareRecords(config.stateDir, people, count, CLIENTS, references, say('bare record')));
    const update = await progress.step('Raw Temporal Updates', () => rawUpdates(config.temporal, CLIENTS, references, say('raw Update')));
    if (live > count) {
      await progress.step(`Registering up to ${live} projects`, () => projects.register(live));
      await progress.step('Waiting until their workflows have started', () => catchingUp.untilAllDo());
      remember();
    }
    return {
      machine: { cores: availableParallelism(), node: process.version, loadBefore: loadBefore.map((load) => rounded(load)), loadAfter: loadavg().map((load) => rounded(load)) },
      projects: count, registered, steady, ...measured, lost, bare, update, memory,
    };
  } finally {
    api.close();
    await client.connection.close();
    await record.close();
  }
}

interface Burst {
  projects: BenchProjects; processes: Processes; record: OpenRecord; catchingUp: CatchingUp; seconds: number; atLeast: number; progress: Progress;
  say: (what: string) => (level: Level) => void;
}

/** All levels one after the other without a pause: a burst, which the workflows then catch up with. */
async function runBurst({ projects, processes, record, catchingUp, seconds, atLeast, progress, say }: Burst): Promise<Pick<BenchResult, 'http' | 'burst'>> {
  const http: HttpLevel[] = [], startedMs = performance.now(), before = processes.usage(), acknowledged = projects.acknowledged;
  for (const clients of CLIENTS) {
    const usageBefore = processes.usage();
    const { result, lagMs, mostPending } = await withOutboxLag(record.persistence.pool, () => actors(projects, clients, seconds));
    http.push({ ...result, cpuPerAct: cpuPerAct(usageBefore, processes.usage(), result.count), outboxLagMs: lagMs, mostPending });
    say('HTTP')(result);
  }
  const left = () => atLeast - (projects.acknowledged - acknowledged);
  if (left() > 0) await progress.step(`Going on to ${atLeast} acts`, () => actors(projects, CLIENTS.at(-1)!, Infinity, () => left() > 0));
  if (projects.actsLeft === 0) progress.note('The projects ran out of acts, so levels are short or empty: use more --projects.');
  const acts = projects.acknowledged - acknowledged, burstSeconds = secondsSince(startedMs), endedMs = performance.now();
  await progress.step('Waiting until all workflows have caught up', () => catchingUp.untilAllDo());
  return { http, burst: { acts, seconds: burstSeconds, caughtUpAfterSeconds: secondsSince(endedMs), cpuPerActWithCatchingUp: cpuPerAct(before, processes.usage(), acts) } };
}

function actors(projects: BenchProjects, clients: number, seconds: number, isWanted = () => true): Promise<Level> {
  const shares = new Shares(projects.all, clients, ({ left }) => left.length > 0);
  return closedLoop(clients, seconds, async (client) => {
    const project = isWanted() ? shares.next(client) : undefined;
    if (project) await projects.act(project);
    return project !== undefined;
  });
}

async function whatWasLost(projects: BenchProjects, { persistence, shelf }: OpenRecord, catchingUp: CatchingUp): Promise<BenchResult['lost']> {
  const { rows } = await persistence.pool.query<{ count: number }>(`select count(distinct command_id) as count from event where actor_kind = 'person'`);
  const differences = await check(persistence.pool, shelf.contexts);
  return { acknowledged: projects.acknowledged, recorded: rows[0]!.count, workflowsBehind: await catchingUp.behind(), differences: differences.length };
}
