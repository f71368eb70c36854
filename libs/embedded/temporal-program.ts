import { execFile } from 'node:child_process';
import { chmodSync, constants, copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { cannotWrite, explain } from '#libs/config/explain.js';
import { OperatorError } from '#libs/config/operator-error.js';
import type { Progress } from '#libs/config/progress.js';
import { assertDiskSpace } from './disk-space.js';
import { TEMPORAL_CLI, TEMPORAL_SOURCES } from './temporal-sources.js';

const run = promisify(execFile);
/** Minor versions of the server: what Luodi runs on, and what can move a workflow's clock in tests. */
const OLDEST = 29, MOVES_TIME = 32;

/** Twice the program, and what it comes in. */
const NEEDED_MB = 500;

export interface ProgramWish { progress: Progress; signal?: AbortSignal; movesTime: boolean }

/** The `temporal` program: on PATH, in the state folder, in the user's cache, else fetched by the first source that works, and kept. */
export async function temporalProgram(directory: string, { progress, signal, movesTime }: ProgramWish): Promise<string> {
  const oldest = movesTime ? MOVES_TIME : OLDEST;
  const kept = join(directory, 'bin', 'temporal');
  const cache = join(homedir(), '.cache', 'luodi'), cached = join(cache, `temporal-${TEMPORAL_CLI}`);
  for (const program of ['temporal', kept, cached]) if (await isUsable(program, oldest)) return program;
  mkdirSync(join(directory, 'bin'), { recursive: true });
  await assertDiskSpace(directory, NEEDED_MB);
  await fetchInto(kept, oldest, progress, signal);
  keepForOthers(kept, cache, cached);
  return kept;
}

async function fetchInto(kept: string, oldest: number, progress: Progress, signal?: AbortSignal): Promise<void> {
  const failures: string[] = [];
  for (const source of TEMPORAL_SOURCES) {
    const folder = mkdtempSync(join(dirname(kept), 'fetch-'));
    try {
      const found = await progress.step(`Getting Temporal: ${source.label}`, () => source.fetch(folder, signal));
      chmodSync(found, 0o755);
      if (!await isUsable(found, oldest)) throw new Error(`what came is older than server 1.${oldest} or does not run here`);
      renameSync(found, kept);
      return;
    } catch (error) {
      signal?.throwIfAborted();
      if (cannotWrite(error)) throw explain(error); // a full disk does not get better by another source
      failures.push(source.label);
      progress.note(`Getting Temporal: ${source.label} did not work (${firstLine(error)})`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  throw new OperatorError(`Temporal could not be got by ${failures.join(', ')}: connect the network, put \`temporal\` on PATH, or set TEMPORAL_ADDRESS.`);
}

/** A program that is absent, broken or too old is passed over. */
async function isUsable(program: string, oldest: number): Promise<boolean> {
  const answer = await run(program, ['--version'], { timeout: 20_000 }).catch(() => undefined);
  const [, major, minor] = /Server (\d+)\.(\d+)/.exec(answer?.stdout ?? '') ?? [];
  return Number(major) > 1 || (Number(major) === 1 && Number(minor) >= oldest);
}

/** Other state folders of this user need not fetch it again. A cache that cannot be written costs only time. */
function keepForOthers(kept: string, cache: string, cached: string): void {
  try {
    mkdirSync(cache, { recursive: true });
    const draft = `${cached}.${process.pid}`;
    copyFileSync(kept, draft, constants.COPYFILE_FICLONE);
    renameSync(draft, cached);
  } catch { /* read-only or full home */ }
}

/** Of a failed program, what it said; its command line says less. */
function firstLine(error: unknown): string {
  const { stderr, code, message } = error as { stderr?: string; code?: string | number; message: string };
  if (code === 'ENOENT') return 'not installed';
  const lines = (stderr || message).split('\n').map((line) => line.trim()).filter(Boolean);
  const said = lines.find((line) => /error/i.test(line)) ?? lines[0] ?? 'no answer';
  return said.split(': ').slice(-2).join(': ');
}
