import type { Level } from './closed-loop.js';
import type { Latencies } from './latencies.js';
import type { ProcessName, Usages } from './processes.js';
import type { SteadyLag } from './steady-lag.js';

export interface HttpLevel extends Level {
  /** Processor time in milliseconds by process, while the level ran: workflows catch up meanwhile. */
  cpuPerAct: Partial<Record<ProcessName, number>>;
  outboxLagMs: Latencies;
  mostPending: number;
}

export interface BenchResult {
  machine: { cores: number; node: string; loadBefore: number[]; loadAfter: number[] };
  projects: number;
  registered: { seconds: number; perSecond: number };
  http: HttpLevel[];
  bare: Level[];
  update: Level[];
  /** After the burst: acts recorded since it began, and how long after its end until every workflow knew them. */
  burst: { acts: number; seconds: number; caughtUpAfterSeconds: number; cpuPerActWithCatchingUp: Partial<Record<ProcessName, number>> };
  steady: SteadyLag;
  lost: { acknowledged: number; recorded: number; workflowsBehind: string[]; differences: number };
  memory: { live: number; usages?: Usages }[];
}
