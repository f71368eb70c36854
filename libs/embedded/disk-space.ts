import { statfs } from 'node:fs/promises';
import { OperatorError } from '#libs/config/operator-error.js';

/** Refuses before anything is half made: programs that run into a full disk say all sorts of things, or nothing. */
export async function assertDiskSpace(folder: string, megabytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const free = Math.floor(bavail * bsize / 1_000_000);
  if (free < megabytes) throw new OperatorError(`The disk is full: ${folder} has ${free} MB left and ${megabytes} MB are needed; free some space and start again.`);
}
