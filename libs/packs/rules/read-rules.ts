import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The folder of decision tables within a pack. */
export const RULES_FOLDER = 'rules';

/** DMN texts by file name without `.dmn`; none when the pack has no such folder. */
export async function readRules(directory: string): Promise<Record<string, string>> {
  const folder = join(directory, RULES_FOLDER);
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.dmn')).toSorted();
  const texts = names.map(async (name) => [name.slice(0, -'.dmn'.length), await readFile(join(folder, name), 'utf8')] as const);
  return Object.fromEntries(await Promise.all(texts));
}
