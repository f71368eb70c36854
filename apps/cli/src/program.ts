import { fork, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { OperatorError } from '#libs/config/operator-error.js';
import type { Progress } from '#libs/config/progress.js';
import type { Claimant } from '#libs/embedded/claim.js';
import { endProcess, factsOf } from '#libs/embedded/process-table.js';
import { yieldToPeople } from '#libs/embedded/yield-to-people.js';

export interface ProgramOptions {
  name: string;
  /** A built file that ends on SIGTERM and when its channel to us closes (libs/config/shutdown.ts). */
  file: string;
  environment: Record<string, string>;
  log: string;
  progress: Progress;
  /** After every start: who it is now. */
  onStart: (who: Claimant) => void;
  /** It ended too often in a row; it will not be started again. */
  onGiveUp: (error: OperatorError) => void;
}

const FIRST_WAIT_MS = 1_000, LONGEST_WAIT_MS = 30_000, GIVE_UP_AFTER = 5;
/** A program that ran this long was healthy; its next failure is a new story. */
const HEALTHY_MS = 60_000;
/** The worker finishes what is in hand; it gives itself twenty seconds. */
const STOP_MS = 25_000;
const LOG_BYTES = 20_000_000;

/**
 * Small machines: two arenas of malloc and heaps that do not grow as long as there is memory (docs/performance.md). The worker has two heaps, its own
 * and that of the workflows. The api has no limit, since it must hold whole workbooks. Heaps grow slowly between collections.
 */
const LEAN = {
  environment: { MALLOC_ARENA_MAX: '2' },
  flags: (name: string) => (name === 'worker' ? ['--max-semi-space-size=8', '--max-old-space-size=256', '--heap-growing-percent=30'] : ['--heap-growing-percent=40']),
};

/** A child that is started again, each time a little later, when it ends by itself. */
export class Program {
  private child?: ChildProcess;
  private who?: Claimant;
  private failures = 0;
  private stopped = false;
  private waiting?: NodeJS.Timeout;

  constructor(private readonly options: ProgramOptions) {}

  start(): void {
    const { name, file, environment, log, onStart } = this.options;
    if (existsSync(log) && statSync(log).size > LOG_BYTES) renameSync(log, `${log}.old`);
    const sink = openSync(log, 'a'), startedMs = Date.now();
    // a group of its own: Ctrl-C in the terminal reaches only us, and we stop things in order
    this.child = fork(file, { detached: true, execArgv: [...process.execArgv, ...LEAN.flags(name)], env: { ...LEAN.environment, ...process.env, ...environment }, stdio: ['ignore', sink, sink, 'ipc'] });
    closeSync(sink);
    const { pid } = this.child;
    if (pid !== undefined && name === 'worker') yieldToPeople(pid);
    if (pid !== undefined) onStart(this.who = { pid, startedAt: factsOf(pid)?.startedAt ?? '' });
    this.child.once('error', (error) => this.ended(error.message, startedMs));
    this.child.once('exit', (code, signal) => this.ended(signal ?? `exit code ${code}`, startedMs));
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.waiting);
    if (this.who) await endProcess(this.who, STOP_MS);
  }

  private ended(how: string, startedMs: number): void {
    if (this.stopped) return;
    const { name, log, progress, onGiveUp } = this.options;
    this.failures = Date.now() - startedMs > HEALTHY_MS ? 1 : this.failures + 1;
    if (this.failures >= GIVE_UP_AFTER) {
      this.stopped = true;
      onGiveUp(new OperatorError(`The ${name} ended ${GIVE_UP_AFTER} times in a row (${how}); its log is ${log}${lastWords(log)}.`));
      return;
    }
    const waitMs = Math.min(FIRST_WAIT_MS * 2 ** (this.failures - 1), LONGEST_WAIT_MS);
    progress.note(`The ${name} ended (${how}), starting it again in ${waitMs / 1_000} s; its log is ${log}`);
    this.waiting = setTimeout(() => this.start(), waitMs);
  }
}

function lastWords(log: string): string {
  const line = readFileSync(log, 'utf8').slice(-4_000).trim().split('\n').findLast((each) => /error/i.test(each))?.trim();
  return line ? `, which says: ${line.slice(0, 300)}` : '';
}
