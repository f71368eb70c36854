import { randomUUID } from 'node:crypto';
import { ruledPack } from '#libs/packs/plan-project.js';
import { countedFilters } from '#libs/contracts/counted-projects.js';
import type { ImportReport, Page, Problem, ProjectRow } from '#libs/contracts/project.views.js';
import type { TargetValue } from '#libs/contracts/target.views.js';
import { writeLedger } from '#libs/ledger/write-ledger.js';
import type { LedgerSummary } from '#libs/persistence/readers/summary.reader.js';
import { sampleLedger } from '#libs/ledger/sample-ledger.js';
import { ApiUnderTest } from './api-under-test.js';
import type { ApiClient } from './api-client.js';
import { facts } from './specimens.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

describe('the ledger as a workbook', () => {
  let api: ApiUnderTest;
  let office: ApiClient;
  let workbook: Buffer;

  beforeAll(async () => {
    api = await ApiUnderTest.start();
    api.setNow('2026-11-24T02:00:00.000Z');
    office = await api.clientOf('office', 'commerce');
    workbook = await writeLedger(sampleLedger(await ruledPack(api.pack), '2026-11-24', 300));
  });
  afterAll(() => api.stop());

  const send = (body: Buffer, query = '', client = office, key?: string) =>
    client.send<ImportReport & Problem>('POST', `/projects/import${query}`, body, { 'Content-Type': XLSX, ...(key && { 'Idempotency-Key': key }) });

  it('shows in a dry run what would happen, and does nothing', async () => {
    const { status, body } = await send(workbook, '?dryRun=true');
    expect(status).toBe(200);
    expect(body).toMatchObject({ dryRun: true, created: 300, refused: 0 });
    expect(await api.eventCount()).toBe(0);
  });

  it('takes over 300 projects, tells on the way how far it is, and a second import changes nothing', async () => {
    const { body } = await office.send<ArrayBuffer>('POST', '/projects/import', workbook, { 'Content-Type': XLSX, Accept: 'application/x-ndjson' });
    const told = Buffer.from(body).toString().trim().split('\n').map((line) => JSON.parse(line) as { done?: number; total?: number; result?: ImportReport });
    expect(told.length).toBeGreaterThan(1);
    expect(told.slice(0, -1).every(({ done, total }) => done! > 0 && done! <= 300 && total === 300)).toBe(true);
    expect(told.at(-1)!.result).toMatchObject({ dryRun: false, created: 300, refused: 0 });
    const events = await api.eventCount();
    expect((await send(workbook)).body).toMatchObject({ created: 0, updated: 0, unchanged: 300, refused: 0 });
    expect(await api.eventCount()).toBe(events);
  }, 60_000);

  it('counts the signed projects of the year for each target, and opens to them', async () => {
    const signed = sampleLedger(await ruledPack(api.pack), '2026-11-24', 300).filter(({ contractOn, status }) => contractOn?.startsWith('2026') && status !== 'terminated');
    const wan = ({ investmentMinor, currency }: (typeof signed)[number]) => (investmentMinor! / 1_000_000) * (currency === 'USD' ? 7 : 1);
    const { targets } = (await office.get<{ targets: TargetValue[] }>('/summary')).body, target = (id: string) => targets.find((one) => one.id === id)!;
    const total = async (query: string) => (await office.get<Page<ProjectRow>>(`/projects?${query}`)).body.total;
    expect(target('T3').value).toBe(signed.filter((one) => wan(one) >= 5_000).length);
    expect(await total('target=T3')).toBe(target('T3').value);
    const { members, value, goal, each } = target('T4'), owing = new Set(members!.map(({ unitId }) => api.pack.units.find(({ id }) => id === unitId)!.label.zh));
    const large = signed.filter((one) => owing.has(one.territory!) && one.isIndustrial && wan(one) >= 100_000);
    expect(large.length).toBeGreaterThan(0);
    expect([goal, each]).toEqual([members!.length, { goal: 1, unit: 'projects' }]);
    expect(members!.filter((one) => one.value >= 1).length).toBe(value);
    expect(members!.reduce((sum, one) => sum + one.value, 0)).toBe(large.length);
    for (const member of members!.slice(0, 3)) expect(await total(`target=T4&territory=${member.unitId}`)).toBe(member.value);
  });

  it('names the person who imported', async () => {
    const { rows } = await api.sql.query(`select distinct actor_kind, actor_name from event`);
    expect(rows).toEqual([{ actor_kind: 'import', actor_name: 'commerce office' }]);
  });

  it('exports what it imported, so that importing the export changes nothing', async () => {
    const { body } = await office.get<ArrayBuffer>('/projects/export');
    expect((await send(Buffer.from(body), '?dryRun=true')).body).toMatchObject({ unchanged: 300, refused: 0 });
  }, 60_000);

  it('pages through the ledger without losing or repeating a row', async () => {
    for (const sort of ['nextDue', '-nextDue', 'name', 'investment', '-updated']) {
      const ids: string[] = [];
      let cursor = '';
      do {
        const { body } = await office.get<Page<ProjectRow>>(`/projects?limit=130&sort=${sort}${cursor && `&cursor=${cursor}`}`);
        ids.push(...body.items.map(({ id }) => id));
        cursor = body.next ?? '';
      } while (cursor);
      expect([ids.length, new Set(ids).size]).toEqual([300, 300]);
    }
  });

  it('shows the same row in the ledger and on the page of the project', async () => {
    const { items } = (await office.get<Page<ProjectRow>>('/projects?limit=60&sort=code')).body;
    for (const row of items) expect(await office.project(row.id)).toMatchObject({ ...row });
  });

  it('shows in every number of the overview as many projects as its link opens', async () => {
    const opened = async (narrowedTo?: Parameters<typeof countedFilters>[0]) => (await office.get<Page<ProjectRow>>(`/projects?limit=1&${countedFilters(narrowedTo)}`)).body.total;
    const { projects, byStage, byLight, byTerritory } = (await office.get<LedgerSummary>('/summary')).body;
    expect((await office.get<Page<ProjectRow>>('/projects?status=terminated&limit=1')).body.total).toBeGreaterThan(0);
    expect([projects, byTerritory.length]).toEqual([await opened(), 14]);
    for (const [stage, count] of Object.entries(byStage)) expect([stage, await opened({ stage })]).toEqual([stage, count]);
    for (const [light, count] of Object.entries(byLight)) expect([light, await opened({ light })]).toEqual([light, count]);
    for (const { territoryId, projects: count, overdue } of byTerritory) {
      expect([territoryId, await opened({ territory: territoryId }), await opened({ territory: territoryId, light: 'overdue' })]).toEqual([territoryId, count, overdue]);
    }
  });

  it('takes a key for one workbook: repeated it records nothing more, and another workbook under it is refused before anything is recorded', async () => {
    const others = sampleLedger(await ruledPack(api.pack), '2026-11-24', 4).map((row, index) => ({ ...row, code: `KEY-${index}`, name: `${row.name} ${index}` }));
    const [first, second] = await Promise.all([writeLedger(others.slice(0, 2)), writeLedger(others.slice(2))]);
    const key = randomUUID(), known = async (code: string) => (await office.get<Page<ProjectRow>>(`/projects?q=${code}`)).body.items.length;

    expect((await send(first, '?dryRun=true', office, key)).body).toMatchObject({ dryRun: true, created: 2 });
    expect((await send(first, '', office, key)).body).toMatchObject({ created: 2, refused: 0 });
    const events = await api.eventCount();
    expect((await send(first, '', office, key.toUpperCase())).body).toMatchObject({ created: 0, unchanged: 2, refused: 0 });
    for (const query of ['', '?dryRun=true']) {
      const other = await send(second, query, office, key);
      expect([other.status, other.body.code, other.body.field]).toEqual([422, 'idempotency-key-reused', 'Idempotency-Key']);
    }
    expect((await office.post('/projects', facts(), { key })).body.code).toBe('idempotency-key-reused');
    expect([await api.eventCount(), await known('KEY-0'), await known('KEY-2')]).toEqual([events, 1, 0]);
    expect((await send(second, '', office, randomUUID())).body).toMatchObject({ created: 2, refused: 0 });
  });

  it('refuses what is no workbook, what is too large, and who may not', async () => {
    const broken = await send(Buffer.from('PK\x03\x04 nonsense'));
    expect([broken.status, broken.body.code]).toEqual([422, 'workbook-unreadable']);
    const large = await send(Buffer.alloc(21 * 1_048_576));
    expect([large.status, large.body.code]).toEqual([413, 'payload-too-large']);
    const officer = await api.clientOf('officer', 'lengshuitan');
    expect((await send(workbook, '', officer)).body.code).toBe('forbidden');
    const text = await office.send<Problem>('POST', '/projects/import', 'a,b', { 'Content-Type': 'text/csv' });
    expect([text.status, text.body.code]).toEqual([415, 'unsupported-media-type']);
  });
});
