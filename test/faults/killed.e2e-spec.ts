import { expect, test } from '@jest/globals';
import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { crowdOf, OwnCity } from './own-city.js';

/** How long people act while processes are killed under them. */
const CHAOS_MS = 25_000;

let city: OwnCity;

beforeAll(async () => { city = await OwnCity.start(); }, 120_000);
afterAll(async () => { await city?.stop(); }, 60_000);

test('api, worker and relay killed at any moment: each acknowledged command took effect exactly once, and everything agrees', async () => {
  const { behind } = city;
  const crowd = await crowdOf(behind, 12);
  const endMs = Date.now() + CHAOS_MS, goesOn = () => Date.now() < endMs;
  const [kills] = await Promise.all([killWhile(goesOn), crowd.actWhile(goesOn, 100)]);
  await behind.untilReady();
  await behind.untilSettled();

  expect(crowd.answered.filter(({ status }) => status >= 500)).toEqual([]);
  expect(await behind.notOnce(crowd.answered)).toEqual([]);
  expect(await behind.repeatedReminders()).toEqual([]);
  expect(await behind.differences()).toEqual([]);
  // else nothing was proved
  const done = crowd.answered.filter(({ status }) => status < 300).length, sentAgain = crowd.answered.filter(({ attempts }) => attempts > 1).length;
  expect(Math.min(kills, done, sentAgain, await behind.countOf('StepOverdue'))).toBeGreaterThan(0);
}, 240_000);

/** One of the two dies every few seconds, in the middle of whatever it does, and is started again at once. The relay lives in the worker. */
async function killWhile(goesOn: () => boolean): Promise<number> {
  for (let kills = 0; ; kills += 1) {
    await sleep(1_000 + randomInt(3_500));
    if (!goesOn()) return kills;
    const part = [city.api, city.worker][kills % 2]!;
    await part.kill();
    part.start();
  }
}
