import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Client } from 'pg';
import { lineProgress } from '#libs/config/progress.js';
import { startPostgres, type RunningPostgres } from '#libs/embedded/postgres.js';
import { startTemporal, type RunningTemporal } from '#libs/embedded/temporal.js';

/** Where the servers of the tests live; they are kept between the files of a run and between runs that overlap. */
export const TEST_STATE = join(process.cwd(), '.luodi-test');

/** Nothing in a test's database outlives it, so it need not survive a power cut. */
const FAST = { fsync: 'off', full_page_writes: 'off', max_connections: '200' };

let postgres: Promise<RunningPostgres> | undefined;
let temporal: Promise<RunningTemporal> | undefined;

export interface TestDatabase {
  /** Of the application's role, which owns the database and is no superuser. */
  url: string;
  drop(): Promise<void>;
}

/** A fresh, empty database on the one PostgreSQL of the tests, which is started by whoever asks first. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = await (postgres ??= startServer());
  const name = `test_${Date.now()}_${randomBytes(4).toString('hex')}`;
  await asAdmin(server.adminUrl, `create database ${name} owner luodi`);
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  return { url: url.href, drop: async () => { await asAdmin(server.adminUrl, `drop database if exists ${name} with (force)`); } };
}

/** The one Temporal server of the tests. Tests stay apart by task queue and workflow id. */
export async function testTemporal(): Promise<{ address: string; namespace: string }> {
  const { address, namespace } = await (temporal ??= startTemporal({ directory: TEST_STATE, forTests: true, progress: lineProgress() }));
  return { address, namespace };
}

async function startServer(): Promise<RunningPostgres> {
  const server = await startPostgres({ directory: TEST_STATE, settings: FAST, progress: lineProgress() });
  // left by runs that were killed
  const left = server.attached ? [] : await asAdmin(server.adminUrl, "select datname as name from pg_database where datname like 'test\\_%'");
  for (const { name } of left) await asAdmin(server.adminUrl, `drop database if exists ${name} with (force)`);
  return server;
}

async function asAdmin(url: string, sql: string): Promise<{ name: string }[]> {
  const client = new Client(url);
  await client.connect();
  try { return (await client.query<{ name: string }>(sql)).rows; } finally { await client.end(); }
}
