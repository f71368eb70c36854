import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** What tells one process from a later one that was given the same number. */
export interface ProcessFacts { startedAt: string; command: string }

/** Facts about a live process; undefined when it has ended, a zombie included (its parent merely has not looked yet). */
export function factsOf(pid: number): ProcessFacts | undefined {
  try {
    return process.platform === 'linux' ? factsFromProc(pid) : factsFromPs(pid);
  } catch {
    return undefined; // no such process
  }
}

/** True while the process that was recorded as `pid`, started at `startedAt`, still runs. */
export function isAlive(recorded: { pid: number; startedAt: string }): boolean {
  return factsOf(recorded.pid)?.startedAt === recorded.startedAt;
}

/** Asks a process to end, then insists. Resolves when it is gone. */
export async function endProcess(recorded: { pid: number; startedAt: string }, patienceMs: number): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    if (!isAlive(recorded)) return;
    try { process.kill(recorded.pid, signal); } catch { return; } // it ended in between
    const deadlineMs = Date.now() + patienceMs;
    while (isAlive(recorded) && Date.now() < deadlineMs) await sleep(50);
  }
}

function factsFromProc(pid: number): ProcessFacts | undefined {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' '); // the name before it may hold spaces
  const [state] = fields;
  if (state === 'Z' || state === 'X') return undefined;
  return { startedAt: fields[19] ?? '', command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') };
}

function factsFromPs(pid: number): ProcessFacts | undefined {
  const line = execFileSync('ps', ['-o', 'stat=,lstart=,command=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  const [, state, startedAt, command] = /^(\S+)\s+(\S+\s+\S+\s+\d+\s+[\d:]+\s+\d{4})\s+(.*)$/.exec(line) ?? [];
  return state && startedAt && !state.startsWith('Z') ? { startedAt, command: command ?? '' } : undefined;
}
