import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { claim, holderOf, replaceFile, thisProcess, type Claimant } from '#libs/embedded/claim.js';
import { endProcess, isAlive } from '#libs/embedded/process-table.js';

/** What the process that uses a state folder says about itself, for whoever comes next. */
export interface StateUse {
  command: string;
  phase: 'starting' | 'running' | 'stopping';
  address?: string;
  temporalUi?: string;
  /** What it started; the next launcher ends what a killed one left. */
  programs?: Record<string, Claimant>;
}

export type StateHolder = Claimant & StateUse;

const STOPPING_MS = 90_000;
const fileOf = (stateDir: string): string => join(stateDir, 'luodi.claim');

export const stateHolder = (stateDir: string): StateHolder | undefined => holderOf<StateUse>(fileOf(stateDir));

/** Takes the state folder for this process, or answers who has it. Waits for one that is about to end. */
export async function takeState(stateDir: string, use: StateUse): Promise<StateHolder | undefined> {
  await endLeftovers(stateDir);
  for (const deadlineMs = Date.now() + STOPPING_MS; ; await sleep(200)) {
    const holder = claim<StateUse>(fileOf(stateDir), use);
    if (holder?.phase !== 'stopping' || Date.now() > deadlineMs) return holder;
  }
}

/** Only for the process that took the state folder. */
export function tellState(stateDir: string, use: StateUse): void {
  replaceFile(fileOf(stateDir), JSON.stringify({ ...thisProcess(), ...use }));
}

export function leaveState(stateDir: string): void {
  if (stateHolder(stateDir)?.pid === process.pid) rmSync(fileOf(stateDir), { force: true });
}

/** Resolves when the holder has ended. */
export async function untilGone(holder: Claimant, patienceMs: number): Promise<boolean> {
  for (const deadlineMs = Date.now() + patienceMs; Date.now() < deadlineMs; await sleep(100)) if (!isAlive(holder)) return true;
  return !isAlive(holder);
}

/** api and worker end with their launcher; one that hangs would hold the port. */
async function endLeftovers(stateDir: string): Promise<void> {
  if (stateHolder(stateDir)) return;
  let left: StateHolder;
  try { left = JSON.parse(readFileSync(fileOf(stateDir), 'utf8')) as StateHolder; } catch { return; } // nobody was here
  await Promise.all(Object.values(left.programs ?? {}).map((program) => endProcess(program, 5_000)));
}
