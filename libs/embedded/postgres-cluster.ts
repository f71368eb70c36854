import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { factsOf } from './process-table.js';
import type { PostgresPrograms } from './postgres-programs.js';
import type { ServerUser } from './step-down.js';

export const ADMIN = 'luodi_admin';

/** For two cores and a small memory. Commits are durable; plans are short, so compiling them would only cost. */
const SETTINGS = {
  listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: '60', shared_buffers: '256MB',
  synchronous_commit: 'on', effective_cache_size: '1GB', work_mem: '8MB', maintenance_work_mem: '64MB',
  random_page_cost: '1.1', jit: 'off', max_wal_size: '1GB', timezone: 'UTC', log_timezone: 'UTC',
};

export interface ClusterFiles { base: string; data: string; log: string; secrets: string }
export interface Secrets { admin: string; application: string }

export function clusterFiles(directory: string, major: string): ClusterFiles {
  const base = join(directory, `postgres-${major}`);
  return { base, data: join(base, 'data'), log: join(base, 'server.log'), secrets: join(base, 'secrets.json') };
}

/** Makes the cluster when there is none. It is made aside and renamed when complete, so an interrupted start leaves no half cluster. */
export async function ensureCluster(files: ClusterFiles, programs: PostgresPrograms, user: ServerUser): Promise<Secrets> {
  if (existsSync(files.data)) return JSON.parse(readFileSync(files.secrets, 'utf8')) as Secrets;
  const draft = `${files.data}.new`, passwordFile = join(files.base, 'initial-password');
  rmSync(draft, { recursive: true, force: true });
  const secrets = { admin: randomBytes(18).toString('base64url'), application: randomBytes(18).toString('base64url') };
  writeFileSync(files.secrets, JSON.stringify(secrets), { mode: 0o600 });
  writeFileSync(passwordFile, secrets.admin, { mode: 0o600 });
  if (user.owner) chownSync(passwordFile, user.owner.uid, user.owner.gid);
  // with the C locale, trigram search is blind to Chinese; macOS knows no C.UTF-8
  const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
  await user.run(programs.initdb, ['-D', draft, '-U', ADMIN, '-A', 'scram-sha-256', '--pwfile', passwordFile, '-E', 'UTF8', '--locale', locale]);
  rmSync(passwordFile);
  renameSync(draft, files.data);
  return secrets;
}

/** The folder of the cluster: nobody but its server looks inside. */
export function ensureBase(files: ClusterFiles, user: ServerUser): void {
  if (existsSync(files.base)) return;
  mkdirSync(files.base, { mode: 0o700 });
  if (user.owner) chownSync(files.base, user.owner.uid, user.owner.gid);
}

export async function startServer(files: ClusterFiles, programs: PostgresPrograms, user: ServerUser, port: number, overrides: Record<string, string>): Promise<void> {
  const settings = Object.entries({ ...SETTINGS, port: String(port), ...overrides }).map(([name, value]) => `-c ${name}=${value || "''"}`);
  await user.run(programs.pgCtl, ['-D', files.data, '-w', '-t', '120', '-s', '-l', files.log, '-o', settings.join(' '), 'start']);
}

/** `fast`: connections are closed, nothing is lost. */
export async function stopServer(files: ClusterFiles, programs: PostgresPrograms, user: ServerUser): Promise<void> {
  if (runningPort(files) !== undefined) await user.run(programs.pgCtl, ['-D', files.data, '-m', 'fast', '-w', '-t', '60', '-s', 'stop']);
}

/** The port of this cluster's live server. */
export function livePort(files: ClusterFiles): number | undefined {
  const [pid, , , port] = pidLines(files);
  return factsOf(Number(pid))?.command.includes(files.data) ? Number(port) : undefined;
}

/**
 * The same for whoever is about to start it. After a crash, PostgreSQL takes any process with the old number for its server and refuses to
 * start; the number alone is then blanked, so that its own check of the shared memory still guards the data.
 */
export function runningPort(files: ClusterFiles): number | undefined {
  const port = livePort(files), [, ...rest] = pidLines(files);
  if (port === undefined && rest.length > 0) writeFileSync(pidFile(files), ['2147483647', ...rest].join('\n'));
  return port;
}

const pidFile = ({ data }: ClusterFiles): string => join(data, 'postmaster.pid');

const pidLines = (files: ClusterFiles): string[] => (existsSync(pidFile(files)) ? readFileSync(pidFile(files), 'utf8').split('\n') : []);
