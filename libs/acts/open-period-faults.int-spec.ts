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

/** A version of the pack that was loaded at that moment. */
async function loaded(on: string, change: (copy: Pack) => void): Promise<void> {
  const next = structuredClone(pack);
  next.version = `2026.9.${on.slice(5, 7)}`;
  change(next);
  const hash = hashPack(next);
  await record.persistence.packs.load({ ...next, hash });
  await record.persistence.pool.query('update pack_version set loaded_at = $2 where hash = $1', [hash, instantOf(on, 8)]);
  record.shelf.refresh();
}
const periodsOf = async (dutyId: string) => (await record.persistence.pool.query<{ period: string }>('select distinct period from submission where duty_id = $1 order by 1', [dutyId])).rows.map(({ period }) => period);
const only = (ids: string[]) => (copy: Pack) => { copy.duties = copy.duties.filter(({ id }) => ids.includes(id)); };
/** The city is at work on the 21st of those months. */
async function months(from: number, to: number): Promise<void> {
  for (let month = from; month <= to; month += 1) await monthly(`2027-${String(month).padStart(2, '0')}-22`);
}

test.each<[string, (copy: Pack) => void]>([
  ['dropped', only(['m19-monthly'])],
  ['paused', (copy) => { only(['m3-monthly', 'm19-monthly'])(copy); copy.duties.find(({ id }) => id === 'm3-monthly')!.paused = { reason: '机构改革' }; }],
])('a duty that comes back after it was %s is asked for the period that it is in, not for those that went by', async (_, without) => {
  await loaded('2027-01-01', only(['m3-monthly', 'm19-monthly']));
  await months(1, 1);
  await loaded('2027-02-01', without);
  await months(2, 5);
  await loaded('2027-06-23', (copy) => { only(['m3-monthly', 'm19-monthly'])(copy); copy.label.zh += '（修订）'; });
  await monthly('2027-06-23');
  expect(await periodsOf('m3-monthly')).toEqual(['2027-01', '2027-06']);
  expect(await periodsOf('m19-monthly')).toEqual(['2027-01', '2027-02', '2027-03', '2027-04', '2027-05', '2027-06']);
  // Months in which nobody was at work are made good for both.
  await monthly('2027-09-22');
  for (const duty of ['m3-monthly', 'm19-monthly']) expect((await periodsOf(duty)).slice(-3)).toEqual(['2027-07', '2027-08', '2027-09']);
});

test('of a paused cycle nothing opens, and after it only the present period', async () => {
  await loaded('2027-01-01', only(['m3-monthly']));
  await months(1, 1);
  await loaded('2027-02-01', (copy) => { only(['m3-monthly'])(copy); copy.cycles.find(({ id }) => id === 'monthly')!.paused = { reason: '换届' }; });
  await months(2, 4);
  expect(await periodsOf('m3-monthly')).toEqual(['2027-01']);
  await loaded('2027-05-10', (copy) => { only(['m3-monthly'])(copy); copy.label.zh += '（恢复）'; });
  await months(5, 5);
  expect(await periodsOf('m3-monthly')).toEqual(['2027-01', '2027-05']);
});
