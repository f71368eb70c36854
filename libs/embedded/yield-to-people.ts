import { setPriority } from 'node:os';

/** Half the default's weight and less: felt only when there is not enough processor for all. */
const BEHIND_PEOPLE = 5;

/** On one small machine whoever waits for an answer goes first: the engine and the worker follow with what is left. */
export function yieldToPeople(pid: number): void {
  try {
    setPriority(pid, BEHIND_PEOPLE);
  } catch {
    // A platform that does not allow it runs as before.
  }
}
