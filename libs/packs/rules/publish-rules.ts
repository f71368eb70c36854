import type { LocalDate } from '#libs/domain/instants.js';
import { withVersion } from '#libs/rules/document/edit-dmn.js';
import { RuleSet } from '#libs/rules/rule-set.js';
import { hashPack } from '../pack-hash.js';
import type { Pack } from '../pack.types.js';

/**
 * The pack with another text of one rule file, not yet a version of its own. Where the new text says from or until when it acts, those
 * before it are kept: they act on the other days. Throws RuleError.
 */
export async function proposedPack(pack: Pack, file: string, text: string): Promise<Pack> {
  const { [file]: former = [], ...others } = pack.formerRules ?? {}, before = file in pack.rules ? [pack.rules[file]!, ...former] : [];
  const kept = (await isDated(text)) ? await untilUndated(before) : [], formerRules = { ...others, ...(kept.length > 0 && { [file]: kept }) };
  const { formerRules: _, ...rest } = pack;
  return { ...rest, rules: { ...pack.rules, [file]: text }, ...(Object.keys(formerRules).length > 0 && { formerRules }) };
}

/** True when one of the file's decisions does not act on every day. */
const isDated = async (text: string): Promise<boolean> => (await RuleSet.read(text)).decisions.some(({ effectiveFrom, effectiveTo }) => effectiveFrom !== undefined || effectiveTo !== undefined);

/** What stands behind a text that acts on every day never acts again. */
async function untilUndated(texts: string[]): Promise<string[]> {
  const dated = await Promise.all(texts.map(isDated)), last = dated.indexOf(false);
  return last < 0 ? texts : texts.slice(0, last + 1);
}

/** The first day on which all that a text says may act; undefined when it may act already, for all it says. Throws RuleError. */
export const effectiveFrom = async (text: string): Promise<LocalDate | undefined> =>
  (await RuleSet.read(text)).decisions.flatMap((decision) => decision.effectiveFrom ?? []).toSorted().at(-1);

/** Versions that are given already: those of packs, and those of the file's tables. */
export interface GivenVersions {
  packs: string[];
  file: string[];
}

/** The next version of a pack, with one rule file changed; file and pack get new version numbers. */
export async function nextPack(pack: Pack, file: string, text: string, given: GivenVersions): Promise<Pack> {
  const present = await versionOf(pack.rules[file] ?? text);
  const published = await withVersion(text, nextVersion(present, given.file));
  const next = { ...await proposedPack(pack, file, published), version: nextVersion(pack.version, given.packs) };
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
