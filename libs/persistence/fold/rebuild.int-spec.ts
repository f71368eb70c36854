import { actors, document } from '#libs/testing/sample-project.js';
import { RecordedProject, sampleContext, testPersistence } from '../testing/persistence-fixture.js';
import { check, type Difference } from './check.js';
import { rebuild } from './rebuild.js';

const TABLES = ['stream', 'project', 'project_step', 'figure', 'work_item', 'notification'];
let persistence: Awaited<ReturnType<typeof testPersistence>>;
const contexts = () => sampleContext;
const differences = (): Promise<Difference[]> => check(persistence.pool, contexts);

const figure = (id: string) => ({
  id, kind: 'fundsPaidIn' as const, money: { currency: 'CNY' as const, amountMinor: 15_000_000_000 }, date: '2026-09-10', voucher: `v-${id}`, evidence: [document('voucher')],
});

/** One project at every kind of place: begun, submitted, returned, with an extension asked for, late, with figures, suspended, ended. */
async function variety(): Promise<void> {
  const signing = async () => (await new RecordedProject(persistence).register()).act('2026-09-02', actors.office, { type: 'completeStep', stepId: 'S00', evidence: [] });
  const submitted = async () => (await signing()).act('2026-09-04', actors.officer, { type: 'completeStep', stepId: 'S30', evidence: [document('contract')] });
  const signed = async () => (await submitted()).act('2026-09-07', actors.office, { type: 'verifyStep', stepId: 'S30' });
  await new RecordedProject(persistence).register();
  await submitted();
  await (await submitted()).act('2026-09-07', actors.office, { type: 'returnStep', stepId: 'S30', reason: '缺少附件' });
  await (await signed()).act('2026-09-08', actors.land, { type: 'requestExtension', stepId: 'G04', amount: 3, reason: '资料补正' });
  await (await signed()).pass('2026-09-20');
  await (await signed()).act('2026-09-20', actors.officer, { type: 'claimFigure', figure: figure('f1') });
  await (await (await signed()).act('2026-09-20', actors.officer, { type: 'claimFigure', figure: figure('f2') })).act('2026-09-21', actors.office, { type: 'verifyFigure', figureId: 'f2' });
  await (await signed()).act('2026-09-08', actors.officer, { type: 'suspend', reason: '等待规划调整', authority: '市政府', reviewOn: '2026-10-15', evidence: [{ id: 'doc', kind: 'suspensionProof', name: '纪要.pdf' }] });
  await (await signed()).act('2026-09-08', actors.officer, { type: 'terminate', reason: '企业退出', evidence: [document('withdrawal')] });
}

const contents = async (): Promise<unknown[]> =>
  Promise.all(TABLES.map(async (table) => (await persistence.pool.query(`select * from ${table} order by 1, 2`)).rows));

beforeAll(async () => {
  persistence = await testPersistence();
  await variety();
});
afterAll(() => persistence.drop());

describe('the checker', () => {
  it('finds nothing after acts of every kind', async () => expect(await differences()).toEqual([]));

  it.each([
    ['stream', `update stream set state = replace(state, 'sample', 'other') where stream_id = (select min(stream_id) from stream)`],
    ['project', `update project set next_due_on = '2030-01-01' where project_id = (select min(project_id) from project where status = 'active')`],
    ['work_item', `delete from work_item where kind = 'verify'`],
    ['notification', `insert into notification (notification_id, unit_id, kind, project_id, subject_code, subject_name, stream_id, sequence, recorded_at) select 'x', 'x', 'overdue', project_id, code, name, 'project/' || project_id, 1, now() from project limit 1`],
    ['figure', `insert into figure values ('nobody', 'f', 'fundsPaidIn', 1, 'CNY', '2026-01-01', 'v', 'claimed', 'u', null)`],
  ])('finds what is wrong in %s, and a rebuild sets it right', async (table, damage) => {
    await persistence.pool.query(damage);
    expect(new Set((await differences()).map((difference) => difference.table))).toEqual(new Set([table]));
    await rebuild(persistence.pool, contexts);
    expect(await differences()).toEqual([]);
  });
});

describe('a rebuild', () => {
  it('gives what was there, also when everything derived was lost', async () => {
    const before = await contents();
    await persistence.pool.query(`truncate ${TABLES.join(', ')}`);
    const steps: number[] = [];
    const streams = await rebuild(persistence.pool, contexts, { batchSize: 4, onProgress: (done) => steps.push(done) });
    expect([streams, steps]).toEqual([9, [4, 8, 9]]);
    const normal = (tables: unknown) => JSON.parse(JSON.stringify(tables)) as unknown;
    expect(normal(await contents())).toEqual(normal(before));
  });

  it('lets people go on working', async () => {
    const project = await new RecordedProject(persistence).register();
    const rename = (name: string) => project.act('2026-09-02', actors.officer, { type: 'updateFacts', changes: { name }, plan: { ...planOf(project) } });
    const working = (async () => { for (let index = 0; index < 30; index += 1) await rename(`改名${index}`); })();
    await Promise.all([working, rebuild(persistence.pool, contexts, { batchSize: 2 })]);
    expect(await differences()).toEqual([]);
  });

  it('keeps what was read', async () => {
    const { rows: [told] } = await persistence.pool.query<{ notification_id: string; unit_id: string }>('select notification_id, unit_id from notification limit 1');
    const scope = { unitIds: [told!.unit_id], accountId: 'a' };
    await persistence.notifications.markRead(told!.notification_id, scope);
    await rebuild(persistence.pool, contexts);
    const { items } = await persistence.notifications.list(scope, { limit: 100 });
    expect(items.filter(({ readAt }) => readAt).map(({ id }) => id)).toEqual([told!.notification_id]);
  });
});

function planOf({ state }: RecordedProject) {
  const { packHash, settings } = state;
  return { packHash: packHash!, template: state.template!, settings, steps: Object.values(state.steps).map(({ plan }) => plan), rule: { table: 'sample', version: '1', row: '1' } };
}
