import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProjectFacts } from '#libs/domain/project/project.facts.js';
import { loadPack } from './load-pack.js';
import { PackError, type PackProblem } from './pack-error.js';

/** The pack in operation, from the repository's root. */
export const PACK_DIRECTORY = join(process.cwd(), 'packs/yongzhou-2026');

/** One textual change to one file of a pack. */
export interface Edit {
  file: string;
  replace: string;
  by: string;
}

/** Problems of a copy of the pack with the edits made to it (none when it still loads), and the text of its files. */
export const problemsAfter = (...edits: Edit[]): Promise<{ problems: PackProblem[]; files: Record<string, string> }> =>
  withCopy(edits, async (directory) => {
    const names = (await readdir(directory, { recursive: true })).filter((name) => /\.(yaml|dmn)$/.test(name));
    const texts = await Promise.all(names.map(async (name) => [name, await readFile(join(directory, name), 'utf8')] as const));
    const problems = await loadPack(directory).then(() => [], problemsOf);
    return { problems, files: Object.fromEntries(texts) };
  });

const problemsOf = (error: unknown): PackProblem[] => {
  if (error instanceof PackError) return error.problems;
  throw error;
};

/** Runs something on an edited copy of the pack and removes the copy. Throws when an edit finds nothing to replace. */
export async function withCopy<T>(edits: Edit[], run: (directory: string) => Promise<T>): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'luodi-pack-'));
  try {
    await cp(PACK_DIRECTORY, directory, { recursive: true });
    for (const { file, replace, by } of edits) {
      const path = join(directory, file);
      const before = await readFile(path, 'utf8');
      if (!before.includes(replace)) throw new Error(`${file} does not hold: ${replace}`);
      await writeFile(path, before.replace(replace, () => by));
    }
    return await run(directory);
  } finally {
    await rm(directory, { recursive: true });
  }
}

/** Facts of an invented project in which every condition of the pack is off. */
export const factsWith = (changes: Partial<ProjectFacts> = {}): ProjectFacts => ({
  code: 'YZ-2026-0001', name: '示例项目', investor: '示例投资', territoryId: 'qiyang', leadUnitId: 'commerce',
  investment: { currency: 'CNY', amountMinor: 10_000_000_000 }, template: 'A', isForeign: false, isIndustrial: true,
  needsNewConstructionLand: false, eiaClass: 'registration', registeredOn: '2026-03-02', ...changes,
});
