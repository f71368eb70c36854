import { OperatorError } from '#libs/config/operator-error.js';
import { describePack, type PackSummary } from '#libs/packs/check-pack.js';
import { diffPacks } from '#libs/packs/diff-packs.js';
import { loadPack } from '#libs/packs/load-pack.js';
import { PackError } from '#libs/packs/pack-error.js';
import type { Pack } from '#libs/packs/pack.types.js';
import { migrate } from '#libs/persistence/data-source.js';
import type { PackStore } from '#libs/persistence/pack-store.js';
import type { Command, CommandContext } from '../command.js';
import { PACK_DIRECTORY } from '../prepare.js';
import { withRecord, type Cluster } from '../with-servers.js';

/** The pack named on the line, or the one that comes with Luodi. */
async function readPack({ words: [directory = PACK_DIRECTORY], progress }: CommandContext): Promise<Pack> {
  try {
    return await progress.step('Checking the pack', () => loadPack(directory));
  } catch (error) {
    if (error instanceof PackError) throw new OperatorError(error.message, { cause: error, problems: error.problems });
    throw error;
  }
}

export const packCheck: Command = {
  name: 'pack check',
  takes: '[folder]',
  summary: 'Checks a pack and counts what is in it; problems name file, line, field and remedy.',
  async run(context) {
    const summary = describePack(await readPack(context));
    context.answer({ json: summary, text: describe(summary) });
  },
};

export const packLoad: Command = {
  name: 'pack load',
  takes: '[folder]',
  summary: 'Checks a pack and makes it the one that new projects are planned by; projects under way keep theirs.',
  async run(context) {
    const pack = await readPack(context);
    const isNew = await withPacks(context, (packs) => packs.load(pack), 'made');
    context.answer({ json: { hash: pack.hash, version: pack.version, isNew }, text: `${pack.id} ${pack.version} (${pack.hash.slice(0, 12)}) is in force${isNew ? '' : '; it had been loaded before'}.` });
  },
};

export const packDiff: Command = {
  name: 'pack diff',
  takes: '[folder]',
  summary: 'Shows what a pack would change against the one in force.',
  async run(context) {
    const pack = await readPack(context);
    const current = await withPacks(context, (packs) => packs.current());
    if (!current) throw new OperatorError('No pack is loaded yet: use `luodi pack load`.');
    const changes = diffPacks(current, pack);
    const lines = changes.map(({ kind, id, change, fields }) => `${change} ${kind} ${id}${fields ? `: ${fields.map(({ field }) => field).join(', ')}` : ''}`);
    context.answer({ json: changes, text: lines.join('\n') || 'No difference.' });
  },
};

/** A pack may be loaded before anything else was: the schema is made when it is missing. */
const withPacks = <T>(context: CommandContext, work: (packs: PackStore) => Promise<T>, cluster?: Cluster): Promise<T> =>
  withRecord(context, async ({ persistence, url }) => {
    await migrate(url);
    return work(persistence.packs);
  }, cluster);

const describe = (pack: PackSummary): string => [
  `${pack.id} ${pack.version}, plan year ${pack.planYear}, ${pack.hash.slice(0, 12)}`,
  `${pack.groups} groups, ${pack.measures} measures, ${pack.targets} targets`,
  `${pack.units} units in ${pack.unitGroups} groups, ${pack.territories} of them territories`,
  `steps: ${Object.entries(pack.steps).map(([template, count]) => `${template} ${count}`).join(', ')}`,
  `${pack.unconfirmed} entries are still to be confirmed by the city`,
].join('\n');
