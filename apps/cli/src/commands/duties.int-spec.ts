import { openRecord } from '#libs/acts/open-record.js';
import { instantOf } from '#libs/domain/instants.js';
import { loadPack } from '#libs/packs/load-pack.js';
import { PACK_DIRECTORY } from '#libs/packs/pack-fixture.js';
import { migrate } from '#libs/persistence/data-source.js';
import { testDatabase, type TestDatabase } from '#libs/testing/test-services.js';
import type { Answer, Command } from '../command.js';
import type { MeasureDuties } from '../duties-by-measure.js';
import { duties } from './duties.js';

let database: TestDatabase;
let counted: Record<string, number>;
beforeAll(async () => {
  database = await testDatabase();
  await migrate(database.url);
  const { persistence, opener, close } = await openRecord(database.url, 8);
  await persistence.packs.load(await loadPack(PACK_DIRECTORY));
  for (const [cycle, on] of [['weekly', '2026-11-10'], ['monthly', '2026-11-20'], ['quarterly', '2026-10-09'], ['year', '2026-01-08']] as const) await opener.openDue(cycle, instantOf(on, 10));
  const { rows } = await persistence.pool.query<{ key: string; n: number }>(`select duty_id || ' ' || period as key, count(*) as n from submission where opened_on >= '2026-11-01' and opened_on < '2026-12-01' or period = '2026-11' group by 1`);
  counted = Object.fromEntries(rows.map(({ key, n }) => [key, n]));
  await close();
});
afterAll(() => database.drop());

async function run(options: Record<string, string>): Promise<Answer> {
  const answers: Answer[] = [];
  const progress = { step: async <T>(_: string, work: () => Promise<T>) => work(), note: () => undefined };
  await duties.run({ config: { database: { url: database.url, embedded: false } }, words: [], options, progress, answer: (answer: Answer) => void answers.push(answer) } as unknown as Parameters<Command['run']>[0]);
  return answers[0]!;
}

it('says of each of the 21 measures what opened in a month, for which units, and where they stand', async () => {
  const { json, text } = await run({ period: '2026-11' }), { period, measures } = json as { period: string; measures: MeasureDuties[] };
  expect(period).toBe('2026-11');
  expect(measures.map(({ measure }) => measure)).toEqual(Array.from({ length: 21 }, (_, index) => index + 1));
  const told = Object.fromEntries(measures.flatMap(({ duties: of }) => of).map((duty) => [`${duty.dutyId} ${duty.period}`, duty.opened.length]));
  expect(told).toEqual(counted);
  expect(Object.keys(told)).toEqual(expect.arrayContaining(['territory-monthly 2026-11', 'm15-weekly 2026-W46']));
  // The territories answer for every measure in their one report.
  for (const { duties: of } of measures) expect(of.find(({ dutyId }) => dutyId === 'territory-monthly')!.opened.find(({ unit }) => unit === 'lengshuitan')).toMatchObject({ status: 'drafted', dueOn: '2026-11-25' });
  expect(text).toContain('territory-monthly 2026-11: ');
});

it('says so when nothing opened, and refuses what is no period', async () => {
  const { json, text } = await run({ period: '2031-03' });
  expect((json as { measures: MeasureDuties[] }).measures.every(({ duties: of }) => of.length === 0)).toBe(true);
  expect(text).toContain('nothing opened');
  await expect(run({ period: '2026-13' })).rejects.toThrow(/is no period/);
});

it('goes on telling of what opened for a duty that the pack has dropped since, also when no other is left of its cycle', async () => {
  const before = (await run({ period: '2026-11' })).json as { measures: MeasureDuties[] };
  const { persistence, close } = await openRecord(database.url, 4), pack = await loadPack(PACK_DIRECTORY), dropped = ['m16-monthly', 'm15-weekly', 'm7-weekly'];
  await persistence.packs.load({ ...pack, version: '2026.9.0', hash: 'fewer'.padEnd(64, '0'), duties: pack.duties.filter(({ id }) => !dropped.includes(id)) });
  await close();
  const { measures } = (await run({ period: '2026-11' })).json as { measures: MeasureDuties[] };
  const inOrder = (all: MeasureDuties[]) => all.map((one) => ({ ...one, duties: one.duties.toSorted((a, b) => `${a.dutyId} ${a.period}`.localeCompare(`${b.dutyId} ${b.period}`)) }));
  expect(inOrder(measures)).toEqual(inOrder(before.measures));
  expect(measures[15]!.duties.map(({ dutyId }) => dutyId)).toContain('m16-monthly');
});
