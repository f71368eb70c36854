import { openRecord, type OpenRecord } from '#libs/acts/open-record.js';
import { OperatorError } from '#libs/config/operator-error.js';
import { hasPostgres, startPostgres } from '#libs/embedded/postgres.js';
import { startTemporal } from '#libs/embedded/temporal.js';
import type { TemporalSettings } from '#libs/temporal/temporal-settings.js';
import type { CommandContext } from './command.js';
import { stateHolder } from './state-claim.js';

type Servers = Pick<CommandContext, 'config' | 'progress'>;

/** Whether an embedded cluster is made where none is. Only what begins a city does so: elsewhere a mistyped folder would become one. */
export type Cluster = 'kept' | 'made';

/** Runs `work` on the configured database: the one that runs, or the embedded one, started for as long as it takes. */
export async function withDatabase<T>({ config, progress }: Servers, work: (url: string) => Promise<T>, cluster: Cluster = 'kept'): Promise<T> {
  if (config.database.url !== undefined && !config.database.embedded) return work(config.database.url);
  if (cluster === 'kept' && !await hasPostgres(config.stateDir)) throw new OperatorError(`Nothing is kept in ${config.stateDir}: check --state-dir, or begin there with \`luodi start\`.`);
  const server = await startPostgres({ directory: config.stateDir, progress });
  try {
    return await work(server.url);
  } finally {
    if (!server.attached) await server.stop();
  }
}

/** Runs `work` on the record of that database, with the few connections that a command needs. */
export const withRecord = <T>(servers: Servers, work: (record: OpenRecord) => Promise<T>, cluster?: Cluster): Promise<T> =>
  withDatabase(servers, async (url) => {
    const record = await openRecord(url, 4);
    try {
      return await work(record);
    } finally {
      await record.close();
    }
  }, cluster);

/** Likewise for Temporal. */
export async function withTemporal<T>({ config, progress }: Servers, work: (settings: TemporalSettings) => Promise<T>): Promise<T> {
  const { embedded, address, ...settings } = config.temporal;
  if (!embedded && address !== undefined) return work({ ...settings, address });
  const server = await startTemporal({ directory: config.stateDir, progress });
  try {
    return await work({ ...settings, address: server.address, namespace: server.namespace });
  } finally {
    if (!server.attached) await server.stop();
  }
}

/** The address of the API of this state folder, for commands that act as people do. */
export function runningApi({ config }: Servers): string {
  const address = stateHolder(config.stateDir)?.address ?? (config.database.embedded ? undefined : `http://127.0.0.1:${config.port}`);
  if (address === undefined) throw new OperatorError(`Luodi does not run in ${config.stateDir}: start it with \`npm start\` first.`);
  return address;
}
