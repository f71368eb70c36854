import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { OperatorError } from '#libs/config/operator-error.js';
import type { Language } from '#libs/contracts/messages/text.js';
import { ruleWords } from './rule-words.js';

/** The text of a file. Throws OperatorError when it is not there. */
export async function readText(file: string, language: Language): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw absent(error, file, language);
  }
}

/** The file itself, or the DMN files of a folder and of those below it. Throws OperatorError when there is none. */
export async function dmnFiles(path: string, language: Language): Promise<string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const files = (await readdir(path, { recursive: true })).filter((file) => file.endsWith('.dmn')).toSorted();
    if (files.length === 0) throw new OperatorError(ruleWords('no-dmn', language, { file: path }));
    return files.map((file) => join(path, file));
  } catch (error) {
    throw absent(error, path, language);
  }
}

function absent(error: unknown, file: string, language: Language): unknown {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR' ? new OperatorError(ruleWords('missing-file', language, { file }), { cause: error }) : error;
}
