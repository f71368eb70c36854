import type { Caller } from '#libs/contracts/identity.js';
import { lightOf } from '#libs/domain/project/light.js';
import { actors, document, sampleCalendar } from '#libs/testing/sample-project.js';
import { RecordedProject, testPersistence } from '../testing/persistence-fixture.js';
import { BadCursor } from './keyset.js';
import { PROJECT_SORTS, type ProjectSort } from './project-sort.js';
import type { ReadScope } from './visibility.js';

let persistence: Awaited<ReturnType<typeof testPersistence>>;
const day = { today: '2026-09-14', calendar: sampleCalendar, lights: { nearDueWorkingDays: 3, behindWorkingDays: 5 } };
const as = (role: Caller['role'], unitId: string, accountId = 'a-reader'): ReadScope => ({ role, unitId, accountId });
const office = as('office', 'commerce');
const projects: Record<string, RecordedProject> = {};

const complete = (stepId: string, kind?: string) => ({ type: 'completeStep' as const, stepId, evidence: kind ? [document(kind)] : [] });
const usd = { currency: 'USD' as const, amountMinor: 900_000_000 };

beforeAll(async () => {
  persistence = await testPersistence();
  const register = async (code: string, name: string, over = {}) => (projects[code] = await new RecordedProject(persistence).register({ code, name, ...over }));
  await register('YZ-1', '阿尔法储能项目', { territoryId: 'qiyang', leadUnitId: 'qiyang', officerId: 'a-friend' });
  await register('YZ-2', '比亚电子产业园', { investor: '深圳规划设计集团', investment: usd });
  await register('YZ-3', '茶油深加工 ＡＢＣ');
  await register('YZ-4', '稻田文旅小镇');
  for (const code of ['YZ-2', 'YZ-3', 'YZ-4']) {
    await projects[code]!.act('2026-09-02', actors.office, complete('S00'));
    await projects[code]!.act('2026-09-04', actors.officer, complete('S30', 'contract'));
  }
  await projects['YZ-3']!.act('2026-09-07', actors.office, { type: 'verifyStep', stepId: 'S30' });
  await projects['YZ-4']!.act('2026-09-07', actors.office, { type: 'verifyStep', stepId: 'S30' });
  await projects['YZ-4']!.act('2026-09-08', actors.officer, { type: 'suspend', reason: '用地规划调整', authority: '市政府', reviewOn: '2026-10-15', evidence: [{ id: 'doc', kind: 'suspensionProof', name: '纪要.pdf' }] });
});
afterAll(() => persistence.drop());

const codes = async (filters: Parameters<typeof persistence.projects.list>[0], scope = office, sort?: ProjectSort) =>
  (await persistence.projects.list(filters, scope, day, { limit: 50, ...(sort && { sort }) })).items.map(({ code }) => code);

