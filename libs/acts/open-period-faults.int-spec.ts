import { reportingStream } from '#libs/domain/ids.js';
import { instantOf } from '#libs/domain/instants.js';
import { fieldsOf } from '#libs/domain/reporting/submission.facts.js';
import type { SubmissionState } from '#libs/domain/reporting/submission.state.js';
import { loadPack } from '#libs/packs/load-pack.js';
import { PACK_DIRECTORY } from '#libs/packs/pack-fixture.js';
import { hashPack } from '#libs/packs/pack-hash.js';
import type { Pack } from '#libs/packs/pack.types.js';
import { migrate } from '#libs/persistence/data-source.js';
import { check } from '#libs/persistence/fold/check.js';
import { testDatabase, type TestDatabase } from '#libs/testing/test-services.js';
import { openRecord, type OpenRecord } from './open-record.js';

let database: TestDatabase;
let record: OpenRecord;
let pack: Pack;

beforeEach(async () => {
  database = await testDatabase();
  await migrate(database.url);
  record = await openRecord(database.url, 10);
  pack = await loadPack(PACK_DIRECTORY);
  await record.persistence.packs.load(pack);
});
afterEach(async () => {
  await record.close();
  await database.drop();
});

const count = async (sql: string) => (await record.persistence.pool.query<{ n: number }>(`select count(*) as n from ${sql}`)).rows[0]!.n;
const monthly = (on: string) => record.opener.openDue('monthly', instantOf(on, 10));
const stateOf = async (id: string) => (await record.persistence.streams.readHead<SubmissionState>(reportingStream(id)))!.state;
const fieldIds = async (id: string) => fieldsOf((await stateOf(id)).facts!).map((field) => field.id);

/** The opener fails at what `fails` says. */
async function failing(fails: (streamId: string) => boolean, open: () => Promise<unknown>): Promise<void> {
  const act = record.acts.act.bind(record.acts);
  const spy = jest.spyOn(record.acts, 'act').mockImplementation(async (request) => {
    if (fails(request.streamId)) throw new Error('the worker was killed');
    return act(request);
  });
  await expect(open()).rejects.toThrow('the worker was killed');
  spy.mockRestore();
}

async function upgrade(change: (copy: Pack) => void): Promise<void> {
  const next = structuredClone(pack);
  change(next);
  await record.persistence.packs.load({ ...next, version: '2026.9.0', hash: hashPack(next) });
  record.shelf.refresh();
}

test('an opening that stopped half way is completed by the next one, also days later, with the same moment for all', async () => {
  let left = 20;
  await failing(() => (left -= 1) < 0, () => monthly('2026-11-20'));
  const half = await count('submission');
  expect(half).toBe(20);
  const rest = await monthly('2026-11-24');
  expect(rest.submissions).toBeGreaterThan(20);
  expect(await count('submission')).toBe(half + rest.submissions);
  expect(await count('(select distinct opened_at from submission) as moments')).toBe(1);
  expect(await count(`(select stream_id from event where type = 'SubmissionOpened' group by 1 having count(*) > 1) as twice`)).toBe(0);
  expect(await monthly('2026-11-25')).toEqual({ periods: [], submissions: 0 });
  expect(await check(record.persistence.pool, record.shelf.contexts)).toEqual([]);
});

test('a report that cannot be opened keeps no other from it', async () => {
  const broken = 'territory-monthly/2026-11/lengshuitan';
  await failing((streamId) => streamId === reportingStream(broken), () => monthly('2026-11-20'));
  expect(await count('submission')).toBeGreaterThan(60);
  expect(await monthly('2026-11-21')).toEqual({ periods: ['2026-11'], submissions: 1 });
  expect((await stateOf(broken)).openedAt).toBe(instantOf('2026-11-20', 9));
});

test('an upgrade in mid-period leaves open reports their form, brings in new units while there is time, and asks anew from the next period on', async () => {
  const id = 'territory-monthly/2026-11/lengshuitan';
  await monthly('2026-11-20');
  const [before, asked] = [await fieldIds(id), await count('submission')];
  await upgrade((copy) => {
    copy.forms.find((form) => form.id === 'territory-report')!.sections.pop();
    copy.duties.find((duty) => duty.id === 'm3-monthly')!.owes.push('finance');
  });
  expect((await monthly('2026-11-23')).submissions).toBe(1);
  expect(await count('submission')).toBe(asked + 1);
  expect((await stateOf('m3-monthly/2026-11/finance')).facts!.packHash).not.toBe(pack.hash);
  expect(await fieldIds(id)).toEqual(before);
  expect((await stateOf(id)).facts!.packHash).toBe(pack.hash);
  await monthly('2026-12-21');
  expect((await fieldIds('territory-monthly/2026-12/lengshuitan')).length).toBeLessThan(before.length);
  expect(await fieldIds(id)).toEqual(before);
});

test('a unit that an upgrade brings in after the date owes nothing of that period', async () => {
  await monthly('2026-11-20');
  await upgrade((copy) => { copy.duties.find((duty) => duty.id === 'm3-monthly')!.owes.push('finance'); });
  expect((await monthly('2026-11-27')).submissions).toBe(0);
});
