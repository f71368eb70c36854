import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { silentProgress, type Progress } from '#libs/config/progress.js';
import { alone } from './claim.js';
import { assertDiskSpace } from './disk-space.js';
import { ensureFolder } from './ensure-folder.js';
import { rememberedPort } from './ports.js';
import { ADMIN, clusterFiles, ensureBase, ensureCluster, livePort, runningPort, startServer, stopServer, type ClusterFiles, type Secrets } from './postgres-cluster.js';
import { postgresPrograms } from './postgres-programs.js';
import { serverUser } from './step-down.js';

/** The role of api, worker and commands: no superuser, so that row security, triggers and refused updates hold for it too. */
const APPLICATION = 'luodi';

/** For a new cluster and its first write-ahead log; a running server also needs air. */
const NEEDED_MB = 150;

export interface PostgresOptions {
  /** The state folder; the cluster lives in `postgres-<major>` below it. */
  directory: string;
  database?: string;
  /** Server settings that differ from ours, for tests. */
  settings?: Record<string, string>;
  progress?: Progress;
}

export interface RunningPostgres {
  /** Of the application's role, which owns the database. */
  url: string;
  /** Of the superuser; for making databases and looking after the server, never for the application. */
  adminUrl: string;
  port: number;
  /** True when the server was running already. */
  attached: boolean;
  isRunning(): boolean;
  stop(): Promise<void>;
}

/** Starts the private cluster below `directory`, making it first when there is none, or attaches to its running server. */
export async function startPostgres({ directory, database = 'luodi', settings = {}, progress = silentProgress }: PostgresOptions): Promise<RunningPostgres> {
  const home = resolve(directory);
  ensureFolder(home); // not private: the server's user must be able to walk through it
  const programs = await postgresPrograms();
  const files = clusterFiles(home, programs.major);
  const user = await serverUser([home, ...programs.initdb.includes('/') ? [programs.initdb] : []]);
  return alone(join(home, 'postgres.claim'), async () => {
    ensureBase(files, user);
    await assertDiskSpace(home, NEEDED_MB);
    const secrets = await progress.step('Making the PostgreSQL cluster', () => ensureCluster(files, programs, user));
    const running = runningPort(files);
    const port = running ?? await rememberedPort(join(home, 'ports.json'), 'postgres');
    if (running === undefined) await progress.step('Starting PostgreSQL', () => startServer(files, programs, user, port, settings));
    const url = (role: string, password: string, name: string) => `postgres://${role}:${password}@127.0.0.1:${port}/${name}`;
    const adminUrl = url(ADMIN, secrets.admin, 'postgres');
    await ensureDatabase(adminUrl, database, secrets);
    return {
      url: url(APPLICATION, secrets.application, database), adminUrl, port, attached: running !== undefined,
      isRunning: () => runningPort(files) !== undefined,
      stop: () => stopServer(files, programs, user),
    };
  });
}

/** True when there is a cluster below `directory`. */
export const hasPostgres = async (directory: string): Promise<boolean> => existsSync((await filesIn(directory)).base);

/** True while a server runs on the cluster below `directory`, whoever started it. */
export const postgresRuns = async (directory: string): Promise<boolean> => livePort(await filesIn(directory)) !== undefined;

const filesIn = async (directory: string): Promise<ClusterFiles> => clusterFiles(resolve(directory), (await postgresPrograms()).major);

/** Ends a server that a killed launcher left in `directory`. Answers whether there was one. */
export async function stopLeftPostgres(directory: string): Promise<boolean> {
  const home = resolve(directory), programs = await postgresPrograms(), files = clusterFiles(home, programs.major);
  if (runningPort(files) === undefined) return false;
  await stopServer(files, programs, await serverUser([home]));
  return true;
}

async function ensureDatabase(adminUrl: string, name: string, secrets: Secrets): Promise<void> {
  const client = new Client(adminUrl);
  await client.connect();
  try {
    const role = escapeIdentifier(APPLICATION), database = escapeIdentifier(name);
    const known = async (sql: string, value: string) => (await client.query(sql, [value])).rowCount === 1;
    if (!await known('select from pg_roles where rolname = $1', APPLICATION)) {
      await client.query(`create role ${role} login password ${escapeLiteral(secrets.application)}`);
    }
    if (await known('select from pg_database where datname = $1', name)) return;
    await client.query(`create database ${database} owner ${role}`);
    // smaller and faster than pglz for the events' payloads, where this build of PostgreSQL has it
    await client.query(`alter database ${database} set default_toast_compression = 'lz4'`).catch(() => undefined);
  } finally {
    await client.end();
  }
}
