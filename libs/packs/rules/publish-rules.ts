import { withVersion } from '#libs/rules/document/edit-dmn.js';
import { RuleSet } from '#libs/rules/rule-set.js';
import { hashPack } from '../pack-hash.js';
import type { Pack } from '../pack.types.js';

/** The pack with another text of one rule file, not yet a version of its own. */
export const proposedPack = (pack: Pack, file: string, text: string): Pack => ({ ...pack, rules: { ...pack.rules, [file]: text } });

/** Versions that are given already: those of packs, and those of the file's tables. */
export interface GivenVersions {
  packs: string[];
  file: string[];
}

/** The next version of a pack, with one rule file changed; file and pack get new version numbers. */
export async function nextPack(pack: Pack, file: string, text: string, given: GivenVersions): Promise<Pack> {
  const present = await versionOf(pack.rules[file] ?? text);
  const published = await withVersion(text, nextVersion(present, given.file));
  const next = { ...proposedPack(pack, file, published), version: nextVersion(pack.version, given.packs) };
  return { ...next, hash: hashPack(next) };
}

/** The version that a file declares for its first decision; empty when it declares none. Throws RuleError for a text that is no DMN. */
export const versionOf = async (text: string): Promise<string> => (await RuleSet.read(text)).decisions[0]?.version ?? '';

/** `2026.1` becomes `2026.2`, or the next that is free. */
export function nextVersion(version: string, given: string[]): string {
  const [, stem = '', number = ''] = /^(.*?)(\d*)$/.exec(version)!;
  const [before, start] = stem !== '' && number !== '' ? [stem, Number(number)] : [version === '' ? '' : `${version}.`, version === '' ? 0 : 1];
  for (let next = start + 1; ; next += 1) if (!given.includes(before + next)) return before + next;
}
