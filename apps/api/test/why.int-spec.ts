import { openRecord, type OpenRecord } from '#libs/acts/open-record.js';
import type { NotificationView, Page, ProjectRow } from '#libs/contracts/project.views.js';
import type { SubmissionRow } from '#libs/contracts/reporting.views.js';
import type { WhyView } from '#libs/contracts/why.views.js';
import { instantOf } from '#libs/domain/instants.js';
import { projectLifecycle } from '#libs/domain/project/project.decider.js';
import type { ProjectEvent } from '#libs/domain/project/project.events.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import type { ApiClient } from './api-client.js';
import { ApiUnderTest } from './api-under-test.js';
import { facts, matter } from './specimens.js';

/** One row of a list at a time. */
describe('why', () => {
  let api: ApiUnderTest, record: OpenRecord;
  let officer: ApiClient, office: ApiClient, land: ApiClient, stranger: ApiClient;
  let projectId: string;

  beforeAll(async () => {
    api = await ApiUnderTest.start();
    record = await openRecord(api.databaseUrl, 4);
    api.setNow(instantOf('2026-11-16', 9));
    [officer, office, land, stranger] = await Promise.all([
      api.clientOf('officer', 'lengshuitan'), api.clientOf('office', 'commerce'), api.clientOf('officer', 'natural-resources'), api.clientOf('officer', 'daoxian'),
    ]);
    projectId = (await officer.post('/projects', facts({ registeredOn: '2026-11-02' }))).body.id;
    await record.opener.openDue('weekly', instantOf('2026-11-16', 10));
  });
  afterAll(async () => {
    await record.close();
    await api.stop();
  });

  const line = (view: WhyView, about: string) => view.lines.find((one) => one.about === about);
  const why = async (client: ApiClient, path: string): Promise<WhyView> => {
    const { status, body } = await client.get<WhyView>(`${path}/why`);
    if (status !== 200) throw new Error(JSON.stringify(body));
    return body;
  };

  it('names the step, the rules and the recorded events behind a row of the ledger', async () => {
    await record.acts.act<ProjectState, ProjectEvent>({ streamId: `project/${projectId}`, commandId: crypto.randomUUID(), fingerprint: 'time', actor: { kind: 'time' }, now: instantOf('2026-11-16', 9), decide: ({ state, context }) => projectLifecycle.tick(state, context) });
    const { body: { items: [row] } } = await officer.get<Page<ProjectRow>>('/projects'), view = await why(officer, `/projects/${projectId}`);
    const step = (await officer.project(projectId)).steps.find(({ id }) => id === view.stepId)!;
    expect(line(view, 'light')).toMatchObject({ light: row!.light, rule: step.rules['traffic-light'] });
    expect(line(view, 'limit')).toMatchObject({ on: row!.nextDueOn, rule: step.rules['step-limit'] });
    expect(line(view, 'assignment')).toMatchObject({ unitId: step.ownerId, rule: step.rules['assign-step'] });
    expect(line(view, 'late')).toMatchObject({ rule: { table: 'ladder' }, unitId: step.ownerId });
    expect((await officer.get(`/projects/${projectId}/why?work=complete&step=none`)).status).toBe(404);
  });

  it('is told to whoever may open the thing, and to nobody else', async () => {
    expect((await stranger.get(`/projects/${projectId}`)).status).toBe(404);
    expect((await stranger.get(`/projects/${projectId}/why`)).status).toBe(404);
    const { id } = (await officer.post('/matters', matter())).body;
    expect(line(await why(land, `/matters/${id}`), 'assignment')).toMatchObject({ unitId: 'natural-resources', rule: { table: 'route-matter' } });
    expect(line(await why(land, `/matters/${id}`), 'limit')).toMatchObject({ rule: { table: 'matter-limits' } });
    expect((await stranger.get(`/matters/${id}/why`)).status).toBe(404);
    const { items: [notice] } = (await land.get<Page<NotificationView>>('/notifications')).body;
    expect(notice).toMatchObject({ kind: 'assigned', rule: { table: 'route-matter' } });
  });

  it('answers for reports: the unit’s date by the cycle, whoever owes it by the duty', async () => {
    const { items: [report] } = (await officer.get<Page<SubmissionRow>>('/submissions?ours=true')).body, view = await why(officer, `/submissions/${report!.id}`);
    expect(line(view, 'limit')).toMatchObject({ on: report!.dueOn, rule: { table: 'cycles', row: 'weekly' } });
    expect(line(view, 'light')).toMatchObject({ light: report!.light, rule: { table: 'traffic-light' } });
    expect(line(view, 'assignment')).toMatchObject({ unitId: 'lengshuitan', cause: 'duty' });
    expect((await stranger.get(`/submissions/${report!.id}/why`)).status).toBe(404);
    expect((await office.get(`/submissions/${report!.id}/why`)).status).toBe(200);
  });
});
