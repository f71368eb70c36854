import { expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { loadPack } from '#libs/packs/load-pack.js';
import { scheduleIdOf } from '#libs/temporal/cycle-schedules.js';
import { bareEnvironment, CLI } from '../support/product.js';
import { crowdOf, OwnCity } from './own-city.js';

const READ_MODELS = ['project', 'project_step', 'figure', 'work_item', 'notification'];

let city: OwnCity;

/** A few projects, some way into their lives. */
beforeAll(async () => {
  city = await OwnCity.start();
  const crowd = await crowdOf(city.behind, 6);
  const endMs = Date.now() + 6_000;
  await crowd.actWhile(() => Date.now() < endMs, 20);
  await city.behind.untilSettled();
}, 150_000);
afterAll(async () => { await city?.stop(); }, 60_000);

test("Temporal's database lost: `luodi reconcile` restarts every open project's workflow where it was, and makes the cycles' schedules again", async () => {
  const { behind, servers } = city, { cycles } = await loadPack('packs/yongzhou-2026');
  const events = await behind.eventCount(), open = await behind.openProjects();
  await servers.loseTemporal();
  expect(await behind.differences()).toHaveLength(await behind.projects());
  expect(await luodi('reconcile')).toEqual({ open, missing: open, schedules: cycles.map(({ id }) => ({ schedule: scheduleIdOf(id), what: 'created', parts: [] })) });
  await behind.untilReady();
  await behind.untilSettled();
  expect(await behind.differences()).toEqual([]);
  expect(await behind.eventCount()).toBe(events); // nothing was done a second time
  expect(await luodi('reconcile')).toEqual({ open, missing: 0, schedules: [] });
}, 150_000);

test('read models lost: `luodi rebuild` derives the same ones again', async () => {
  const { behind } = city, { pool } = behind.record.persistence;
  const read = () => Promise.all(READ_MODELS.map(async (table) => {
    const { rows } = await pool.query<{ row: string }>(`select to_jsonb(t)::text as row from ${table} t`);
    return [table, rows.map(({ row }) => row).toSorted()];
  }));
  const before = await read();
  await pool.query(`truncate ${READ_MODELS.join(', ')}`);
  expect((await behind.differences()).length).toBeGreaterThan(0);
  expect(await luodi('rebuild')).toEqual({ streams: await behind.projects() });
  expect(await read()).toEqual(before);
  expect(await behind.differences()).toEqual([]);
}, 60_000);

/** Runs a command of the built `luodi` on this city's servers. */
async function luodi(...words: string[]): Promise<unknown> {
  const { stdout } = await promisify(execFile)(process.execPath, [CLI, ...words, '--json'], { env: { ...bareEnvironment(), ...city.servers.environment } });
  return JSON.parse(stdout) as unknown;
}
