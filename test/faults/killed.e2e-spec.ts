import { expect, test } from '@jest/globals';
import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '#libs/embedded/ports.js';
import { loadPack } from '#libs/packs/load-pack.js';
import { migrate } from '#libs/persistence/data-source.js';
import { Crowd } from './crowd.js';
import { FaultCity } from './fault-city.js';
import { OwnServers } from './own-servers.js';
import { Part } from './part.js';

/** How long people act while processes are killed under them. */
const CHAOS_MS = 30_000;

let servers: OwnServers;
let city: FaultCity;
let parts: Part[];

beforeAll(async () => {
  const [port, pack] = await Promise.all([freePort(), loadPack('packs/yongzhou-2026')]);
  servers = await OwnServers.start();
  await migrate(servers.databaseUrl);
  const address = `http://127.0.0.1:${port}`;
  city = await FaultCity.open(servers, address);
  await city.record.persistence.packs.load(pack);
  const environment = { ...servers.environment, LUODI_PORT: String(port), LUODI_STATE_DIR: servers.folder };
  parts = (['api', 'worker'] as const).map((name) => new Part(name, servers.folder, environment));
  for (const part of parts) part.start();
  await city.untilReady();
}, 120_000);

afterAll(async () => {
  for (const part of parts ?? []) await part.stop();
  await city?.close();
  await servers?.stop();
}, 60_000);

test('killed at any moment, each acknowledged command took effect exactly once, and everything agrees', async () => {
  const crowd = await newCrowd(12);
  const endMs = Date.now() + CHAOS_MS;
  const [kills] = await Promise.all([killWhile(() => Date.now() < endMs), crowd.actWhile(() => Date.now() < endMs, 150)]);
  await city.untilReady();
  await city.untilSettled();

  expect(crowd.answered.filter(({ status }) => status >= 500)).toEqual([]);
  expect(await city.notOnce(crowd.answered)).toEqual([]);
  expect(await city.repeatedReminders()).toEqual([]);
  expect(await city.differences()).toEqual([]);

  const done = crowd.answered.filter(({ status }) => status < 300), again = crowd.answered.filter(({ attempts }) => attempts > 1);
  const told = { kills, done: done.length, refused: crowd.answered.length - done.length, sentAgain: again.length, replayed: done.filter(({ body }) => body.replayed).length, overdue: await city.countOf('StepOverdue'), reminders: await city.countOf('ReminderSent') };
  process.stderr.write(`${JSON.stringify(told)}\n`);
  expect(kills).toBeGreaterThan(3);
  expect(Math.min(done.length, again.length, told.overdue)).toBeGreaterThan(0);
}, 240_000);

async function newCrowd(projects: number): Promise<Crowd> {
  const people = [await city.personOf('officer', 'lengshuitan'), await city.personOf('unitHead', 'lengshuitan'), await city.personOf('office', 'commerce'), await city.personOf('officer', 'commerce')];
  const crowd = new Crowd([...people, ...people.slice(0, 2)], projects);
  const { steps } = (await loadPack('packs/yongzhou-2026'));
  await crowd.prepare([...new Set([...steps.flatMap(({ evidence }) => evidence), 'capitalProof'])]);
  return crowd;
}

/** One of the two dies every one or two seconds and is started again at once; answers how often. */
async function killWhile(goesOn: () => boolean): Promise<number> {
  for (let kills = 0; ; kills += 1) {
    await sleep(500 + randomInt(3_000));
    if (!goesOn()) return kills;
    const part = parts[randomInt(parts.length)]!;
    await part.kill();
    part.start();
  }
}
