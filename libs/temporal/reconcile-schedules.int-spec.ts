import { Client, Connection, ScheduleOverlapPolicy } from '@temporalio/client';
import { loadPack } from '#libs/packs/load-pack.js';
import { PACK_DIRECTORY } from '#libs/packs/pack-fixture.js';
import type { Pack } from '#libs/packs/pack.types.js';
import { testTemporal } from '#libs/testing/test-services.js';
import { reconcileSchedules } from './reconcile-schedules.js';

let client: Client;
let pack: Pack;
beforeAll(async () => {
  const { address, namespace } = await testTemporal();
  client = new Client({ connection: await Connection.connect({ address }), namespace });
  pack = await loadPack(PACK_DIRECTORY);
  await clean();
});
afterAll(async () => {
  await clean();
  await client.connection.close();
});

async function clean(): Promise<void> {
  for await (const { scheduleId } of client.schedule.list()) if (scheduleId.startsWith('cycle/')) await client.schedule.getHandle(scheduleId).delete();
  await listed([]);
}

/** The list of schedules is written a moment after the schedules. */
async function listed(ids: string[]): Promise<void> {
  for (;;) {
    const found: string[] = [];
    for await (const { scheduleId } of client.schedule.list()) if (scheduleId.startsWith('cycle/')) found.push(scheduleId);
    if (JSON.stringify(found.toSorted()) === JSON.stringify(ids.toSorted())) return;
  }
}

const run = () => reconcileSchedules(client, pack, 'nobody-serves-this');
const CYCLES = ['weekly', 'monthly', 'quarterly', 'halfYear', 'year'].map((cycle) => `cycle/${cycle}`);

test('schedules are made once, by the pack; what somebody changed by hand is put right, and said', async () => {
  expect((await run()).map(({ schedule, what }) => `${what} ${schedule}`)).toEqual(CYCLES.map((id) => `created ${id}`));
  expect(await run()).toEqual([]);
  await listed(CYCLES);

  const monthly = client.schedule.getHandle('cycle/monthly'), { spec, action, policies } = await monthly.describe();
  expect([spec.timezone, policies.overlap, policies.catchupWindow]).toEqual(['Asia/Shanghai', ScheduleOverlapPolicy.BUFFER_ONE, 7 * 86_400_000]);
  expect(action).toMatchObject({ workflowType: 'periodOpening', args: ['monthly'] });

  await monthly.update((before) => ({ ...before, spec: { ...before.spec, calendars: [{ hour: 3, dayOfWeek: 'MONDAY' }], timezone: 'Europe/Berlin' }, policies: { ...before.policies, overlap: ScheduleOverlapPolicy.ALLOW_ALL } }));
  expect(await run()).toEqual([{ schedule: 'cycle/monthly', what: 'changed', parts: ['hours', 'time zone', 'overlap'] }]);
  expect((await monthly.describe()).spec).toMatchObject({ timezone: 'Asia/Shanghai', calendars: [{ hour: [{ start: 0 }], minute: [{ start: 0 }] }, { hour: [{ start: 9 }], minute: [{ start: 0 }] }] });

  await monthly.update((before) => ({ ...before, spec: { ...before.spec, calendars: [{ hour: 9, minute: 0, dayOfWeek: 'MONDAY' }] } }));
  expect(await run()).toEqual([{ schedule: 'cycle/monthly', what: 'changed', parts: ['hours'] }]);

  await monthly.pause('by hand');
  expect(await run()).toEqual([{ schedule: 'cycle/monthly', what: 'resumed', parts: [] }]);
  expect((await monthly.describe()).state.paused).toBe(false);

  const paused = { ...pack, cycles: pack.cycles.map((cycle) => (cycle.id === 'monthly' ? { ...cycle, paused: { reason: '机构改革' } } : cycle)) };
  expect(await reconcileSchedules(client, paused, 'nobody-serves-this')).toEqual([{ schedule: 'cycle/monthly', what: 'paused', parts: [] }]);
  expect((await monthly.describe()).state).toMatchObject({ paused: true, note: '机构改革' });
  expect(await reconcileSchedules(client, paused, 'nobody-serves-this')).toEqual([]);
  expect(await run()).toEqual([{ schedule: 'cycle/monthly', what: 'resumed', parts: [] }]);

  await monthly.update((before) => ({ ...before, state: { ...before.state, remainingActions: 3 } }));
  expect(await run()).toEqual([{ schedule: 'cycle/monthly', what: 'changed', parts: ['limit'] }]);
  await monthly.update((before) => ({ ...before, spec: { ...before.spec, calendars: [{ hour: 0, minute: 0, year: 2027 }, { hour: 9, minute: 0 }] } }));
  expect(await run()).toEqual([{ schedule: 'cycle/monthly', what: 'changed', parts: ['hours'] }]);
  expect(await run()).toEqual([]);

  await monthly.delete();
  await client.schedule.create({ scheduleId: 'cycle/daily', spec: { intervals: [{ every: '1 day' }] }, action: { type: 'startWorkflow', workflowType: 'x', taskQueue: 'nobody-serves-this' } });
  await listed(['cycle/daily', ...CYCLES.filter((id) => id !== 'cycle/monthly')]);
  expect((await run()).map(({ schedule, what }) => `${what} ${schedule}`)).toEqual(['removed cycle/daily', 'created cycle/monthly']);
  expect(await run()).toEqual([]);
});