describe('the ledger', () => {
  it.each([
    ['规划', ['YZ-2']], ['电子', ['YZ-2']], ['项', ['YZ-1']], ['abc', ['YZ-3']], ['yz-4', ['YZ-4']], ['深圳 电子', ['YZ-2']], ['深圳 茶油', []], ['%', []], ['\0规划', ['YZ-2']],
  ])('finds %j', async (q, expected) => expect(await codes({ q })).toEqual(expected));

  it.each([
    [{ stage: 'lead' }, ['YZ-1']], [{ stage: ['lead', 'signing'] }, ['YZ-1', 'YZ-2']], [{ territory: 'qiyang' }, ['YZ-1']], [{ leadUnit: 'lengshuitan', status: 'suspended' }, ['YZ-4']],
    [{ template: 'B' }, []], [{ light: 'paused' as const }, ['YZ-4']], [{ light: 'behind' as const }, ['YZ-1', 'YZ-3']], [{ light: 'normal' as const }, ['YZ-2']],
  ])('narrows to %j', async (filters, expected) => expect(await codes(filters, office, 'code')).toEqual(expected));

  it('agrees with the domain about lights on any day', async () => {
    for (const today of ['2026-09-01', '2026-09-07', '2026-09-08', '2026-09-10', '2026-09-11', '2026-09-18', '2026-09-30']) {
      const { items } = await persistence.projects.list({}, office, { ...day, today }, { limit: 50 });
      for (const { light, nextDueOn, status } of items) expect(light).toBe(lightOf(nextDueOn, status === 'suspended', { ...day, today }));
    }
  });

  it('sorts names by pinyin, and what has no due date last both ways', async () => {
    expect(await codes({}, office, 'name')).toEqual(['YZ-1', 'YZ-2', 'YZ-3', 'YZ-4']);
    expect((await codes({}, office, 'nextDue')).slice(0, 2)).toEqual(['YZ-1', 'YZ-3']);
    expect((await codes({}, office, '-nextDue')).slice(0, 2)).toEqual(['YZ-3', 'YZ-1']);
    expect((await codes({}, office, '-investment'))[0]).toBe('YZ-2');
  });

  it.each(PROJECT_SORTS.flatMap((sort): ProjectSort[] => [sort, `-${sort}`]))('pages by %s without losing or repeating a row', async (sort) => {
    const all = await codes({}, office, sort);
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await persistence.projects.list({}, office, day, { limit: 1, sort, ...(cursor && { cursor }) });
      paged.push(...page.items.map(({ code }) => code));
      expect(page.total).toBe(cursor ? undefined : 4);
      cursor = page.next;
    } while (cursor);
    expect(paged).toEqual(all);
  });

  it.each(['nonsense', Buffer.from('["code","x","y"]').toString('base64url'), Buffer.from('["nextDue","2026-99-99","y"]').toString('base64url')])('refuses the cursor %s', async (cursor) => {
    await expect(persistence.projects.list({}, office, day, { limit: 1, cursor })).rejects.toThrow(BadCursor);
  });

  it('counts late steps', async () => {
    const { items } = await persistence.projects.list({}, office, day, { limit: 9, sort: 'code' });
    expect(items.map(({ overdueSteps, openSteps }) => [overdueSteps, openSteps])).toEqual([[1, 1], [0, 0], [1, 2], [0, 2]]);
  });

  it('is summed up', async () => {
    expect(await persistence.summaries.summary(office, day)).toEqual({
      projects: 4, byStage: { lead: 1, signing: 1, approval: 2 }, byLight: { behind: 2, normal: 1, paused: 1 }, verified: [],
      byTerritory: [{ territoryId: 'lengshuitan', projects: 3, overdue: 0 }, { territoryId: 'qiyang', projects: 1, overdue: 0 }],
    });
  });
});

describe('before its contract is verified', () => {
  it.each([
    ['leader', 'government', ['YZ-1', 'YZ-2', 'YZ-3', 'YZ-4']], ['auditor', 'audit', ['YZ-1', 'YZ-2', 'YZ-3', 'YZ-4']],
    ['officer', 'qiyang', ['YZ-1', 'YZ-3', 'YZ-4']], ['unitHead', 'lengshuitan', ['YZ-1', 'YZ-2', 'YZ-3', 'YZ-4']], ['officer', 'housing', ['YZ-3', 'YZ-4']],
  ] as const)('a project is known to those involved (%s of %s)', async (role, unit, expected) => {
    expect(await codes({}, as(role, unit), 'code')).toEqual(expected);
    const seen = await persistence.events.search({}, as(role, unit), { limit: 100 });
    expect([...new Set(seen.items.map(({ projectId }) => projectId ?? ''))].toSorted()).toEqual(expected.map((code) => projects[code]!.id).toSorted());
  });

  it('its officer knows it, whatever the unit', async () => {
    const scope = as('officer', 'housing', 'a-friend');
    expect(await persistence.projects.find(projects['YZ-1']!.id, scope, day)).toMatchObject({ isInvolved: true, row: { code: 'YZ-1' } });
    expect(await persistence.projects.find(projects['YZ-2']!.id, scope, day)).toBeUndefined();
    expect(await persistence.projects.find(projects['YZ-3']!.id, as('officer', 'nobody'), day)).toMatchObject({ isInvolved: false });
  });
});

