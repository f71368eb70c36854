import type { BenchResult } from './bench.types.js';
import type { Level } from './closed-loop.js';
import { PROCESSES, type ProcessName, type Usages } from './processes.js';
import { rounded } from './latencies.js';

/** REST user-task completion with full history on PostgreSQL at 16 clients, measured on this kind of machine (issue 3); acts a second. */
export const OTHER_ENGINES = { Operaton: 170, Flowable: 114 };

const at16 = (levels: Level[]): number => levels.find(({ clients }) => clients === 16)!.perSecond;

/** The level of 16 clients against the references of the same run, and against the best numbers measured of other engines. */
export function ratiosOf({ http, bare, update }: Pick<BenchResult, 'http' | 'bare' | 'update'>): Record<string, number> {
  const ratio = (reference: number) => rounded(at16(http) / reference, 2);
  return { 'raw Temporal Update': ratio(at16(update)), 'bare record': ratio(at16(bare)), ...Object.fromEntries(Object.entries(OTHER_ENGINES).map(([name, perSecond]) => [name, ratio(perSecond)])) };
}

export function benchText(result: BenchResult): string {
  const { machine, projects, registered, http, bare, update, burst, steady, lost, memory } = result;
  return [
    `${machine.cores} cores, Node ${machine.node}; load average ${machine.loadBefore.join(' ')} before, ${machine.loadAfter.join(' ')} after; ${projects} projects, registered at ${registered.perSecond}/s`,
    '', head('acts/s and ms', 'clients', 'per second', 'p50', 'p95', 'p99', 'acts', 'load'),
    ...http.map((level) => levelLine('HTTP', level)), ...bare.map((level) => levelLine('bare record', level)), ...update.map((level) => levelLine('raw Update', level)),
    '', head('16 clients over HTTP are', 'times'), ...Object.entries(ratiosOf(result)).map(([name, times]) => row(name, times)),
    '', head('CPU per act, ms', ...PROCESSES),
    ...http.map(({ clients, cpuPerAct }) => row(`HTTP, ${clients} clients`, ...PROCESSES.map((name) => cpuPerAct[name] ?? '-'))),
    row('burst and catching up', ...PROCESSES.map((name) => burst.cpuPerActWithCatchingUp[name] ?? '-')),
    '', head('lag, ms', 'p50', 'p95', 'p99', 'max', 'of'),
    row('caught up at 50 acts/s', steady.caughtUp.p50, steady.caughtUp.p95, steady.caughtUp.p99, steady.caughtUp.max, steady.caughtUp.count),
    row('answer at 50 acts/s', steady.acts.p50, steady.acts.p95, steady.acts.p99, steady.acts.max, steady.acts.count),
    ...http.map(({ clients, outboxLagMs }) => row(`outbox, ${clients} clients`, outboxLagMs.p50, outboxLagMs.p95, outboxLagMs.p99, outboxLagMs.max, outboxLagMs.count)),
    '', `Burst of ${burst.acts} acts in ${burst.seconds} s: every workflow had caught up ${burst.caughtUpAfterSeconds} s after its end.`,
    `Lost: ${lost.acknowledged - lost.recorded} of ${lost.acknowledged} acknowledged commands, ${lost.workflowsBehind.length} workflows behind, ${lost.differences} differences found by check.`,
    '', head('memory, MiB', 'api', 'peak', 'worker', 'peak', 'temporal', 'bench'), ...memory.map(({ live, usages }) => memoryLine(live, usages)),
  ].join('\n');
}

const row = (name: string, ...cells: (string | number)[]): string => `${name.padEnd(26)}${cells.map((cell) => String(cell).padStart(11)).join('')}`;
const head = row;
const levelLine = (name: string, { clients, perSecond, p50, p95, p99, count, load }: Level): string => row(name, clients, perSecond, p50, p95, p99, count, load);

function memoryLine(live: number, usages: Usages | undefined): string {
  const of = (name: ProcessName, field: 'rssMiB' | 'peakMiB') => usages?.[name][field] ?? '-';
  return row(`${live} live projects`, of('api', 'rssMiB'), of('api', 'peakMiB'), of('worker', 'rssMiB'), of('worker', 'peakMiB'), of('temporal', 'rssMiB'), of('bench', 'rssMiB'));
}
