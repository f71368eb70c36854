import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openRecord } from '#libs/acts/open-record.js';
import type { ConnectedConfig } from '#libs/config/config.js';
import { OperatorError } from '#libs/config/operator-error.js';
import type { Progress } from '#libs/config/progress.js';
import { ensureDemoAccounts } from '#libs/identity/demo-accounts.js';
import { loadPack } from '#libs/packs/load-pack.js';
import { migrate } from '#libs/persistence/data-source.js';

/** The list in operation, seen from dist/apps/cli/src, or from the sources. */
export const PACK_DIRECTORY = ['../../../..', '../../..'].map((root) => fileURLToPath(new URL(`${root}/packs/yongzhou-2026`, import.meta.url))).find(existsSync)!;

export type Prepare = (config: ConnectedConfig, progress: Progress) => Promise<void>;

/** What must be so before api and worker start: the schema, the pack in force and, in demo mode only, people to look around as. Doing it again changes nothing. */
export const prepare: Prepare = async (config, progress) => {
  await progress.step('Bringing the database schema up to date', () => migrate(config.database.url));
  const pack = await progress.step('Reading the pack', () => loadPack(PACK_DIRECTORY));
  const record = await openRecord(config.database.url, 2);
  try {
    // A city that loads its own pack keeps it: the one that comes with Luodi is only for the first start.
    const current = await record.persistence.packs.current();
    if (current && !current.rules) throw new OperatorError('This database was made by a Luodi that had no decision tables yet, and cannot be carried on: start with another --state-dir or database.');
    if (!current) await record.persistence.packs.load(pack);
    if (config.demo) await ensureDemoAccounts(record.persistence, pack, config.stateDir);
  } finally {
    await record.close();
  }
};
