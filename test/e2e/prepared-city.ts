import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openRecord } from '#libs/acts/open-record.js';
import { localDate, toInstant } from '#libs/domain/instants.js';
import { alone } from '#libs/embedded/claim.js';
import { freePort } from '#libs/embedded/ports.js';
import { startPostgres } from '#libs/embedded/postgres.js';
import { Product, removeStateDir } from '../support/product.js';
import { until } from '../support/until.js';

const SHELF = '.luodi-test/cities';

/** Gives `stateDir` the demo city as its first start left it, so that the start to come is a second one. */
export async function copyDemoCity(stateDir: string): Promise<void> {
  // keeps the database's files with the user that the database runs as
  await promisify(execFile)('cp', ['-a', `${await preparedCity()}/.`, stateDir]);
}

/** Made by whoever asks first, of each build, pack and day: its dates lead up to today. */
async function preparedCity(): Promise<string> {
  mkdirSync(SHELF, { recursive: true });
  const prepared = join(SHELF, keyOfToday());
  await alone(`${SHELF}.claim`, async () => {
    if (existsSync(prepared)) return;
    for (const old of readdirSync(SHELF)) await removeStateDir(join(SHELF, old));
    const draft = `${prepared}.draft`;
    await startFirst(draft);
    renameSync(draft, prepared);
  });
  return prepared;
}

function keyOfToday(): string {
  const hash = createHash('sha256').update(readFileSync('dist/.sources'));
  for (const file of readdirSync('packs', { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())) hash.update(readFileSync(join(file.parentPath, file.name)));
  return `${localDate(toInstant(Date.now()))}-${hash.digest('hex').slice(0, 16)}`;
}

/** Until every workflow has been told what there is. */
async function startFirst(stateDir: string): Promise<void> {
  mkdirSync(stateDir);
  const product = Product.launch({ stateDir, port: await freePort() });
  await product.started;
  const record = await openRecord((await startPostgres({ directory: stateDir })).url, 1);
  await until('everybody has been told', async () => (await record.persistence.pool.query('select from outbox limit 1')).rowCount === 0);
  await record.close();
  await product.end();
  rmSync(join(stateDir, 'ports.json')); // copies that start at the same time would want the same ones
}
