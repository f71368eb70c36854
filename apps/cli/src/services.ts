import { createConnection } from 'node:net';
import type { Config, ConnectedConfig } from '#libs/config/config.js';
import { OperatorError } from '#libs/config/operator-error.js';
import type { Progress } from '#libs/config/progress.js';
import { startPostgres } from '#libs/embedded/postgres.js';
import { startTemporal } from '#libs/embedded/temporal.js';

/** A server that was started here and must be watched and stopped here. */
export interface EmbeddedServer { name: string; isRunning(): boolean; startAgain(): Promise<void>; stop(): Promise<void> }

export interface Services {
  config: ConnectedConfig;
  temporalUi?: string;
}

export interface StartOptions { progress: Progress; signal?: AbortSignal; onStarted?: (server: EmbeddedServer) => void }

/** Starts what the configuration leaves to us, and makes sure that the rest can be reached. */
export async function startServices(config: Config, { progress, signal, onStarted = () => undefined }: StartOptions): Promise<Services> {
  const directory = config.stateDir, { database, temporal } = config;
  let url = database.url ?? '', address = temporal.address ?? '', temporalUi: string | undefined;
  if (database.embedded) {
    onStarted(await keep('PostgreSQL', async () => {
      const server = await startPostgres({ directory, progress });
      url = server.url;
      return server;
    }));
  } else await reachable('DATABASE_URL', url);
  signal?.throwIfAborted();
  if (temporal.embedded) {
    onStarted(await keep('Temporal', async () => {
      const server = await startTemporal({ directory, progress, signal });
      ({ address, uiAddress: temporalUi } = server);
      return server;
    }));
  } else await reachable('TEMPORAL_ADDRESS', `tcp://${address}`);
  return { config: { ...config, database: { ...database, url }, temporal: { ...temporal, address } }, temporalUi };
}

/** Addresses are the same after a second start: ports are remembered, and were free a moment ago. */
async function keep(name: string, start: () => Promise<{ isRunning(): boolean; stop(): Promise<void> }>): Promise<EmbeddedServer> {
  let server = await start();
  return { name, isRunning: () => server.isRunning(), stop: () => server.stop(), startAgain: async () => { server = await start(); } };
}

function reachable(variable: string, address: string): Promise<void> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new OperatorError(`Nothing answers at ${hostname}:${port || '5432'} (${why}): check ${variable}.`));
    const socket = createConnection({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 5432), timeout: 10_000 });
    socket.once('connect', () => { socket.destroy(); resolve(); });
    socket.once('timeout', () => { socket.destroy(); fail('no answer for 10 s'); });
    socket.once('error', (error) => fail((error as NodeJS.ErrnoException).code ?? error.message));
  });
}
