import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { OperatorError } from '#libs/config/operator-error.js';
import { ensureFolder } from './ensure-folder.js';
import { factsOf, isAlive } from './process-table.js';

/** The process that holds a claim. It is recognised by number and start, so a claim dies with its process, also by kill -9. */
export interface Claimant { pid: number; startedAt: string }

export const thisProcess = (): Claimant => ({ pid: process.pid, startedAt: factsOf(process.pid)?.startedAt ?? '' });

/** Writes so that a reader sees the old file or the new one, never half of one. */
export function replaceFile(path: string, content: string, mode = 0o644): void {
  const draft = `${path}.${process.pid}.draft`;
  writeFileSync(draft, content, { mode });
  renameSync(draft, path);
}

/** Who holds the claim at `path` now; undefined when nobody does, or only a process that has ended. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller knows what was written
export function holderOf<Details extends object>(path: string): (Claimant & Details) | undefined {
  const content = readIfPresent(path);
  const holder = content ? JSON.parse(content) as Claimant & Details : undefined;
  return holder && isAlive(holder) ? holder : undefined;
}

/** Claims `path` for this process. Answers the holder when somebody else was first. */
export function claim<Details extends object>(path: string, details: Details): (Claimant & Details) | undefined {
  ensureFolder(dirname(path));
  const draft = `${path}.${process.pid}.claim`;
  writeFileSync(draft, JSON.stringify({ ...thisProcess(), ...details }));
  try {
    for (;;) {
      try { linkSync(draft, path); return undefined; } catch (error) { if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error; }
      const holder = holderOf<Details>(path);
      if (holder) return holder;
      discard(path);
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/** One process at a time does `work`. Waits for the other, which is expected to be quick. */
export async function alone<T>(path: string, work: () => Promise<T>, patienceMs = 300_000): Promise<T> {
  const deadlineMs = Date.now() + patienceMs;
  for (let holder = claim(path, {}); holder; holder = claim(path, {})) {
    if (Date.now() > deadlineMs) throw new OperatorError(`Process ${holder.pid} has been starting services for ${patienceMs / 1_000} s (${path}): end it and start again.`);
    await sleep(100);
  }
  try { return await work(); } finally { rmSync(path, { force: true }); }
}

/** Removes a dead claim. Renaming first makes sure that what goes is what was judged, not a claim made since. */
function discard(path: string): void {
  const grave = `${path}.${process.pid}.dead`;
  try { renameSync(path, grave); } catch { return; } // somebody else buried it
  const buried = readIfPresent(grave);
  if (buried && isAlive(JSON.parse(buried) as Claimant)) linkSync(grave, path);
  rmSync(grave, { force: true });
}

function readIfPresent(path: string): string | undefined {
  try { return readFileSync(path, 'utf8'); } catch { return undefined; }
}
