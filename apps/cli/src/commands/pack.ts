import { OperatorError } from '#libs/config/operator-error.js';
import { describePack, type PackSummary } from '#libs/packs/check-pack.js';
import { diffPacks } from '#libs/packs/diff-packs.js';
import { loadPack } from '#libs/packs/load-pack.js';
import { PackError } from '#libs/packs/pack-error.js';
import type { Pack } from '#libs/packs/pack.types.js';
import { migrate } from '#libs/persistence/data-source.js';
import { NothingInForce, type PackStore } from '#libs/persistence/pack-store.js';
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
  options: {
    'stored-only': { type: 'boolean', help: 'keep it to be rehearsed; nothing is put in force until the same pack is loaded without this' },
    confirm: { type: 'boolean', help: 'change decision tables that are in force on your word alone; in the web pages that takes two people' },
  },
  async run(context) {
    const { options, answer } = context, pack = await readPack(context), isInForce = !options['stored-only'];
    const isNew = await withPacks(context, (packs) => (isInForce ? packs.load(pack, (current) => { if (!options['confirm']) requireSameTables(current, pack); }) : stored(packs, pack)), isInForce ? 'made' : undefined);
    const became = isInForce ? `is in force${isNew ? '' : '; it had been loaded or stored before'}` : isNew ? 'is stored and can be rehearsed; what was in force still is' : 'had been loaded or stored before; what was in force still is';
    answer({ json: { hash: pack.hash, version: pack.version, isNew, isInForce }, text: `${pack.id} ${pack.version} (${pack.hash.slice(0, 12)}) ${became}.` });
  },
};

/** Tables in force change by two people; one operator alone must say that this is meant. */
function requireSameTables(current: Pack | undefined, pack: Pack): void {
  const changed = current?.rules ? diffPacks(current, pack).filter(({ kind }) => kind === 'rule').map(({ id }) => `rules/${id}.dmn`) : [];
  if (changed.length === 0) return;
  throw new OperatorError(
    `Not loaded: ${changed.join(', ')} ${changed.length === 1 ? 'differs' : 'differ'} from what is in force. On the page Rules one person proposes such a change and another approves it. `
    + 'To put it in force on your word alone, add --confirm; to rehearse it first, use --stored-only.',
    { problems: changed.map((file) => ({ file })) },
  );
}

const stored = (packs: PackStore, pack: Pack): Promise<boolean> => packs.store(pack).catch((error: unknown) => {
  throw error instanceof NothingInForce ? new OperatorError('No pack is in force yet: load one first.', { cause: error }) : error;
});

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
