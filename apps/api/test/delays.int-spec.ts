import type { DelaySummary, ProjectDelay } from '#libs/contracts/delay.views.js';
import { ApiUnderTest } from './api-under-test.js';
import type { ApiClient } from './api-client.js';
import { facts } from './specimens.js';

const DAY_MS = 6 * 3_600_000;

/** Delay attribution through real HTTP. */
describe('delays', () => {
  let api: ApiUnderTest;
  let officer: ApiClient;
  let office: ApiClient;
  let id: string;
  beforeAll(async () => {
    api = await ApiUnderTest.start();
    api.setNow('2026-11-23T01:00:00.000Z');
    officer = await api.clientOf('officer', 'lengshuitan');
    office = await api.clientOf('office', 'commerce');
    id = (await officer.post('/projects', facts({ registeredOn: '2026-11-23' }))).body.id;
    api.setNow('2026-11-25T01:00:00.000Z');
    await office.post(`/projects/${id}/steps/S00/suspend-clock`, { ground: 'expertReview', authority: '评审通知' });
    api.setNow('2026-11-26T09:30:00.000Z');
  });
  afterAll(() => api.stop());

  it('of one project say who had its time, and add up', async () => {
    const { body } = await officer.get<ProjectDelay>(`/projects/${id}/delay`);
    expect(body).toMatchObject({ totalMs: 4 * DAY_MS, officeDayMs: DAY_MS });
    expect(body.shares.map(({ party, unitId, reason, workingMs }) => [party, unitId, reason, workingMs / DAY_MS])).toEqual([
      ['unit', 'commerce', 'inHand', 2], ['thirdParty', undefined, 'expertReview', 2],
    ]);
    expect(body.intervals.map(({ from, to }) => [from, to])).toEqual([
      ['2026-11-25T01:00:00.000Z', '2026-11-26T09:30:00.000Z'], ['2026-11-23T01:00:00.000Z', '2026-11-25T01:00:00.000Z'],
    ]);
  });

  it.each([
    ['unit', ['commerce', 'thirdParty']], ['stage', ['lead']], ['territory', ['lengshuitan']],
  ])('of all projects are added up by %s', async (by, keys) => {
    const { body } = await office.get<DelaySummary>(`/delays?by=${by}`);
    expect(body.groups.map(({ key }) => key)).toEqual(keys);
    expect(body.groups.reduce((sum, { workingMs }) => sum + workingMs, 0)).toBe(body.totalMs);
    expect(body).toMatchObject({ projects: 1, totalMs: 4 * DAY_MS });
  });

  it('follow what happens next', async () => {
    await office.post(`/projects/${id}/steps/S00/resume-clock`, { reason: '意见已出具' });
    api.setNow('2026-11-27T09:30:00.000Z');
    const { body } = await officer.get<ProjectDelay>(`/projects/${id}/delay`);
    expect(body.shares.find(({ party }) => party === 'unit')!.workingMs).toBe(3 * DAY_MS);
  });

  it('are shown only of projects that the caller may see', async () => {
    const other = await api.clientOf('officer', 'jindong');
    expect((await other.get(`/projects/${id}/delay`)).status).toBe(404);
    expect((await other.get<DelaySummary>('/delays?by=unit')).body).toMatchObject({ projects: 0, totalMs: 0, groups: [] });
    expect((await office.get('/delays?by=person')).status).toBe(400);
  });
});
