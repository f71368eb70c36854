import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { OperatorError } from '#libs/config/operator-error.js';

/**
 * Makes the folder and those above it, or says in one sentence why it cannot be. Not by `recursive`: with it Node tries for ever where a file
 * system takes no folders (/proc), and says of a read-only one that a file is missing.
 */
export function ensureFolder(path: string): void {
  if (isFolder(path)) return;
  if (existsSync(path)) throw notMade(path, 'a file of this name is there');
  const above = dirname(path);
  if (above !== path) ensureFolder(above);
  try {
    mkdirSync(path);
  } catch (error) {
    if (isFolder(path)) return; // somebody else was faster
    throw notMade(path, (error as NodeJS.ErrnoException).code ?? String(error), error);
  }
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

const notMade = (path: string, why: string, cause?: unknown): OperatorError =>
  new OperatorError(`The folder ${path} cannot be made (${why}): check the path and who owns ${dirname(path)}, or choose another place with --state-dir.`, { cause });