describe('the record', () => {
  const types = async (filters: Parameters<typeof persistence.events.search>[0]) => (await persistence.events.search(filters, office, { limit: 100 })).items.map(({ type }) => type);

  it('is searched by two characters of a reason, of a name, of a person', async () => {
    expect(await types({ q: '用地' })).toEqual(['ProjectSuspended']);
    expect(await types({ q: '王主 茶油' })).toEqual(['StepCompleted', 'StepCompleted']);
  });

  it('does not find contacts', async () => {
    const project = projects['YZ-3']!;
    await project.act('2026-09-09', actors.officer, { type: 'updateFacts', changes: { contactName: '秘密联系人' }, plan: { packHash: 'sample', template: 'A', settings: project.state.settings, rule: { table: 'x', version: '1', row: '1' }, steps: Object.values(project.state.steps).map(({ plan }) => plan) } });
    expect(await types({ q: '秘密' })).toEqual([]);
  });

  it('is narrowed by unit, person, kind, rule and both times', async () => {
    expect(await types({ unit: 'commerce', kind: 'StepCompleted', person: 'a-office', project: projects['YZ-2']!.id })).toEqual(['StepCompleted']);
    expect(await types({ person: '李专员', kind: ['ProjectSuspended'] })).toEqual([]);
    await persistence.pool.query(`insert into account (id, account, name, role, unit_id, password_hash) values ('a-officer', 'lizy', '李专员', 'officer', 'lengshuitan', '')`);
    for (const person of ['李专员', 'lizy', 'a-officer']) expect(await types({ person, kind: ['ProjectSuspended'] })).toEqual(['ProjectSuspended']);
    expect(await types({ occurredFrom: '2026-09-08T00:00:00.000Z', occurredTo: '2026-09-09T00:00:00.000Z' })).toEqual(['ProjectSuspended']);
    expect(await types({ recordedTo: '2026-01-01T00:00:00.000Z' })).toEqual([]);
    expect(await types({ rule: 'no-such-rule' })).toEqual([]);
  });

  it('is paged newest first, in the order of the stream', async () => {
    const { id } = projects['YZ-3']!;
    const whole = await persistence.events.history(id, office, { limit: 100 });
    const sequences = whole.items.map(({ sequence }) => sequence);
    expect(sequences).toEqual([...sequences].toSorted((a, b) => b - a));
    const first = await persistence.events.history(id, office, { limit: 2 });
    const second = await persistence.events.history(id, office, { limit: 100, cursor: first.next! });
    expect([...first.items, ...second.items]).toEqual(whole.items);
    expect(whole.items[0]).toMatchObject({ projectId: id, projectName: '茶油深加工 ＡＢＣ' });
  });
});

describe('work items and notifications', () => {
  it('shows a unit its work and that of projects it leads, most urgent first', async () => {
    const items = async (unit: string) => (await persistence.workItems.list({ unitIds: [unit] }, day, { limit: 50 })).items;
    expect((await items('lengshuitan')).map(({ kind, subject, stepId }) => [kind, subject.code, stepId])).toEqual([
      ['complete', 'YZ-3', 'G04'], ['reviewSuspension', 'YZ-4', undefined], ['complete', 'YZ-3', 'G19'],
    ]);
    expect(await items('commerce')).toMatchObject([{ kind: 'complete', subject: { kind: 'project', code: 'YZ-1' }, dueOn: '2026-09-08', workingDaysLeft: -4, light: 'behind' }, { kind: 'verify', subject: { code: 'YZ-2' }, light: 'normal' }]);
  });

  it('pages work items', async () => {
    const first = await persistence.workItems.list({ unitIds: ['lengshuitan'] }, day, { limit: 2 });
    expect(first.total).toBe(3);
    expect((await persistence.workItems.list({ unitIds: ['lengshuitan'] }, day, { limit: 2, cursor: first.next! })).items).toHaveLength(1);
  });

  it('tells the verifier, and remembers who has read', async () => {
    const scope = { unitIds: ['commerce'], accountId: 'a-office' };
    const { items, unread } = await persistence.notifications.list(scope, { limit: 50 });
    expect([unread, items.length, items[0]!.kind, items[0]!.event.type]).toEqual([3, 3, 'submitted', 'StepSubmitted']);
    expect(await persistence.notifications.markRead(items[0]!.id, scope)).toBe(true);
    expect(await persistence.notifications.markRead(items[0]!.id, scope)).toBe(true);
    expect(await persistence.notifications.markRead(items[0]!.id, { unitIds: ['housing'], accountId: 'x' })).toBe(false);
    expect(await persistence.notifications.unread(scope)).toBe(2);
    await persistence.notifications.markAllRead(scope);
    expect([await persistence.notifications.unread(scope), await persistence.notifications.unread({ ...scope, accountId: 'other' })]).toEqual([0, 3]);
  });
});
