import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stateHolder } from '../state-claim.js';
import { rounded } from './latencies.js';

export const PROCESSES = ['api', 'worker', 'temporal', 'postgres', 'bench'] as const;
export type ProcessName = (typeof PROCESSES)[number];

/** Processor time so far in milliseconds, and memory in MiB; PostgreSQL is all its processes, which share memory and are not summed. */
export interface Usage { cpuMs: number; rssMiB?: number; peakMiB?: number }
export type Usages = Record<ProcessName, Usage>;

/** Linux counts processor time in hundredths of a second. */
const TICK_MS = 10;

/** Reads what the processes of a state folder use, from /proc; undefined where there is none. */
export class Processes {
  private readonly pids: Record<ProcessName, number>;

  constructor(stateDir: string) {
    const programs = stateHolder(stateDir)?.programs ?? {};
    const cluster = readdirSync(stateDir).find((name) => /^postgres-\d+$/.test(name))!;
    this.pids = {
      api: programs['api']!.pid, worker: programs['worker']!.pid, bench: process.pid,
      temporal: (JSON.parse(readFileSync(join(stateDir, 'temporal.json'), 'utf8')) as { pid: number }).pid,
      postgres: Number(readFileSync(join(stateDir, cluster, 'data', 'postmaster.pid'), 'utf8').split('\n')[0]),
    };
  }

  usage(): Usages | undefined {
    if (process.platform !== 'linux') return undefined;
    return Object.fromEntries(PROCESSES.map((name) => [name, this.usageOf(name)])) as Usages;
  }

  private usageOf(name: ProcessName): Usage {
    const pid = this.pids[name];
    if (name === 'postgres') return { cpuMs: cpuMs(pid, true) + childrenOf(pid).reduce((sum, child) => sum + cpuMs(child), 0) };
    return { cpuMs: cpuMs(pid), rssMiB: memoryMiB(pid, 'VmRSS'), peakMiB: memoryMiB(pid, 'VmHWM') };
  }
}

/** Processor time per act in milliseconds, by process. */
export function cpuPerAct(before: Usages | undefined, after: Usages | undefined, acts: number): Partial<Record<ProcessName, number>> {
  if (!before || !after || acts === 0) return {};
  return Object.fromEntries(PROCESSES.map((name) => [name, rounded((after[name].cpuMs - before[name].cpuMs) / acts, 2)]));
}

const statOf = (pid: number): string[] => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' '); // the name before it may hold spaces
};

/** `withEnded`: and that of children that have ended. */
function cpuMs(pid: number, withEnded = false): number {
  try {
    return statOf(pid).slice(11, withEnded ? 15 : 13).reduce((sum, ticks) => sum + Number(ticks), 0) * TICK_MS;
  } catch {
    return 0; // it ended meanwhile
  }
}

const childrenOf = (parent: number): number[] =>
  readdirSync('/proc').map(Number).filter((pid) => pid > 0 && parentOf(pid) === parent);

function parentOf(pid: number): number | undefined {
  try { return Number(statOf(pid)[1]); } catch { return undefined; }
}

function memoryMiB(pid: number, field: 'VmRSS' | 'VmHWM'): number {
  const line = new RegExp(`${field}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Math.round(Number(line?.[1] ?? 0) / 1_024);
}
