import { actors } from '#libs/testing/sample-project.js';
import { RecordedProject, testPersistence } from '../testing/persistence-fixture.js';

let persistence: Awaited<ReturnType<typeof testPersistence>>;
let project: RecordedProject;
let partition: string;
beforeAll(async () => {
  persistence = await testPersistence();
  project = await new RecordedProject(persistence).register();
  await project.act('2026-09-02', actors.office, { type: 'completeStep', stepId: 'S00', evidence: [] });
  partition = (await persistence.pool.query<{ name: string }>('select distinct tableoid::regclass::text as name from event')).rows[0]!.name;
});
afterAll(() => persistence.drop());

describe('the record', () => {
  it('lies in the partition of its month', () => expect(partition).toMatch(/^event_\d{4}_\d{2}$/));

  it.each(['event', 'PARTITION', 'event_default'])('refuses to be emptied (%s)', async (name) => {
    await expect(persistence.pool.query(`truncate ${name.replace('PARTITION', partition)}`)).rejects.toThrow(/append-only/);
  });

  it.each([
    `update event set reason = 'x'`, `delete from event`, `update PARTITION set data = '{}'`, `delete from PARTITION`,
    `update event set recorded_at = recorded_at - interval '10 years'`,
  ])('refuses: %s', async (sql) => {
    await expect(persistence.pool.query(sql.replace('PARTITION', partition))).rejects.toMatchObject({ code: '23001' });
  });

  it('refuses in partitions that are made later too', async () => {
    await persistence.pool.query('select ensure_event_partitions(14)');
    const { rows: [last] } = await persistence.pool.query<{ name: string }>(`select max(inhrelid::regclass::text) as name from pg_inherits where inhparent = 'event'::regclass`);
    await expect(persistence.pool.query(`truncate ${last!.name}`)).rejects.toThrow(/append-only/);
    const { rows } = await persistence.pool.query(`select tgname, tgenabled from pg_trigger where tgrelid = $1::regclass and tgname like 'event%' order by 1`, [last!.name]);
    expect(rows).toEqual([{ tgname: 'event_append_only', tgenabled: 'A' }, { tgname: 'event_no_truncate', tgenabled: 'A' }]);
  });

  it('is whole after all of that', async () => {
    expect(await persistence.streams.readEventsAfter(project.streamId, 0)).toHaveLength(project.sequence);
  });
});
