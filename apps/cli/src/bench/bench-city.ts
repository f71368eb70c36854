import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ConnectedConfig } from '#libs/config/config.js';
import { freePort } from '#libs/embedded/ports.js';
import type { CommandContext } from '../command.js';
import { prepare } from '../prepare.js';
import { Stack, type StackPlan } from '../stack.js';
import { benchPeople, type BenchPeople } from './bench-people.js';

export interface BenchCity { config: ConnectedConfig; people: BenchPeople }

/** Runs `work` on a Luodi of its own: a fresh folder, free ports, no demo city. Nothing of it is left afterwards. */
export async function withBenchCity<T>({ config, progress }: CommandContext, programs: StackPlan['programs'], work: (city: BenchCity) => Promise<T>): Promise<T> {
  // beside the usual state folder: the disk is measured too
  const stateDir = mkdtempSync(join(dirname(config.stateDir), '.luodi-bench-'));
  chmodSync(stateDir, 0o755); // PostgreSQL steps down to another user
  const own = { ...config, stateDir, port: await freePort(), demo: false, database: { embedded: true }, temporal: { embedded: true, namespace: 'default' } };
  forgetServers();
  const stop = new AbortController();
  const interrupted = new Promise<never>((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => { stop.abort(); reject(new Error(`interrupted by ${signal}`)); });
  });
  interrupted.catch(() => undefined);
  const stack = new Stack({ config: own, programs, prepare, progress, signal: stop.signal });
  try {
    return await Promise.race([interrupted, stack.failure, stack.start().then(async (services) =>
      work({ config: services.config, people: await benchPeople(services.config.database.url) }))]);
  } finally {
    await progress.step('Stopping', () => stack.stop());
    rmSync(stateDir, { recursive: true, force: true });
  }
}

/** Servers that the environment names are somebody's: api and worker must not find them. */
function forgetServers(): void {
  for (const name of ['DATABASE_URL', 'TEMPORAL_ADDRESS', 'TEMPORAL_API_KEY', 'TEMPORAL_TLS', 'TEMPORAL_TLS_CERT', 'TEMPORAL_TLS_KEY', 'TEMPORAL_TLS_CA']) delete process.env[name];
}
