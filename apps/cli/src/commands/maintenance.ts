import { migrate as migrateDatabase } from '#libs/persistence/data-source.js';
import { check as checkRecord } from '#libs/persistence/fold/check.js';
import { rebuild as rebuildModels } from '#libs/persistence/fold/rebuild.js';
import { temporalClient } from '#libs/temporal/connect.js';
import { reconcileSchedules } from '#libs/temporal/reconcile-schedules.js';
import { reconcileStreams } from '#libs/temporal/reconcile-streams.js';
import { registerSearchAttributes } from '#libs/temporal/register-search-attributes.js';
import type { Command } from '../command.js';
import { withDatabase, withRecord, withTemporal } from '../with-servers.js';

export const migrate: Command = {
  name: 'migrate',
  summary: 'Brings the database schema up to date.',
  async run(context) {
    const applied = await withDatabase(context, migrateDatabase, 'made');
    context.answer({ json: { applied }, text: applied.length === 0 ? 'The schema is up to date.' : `Applied: ${applied.join(', ')}.` });
  },
};

export const rebuild: Command = {
  name: 'rebuild',
  summary: 'Derives heads and read models anew from the events.',
  async run(context) {
    const streams = await withRecord(context, ({ persistence, shelf }) =>
      context.progress.step('Rebuilding', () => rebuildModels(persistence.pool, shelf.contexts)));
    context.answer({ json: { streams }, text: `Rebuilt ${String(streams)} streams.` });
  },
};

export const check: Command = {
  name: 'check',
  summary: 'Folds the events of every stream and compares with heads and read models. The exit code is 1 when something differs.',
  async run(context) {
    const differences = await withRecord(context, ({ persistence, shelf }) =>
      context.progress.step('Checking', () => checkRecord(persistence.pool, shelf.contexts)));
    const lines = differences.map(({ streamId, table, key }) => `${streamId} ${table} ${key}`);
    context.answer({ json: { differences }, text: lines.join('\n') || 'Events, heads and read models agree.' });
    return differences.length === 0 ? 0 : 1;
  },
};

export const reconcile: Command = {
  name: 'reconcile',
  summary: 'Compares what goes on with its workflows, and cycles with their schedules; starts, tells or puts right what lacks something.',
  async run(context) {
    const found = await withRecord(context, ({ persistence, shelf }) => withTemporal(context, async (settings) => {
      const client = await temporalClient(settings);
      try {
        await registerSearchAttributes(client.connection as Parameters<typeof registerSearchAttributes>[0], settings.namespace);
        const streams = await context.progress.step('Reconciling', () => reconcileStreams(persistence.pool, client)), newest = await shelf.newest();
        return { ...streams, schedules: newest ? await reconcileSchedules(client, newest.pack) : [] };
      } finally {
        await client.connection.close();
      }
    }));
    const repairs = found.schedules.map(({ schedule, what, parts }) => `Schedule ${schedule} was ${what}${parts.length > 0 ? ` (${parts.join(', ')})` : ''}.`);
    context.answer({ json: found, text: [`${found.open} lives go on; ${found.missing} had no running workflow and were started.`, ...repairs].join('\n') });
  },
};
