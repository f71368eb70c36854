import { addDays, localDate, toInstant } from '#libs/domain/instants.js';
import type { CalendarLoaded, CalendarPreview, CalendarVersionView, CalendarView } from '#libs/contracts/calendar.views.js';
import type { Problem, ProjectView } from '#libs/contracts/project.views.js';
import type { CalendarData } from '#libs/domain/calendar/working-calendar.js';
import { withDaysOff } from '#libs/testing/calendar-with-days-off.js';
import type { ApiClient } from './api-client.js';
import { ApiUnderTest } from './api-under-test.js';
import { facts } from './specimens.js';

const today = localDate(toInstant(Date.now()));
let api: ApiUnderTest;
let admin: ApiClient;
let office: ApiClient;
let inForce: string;
beforeAll(async () => {
  api = await ApiUnderTest.start();
  admin = await api.clientOf('admin', 'commerce');
  office = await api.clientOf('office', 'commerce');
  inForce = api.pack.calendar.version;
});
afterAll(() => api.stop());

/** The pack's calendar with the next ten days off. */
const corrected = (version: string): CalendarData => withDaysOff(api.pack.calendar, version, Array.from({ length: 10 }, (_, at) => addDays(today, at + 1)));
const body = (calendar: CalendarData | string, rest: object = { reference: '国办发明电〔2026〕9号' }) => ({ content: typeof calendar === 'string' ? calendar : JSON.stringify(calendar), ...rest });

describe('calendars', () => {
  it('begin with that of the pack, which everybody may read', async () => {
    const { body: view } = await office.get<CalendarView>('/calendars/current');
    expect(view).toMatchObject({ version: inForce, isInForce: true, pending: 0, days: { version: inForce } });
    expect(Object.keys(view.days.years)).toContain('2026');
  });

  it.each(['office', 'officer', 'leader', 'auditor'] as const)('are not loaded by the role %s', async (role) => {
    const client = await api.clientOf(role, 'finance');
    for (const path of ['/calendars', '/calendars/preview']) expect((await client.post<Problem>(path, body(corrected('x')))).status).toBe(403);
  });

  it('show what they would move, then move it, and are told of in the project\'s history', async () => {
    const { body: registered } = await office.post('/projects', facts({ code: 'YZ-CAL-1', registeredOn: today }));
    const before = (await office.get<ProjectView>(`/projects/${registered.id}`)).body.steps.find(({ status }) => status === 'open')!;
    const preview = (await admin.post<CalendarPreview>('/calendars/preview', { content: JSON.stringify(corrected('cn-2026.9')) })).body;
    expect(preview).toMatchObject({ version: 'cn-2026.9', before: inForce, projects: 1 });
    const move = preview.moves.find(({ stepId }) => stepId === before.id)!;
    expect(move.from).toBe(before.clock!.dueOn);
    expect((await office.get<CalendarVersionView[]>('/calendars')).body).toHaveLength(1);

    const loaded = await admin.post<CalendarLoaded>('/calendars', body(corrected('cn-2026.9')));
    expect(loaded.body).toEqual({ version: 'cn-2026.9', isNew: true, isInForce: true, projects: 1, matters: preview.matters, submissions: preview.submissions, deadlines: preview.deadlines, left: 0 });
    const after = (await office.get<ProjectView>(`/projects/${registered.id}`)).body.steps.find(({ id }) => id === before.id)!;
    expect(after.clock).toMatchObject({ dueOn: move.to, firstDueOn: before.clock!.firstDueOn });
    const { body: { items: [event] } } = await office.get<{ items: { type: string; reason: string; sentence: { zh: string; en: string } }[] }>(`/projects/${registered.id}/history`);
    expect(event).toMatchObject({ type: 'CalendarChanged', reason: '国办发明电〔2026〕9号' });
    expect(event!.sentence.zh).toContain('cn-2026.9');
    expect(event!.sentence.en).toContain(`to ${move.to}`);
  });

  it('loaded again do nothing again; all versions stay, with who loaded them and why', async () => {
    expect((await admin.post<CalendarLoaded>('/calendars', body(corrected('cn-2026.9')))).body).toMatchObject({ isNew: false, projects: 0, deadlines: 0 });
    expect((await office.get<CalendarVersionView[]>('/calendars')).body).toMatchObject([
      { version: 'cn-2026.9', isInForce: true, loadedBy: 'commerce admin', reference: '国办发明电〔2026〕9号', effectiveOn: today }, { version: inForce, isInForce: false },
    ]);
  });

  it('with mistakes are refused whole, each mistake with its line, in the caller\'s language', async () => {
    const text = 'version: bad\nyears:\n  "2026":\n    notice: n\n    off: [2026-01-03, 2026-02-30]\n    work: [2026-01-03, 2026-01-05]\nstatutory: {}\n';
    const chinese = await admin.post<Problem>('/calendars/preview', { content: text });
    expect(chinese).toMatchObject({ status: 422, body: { code: 'calendar-invalid', field: 'content' } });
    expect(chinese.body.problems!.map(({ field, detail }) => `${field} ${detail}`)).toEqual([
      'years.2026.off[1] 第 5 行：2026-02-30 不是 2026 年的日期，请更正', 'years.2026.work[1] 第 6 行：2026-01-05 本来就是工作日，只有周末才会调休上班，请更正或删去',
      'years.2026.work[0] 第 6 行：2026-01-03 既列为放假又列为上班，请按通知保留一处',
    ]);
  });

  it.each([
    ['a version that is taken', () => body({ ...corrected('cn-2026.9'), closures: { commerce: [today] } }), 409, 'calendar-version-taken'],
    ['a day before the calendar in force', () => body(corrected('cn-2026.10'), { reference: 'r', effectiveOn: '2026-01-01' }), 422, 'calendar-too-early'],
    ['a notice left out', () => body({ ...corrected('cn-2026.10'), years: { '2026': corrected('x').years['2026']! } }), 422, 'calendar-lacks-years'],
    ['a unit that there is not', () => body({ ...corrected('cn-2026.10'), closures: { nosuchunit: [today] } }), 422, 'calendar-invalid'],
    ['no reference', () => body(corrected('cn-2026.10'), {}), 400, 'bad-text'],
    ['no calendar', () => ({ reference: 'r', content: '你好' }), 422, 'calendar-invalid'],
    ['broken YAML', () => ({ reference: 'r', content: 'version: [' }), 422, 'calendar-invalid'],
  ])('are refused for %s', async (_, make, status, code) => {
    const answer = await admin.post<Problem>('/calendars', make());
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect((await office.get<CalendarVersionView[]>('/calendars')).body).toHaveLength(2);
  });
});
