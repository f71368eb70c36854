import { expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '#libs/embedded/ports.js';
import type { Problem } from '#libs/contracts/project.views.js';
import type { ApiClient, Answer } from '../../apps/api/test/api-client.js';
import { newStateDir, Product, removeStateDir } from '../support/product.js';
import { type Crowd, newFacts } from './crowd.js';
import { FaultCity } from './fault-city.js';
import { crowdOf } from './own-city.js';
import { OwnServers } from './own-servers.js';

/** Stands for ten minutes: longer than every pool, probe and retry of ours waits before it tries again, except the longest pause of 30 s. */
const AWAY_MS = 20_000;
const stateDir = newStateDir('outages');

let servers: OwnServers;
let product: Product;
let city: FaultCity;
let crowd: Crowd;
let officer: ApiClient;

/** `luodi start` on servers that are not its own, as an office with a database of its own runs it. */
beforeAll(async () => {
  const port = await freePort();
  servers = await OwnServers.start();
  product = Product.launch({ stateDir, port, environment: servers.environment });
  const { address } = await product.started;
  city = await FaultCity.open(servers, address);
  crowd = await crowdOf(city, 8);
  officer = await city.personOf('officer', 'lengshuitan');
}, 150_000);

afterAll(async () => {
  await city?.close();
  await product?.end();
  await servers?.stop();
  await removeStateDir(stateDir);
}, 60_000);

test('PostgreSQL away: 503 and nothing happened; then everything goes on by itself', async () => {
  const before = processes();
  await peopleActMeanwhile(() => servers.withoutPostgres(async () => {
    const key = randomUUID(), refused: Answer<Problem> = await officer.post('/projects', newFacts(), { key });
    expect([refused.status, refused.body.type, refused.headers.get('retry-after')]).toEqual([503, 'urn:luodi:problem:database-away', '5']);
    expect((await officer.get<Problem>('/projects')).status).toBe(503);
    expect((await officer.get('/health/live')).status).toBe(200);
    await sleep(AWAY_MS);
  }));
  await isWholeAgain();
  expect(processes()).toEqual(before); // nobody had to be started again
}, 200_000);

test('Temporal away: people go on, health says since when, then time catches up once', async () => {
  const before = processes();
  let done = 0;
  await peopleActMeanwhile(() => servers.withoutTemporal(async () => {
    const doneBefore = crowd.answered.length;
    await sleep(AWAY_MS);
    done = crowd.answered.slice(doneBefore).filter(({ status }) => status < 300).length;
    const { body, status } = await officer.get<{ status: string; checks: Record<string, { ok: boolean; sinceSeconds?: number }> }>('/health');
    expect([status, body.status, body.checks['postgresql']!.ok, body.checks['worker']!.ok, body.checks['temporal']!.ok]).toEqual([200, 'degraded', true, true, false]);
    expect(body.checks['temporal']!.sinceSeconds).toBeGreaterThanOrEqual(AWAY_MS / 1_000 - 6);
  }));
  expect(done).toBeGreaterThan(0);
  await isWholeAgain();
  expect(processes()).toEqual(before);
}, 200_000);

/** Some act before, some during, some after. */
async function peopleActMeanwhile(outage: () => Promise<void>): Promise<void> {
  let goesOn = true;
  const acting = crowd.actWhile(() => goesOn, 200);
  await sleep(2_000);
  await outage().finally(() => { goesOn = false; });
  await acting;
}

async function isWholeAgain(): Promise<void> {
  await city.untilReady();
  await city.untilSettled();
  expect(crowd.answered.filter(({ status }) => status >= 500)).toEqual([]);
  expect(await city.notOnce(crowd.answered)).toEqual([]);
  expect(await city.repeatedReminders()).toEqual([]);
  expect(await city.differences()).toEqual([]);
}

/** The numbers of api and worker, as the launcher tells them. */
const processes = (): number[] => {
  const { programs } = JSON.parse(readFileSync(join(stateDir, 'luodi.claim'), 'utf8')) as { programs: Record<string, { pid: number }> };
  return Object.values(programs).map(({ pid }) => pid);
};
