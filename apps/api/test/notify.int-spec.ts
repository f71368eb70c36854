import type { DeliveryView, ReminderSettingsView, RobotView } from '#libs/contracts/notify.views.js';
import type { Page, Problem } from '#libs/contracts/project.views.js';
import { ApiUnderTest } from './api-under-test.js';
import type { Answer, ApiClient } from './api-client.js';

const SETTINGS = { email: 'zhou@yongzhou.example', wantsMail: true, digest: true, urgentAtOnce: false, quietFrom: '12:00', quietTo: '15:00', dailyCap: 3, language: 'zh' };
const ROBOT = { kind: 'dingtalk', name: '商务局群', unitId: 'commerce', url: 'https://oapi.dingtalk.com/robot/send?access_token=the-token', secret: 'SEC-the-secret' };

describe('reminders over the API', () => {
  let api: ApiUnderTest;
  let officer: ApiClient;
  let office: ApiClient;
  let admin: ApiClient;

  beforeAll(async () => {
    api = await ApiUnderTest.start({ notify: { smtpUrl: 'smtp://127.0.0.1:9' } });
    api.setNow('2026-11-24T02:00:00.000Z');
    officer = await api.clientOf('officer', 'lengshuitan');
    office = await api.clientOf('office', 'commerce');
    admin = await api.clientOf('admin', 'commerce');
  });
  afterAll(() => api.stop());

  const put = (client: ApiClient, body: object): Promise<Answer<ReminderSettingsView & Problem>> =>
    client.send('PUT', '/reminder-settings', JSON.stringify(body), { 'Content-Type': 'application/json' });
  const deliveries = async (query = '') => (await office.get<Page<DeliveryView>>(`/deliveries${query}`)).body.items;

  it('begin with the usual settings, and no mail', async () => {
    expect((await officer.get('/reminder-settings')).body).toEqual({ wantsMail: false, digest: true, urgentAtOnce: true, dailyCap: 5, language: 'zh', isMailConfigured: true });
    expect((await officer.post('/reminder-settings/test')).body).toMatchObject({ code: 'email-missing', status: 422 });
  });

  it('keep what a person chose, and forget what they left out', async () => {
    expect((await put(officer, SETTINGS)).body).toEqual({ ...SETTINGS, isMailConfigured: true });
    expect((await officer.get('/reminder-settings')).body).toEqual({ ...SETTINGS, isMailConfigured: true });
    const { quietFrom: _from, quietTo: _to, ...loud } = SETTINGS;
    await put(officer, loud);
    expect((await officer.get('/reminder-settings')).body).toEqual({ ...loud, isMailConfigured: true });
    expect((await office.get<ReminderSettingsView>('/reminder-settings')).body.wantsMail).toBe(false);
  });

  it.each([
    [{ email: undefined }, 'email-missing', 'email'], [{ email: 'a@b,c@d' }, 'invalid-input', 'email'], [{ email: 'a@b\r\nBcc: c@d' }, 'invalid-input', 'email'],
    [{ quietTo: undefined }, 'quiet-hours-incomplete', 'quietTo'], [{ quietFrom: '25:00' }, 'invalid-input', 'quietFrom'],
    [{ quietFrom: '09:00', quietTo: '17:10' }, 'quiet-hours-too-long', 'quietTo'], [{ dailyCap: 0 }, 'invalid-input', 'dailyCap'], [{ language: 'fr' }, 'invalid-input', 'language'],
    [{ password: 'x' }, 'unknown-field', 'password'],
  ])('refuse %j', async (change, code, field) => {
    expect((await put(officer, { ...SETTINGS, ...change })).body).toMatchObject({ code, field });
  });

  it('send a test when asked to, and not twice at once', async () => {
    await put(officer, SETTINGS);
    const { body } = await officer.post<{ deliveryId: string }>('/reminder-settings/test');
    expect(await deliveries('?person=lengshuitan')).toEqual([
      expect.objectContaining({ id: body.deliveryId, kind: 'test', channel: 'mail', status: 'queued', address: SETTINGS.email, unitId: 'lengshuitan', notices: 0, mayRetry: false }),
    ]);
    const again = await officer.post('/reminder-settings/test');
    expect(again.body).toMatchObject({ code: 'test-too-soon', status: 429 });
    expect(again.headers.get('retry-after')).toBe('30');
  });

  it('show an administrator the robots, and nobody their secrets', async () => {
    const added = await admin.post<RobotView>('/robots', ROBOT);
    expect(added.status).toBe(201);
    expect(added.body).toEqual({ id: expect.any(String) as string, kind: 'dingtalk', name: '商务局群', unitId: 'commerce', host: 'oapi.dingtalk.com', isSigned: true, createdAt: '2026-11-24T02:00:00.000Z', createdBy: 'commerce admin' });
    await admin.post(`/robots/${added.body.id}/test`);
    const everything = JSON.stringify([added.body, (await admin.get('/robots')).body, await deliveries()]);
    expect(everything).not.toMatch(/the-token|the-secret/);
    expect((await admin.send('DELETE', `/robots/${added.body.id}`)).status).toBe(204);
    expect((await admin.get('/robots')).body).toEqual([]);
    expect((await admin.post(`/robots/${added.body.id}/test`)).status).toBe(404);
    expect((await api.sql.query('select url, secret from robot')).rows).toEqual([{ url: '', secret: null }]);
    expect(await deliveries('?person=商务局群')).toMatchObject([{ recipient: '商务局群', kind: 'test' }]);
  });

  it.each([
    [{ url: 'http://169.254.169.254/x' }, 'robot-address-refused', 'url'], [{ kind: 'wecom' }, 'robot-address-refused', 'url'], [{ unitId: 'nowhere' }, 'unknown-unit', 'unitId'],
    [{ kind: 'wecom', url: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k' }, 'robot-not-signed', 'secret'], [{ kind: 'slack' }, 'invalid-input', 'kind'],
  ])('refuse a robot with %j', async (change, code, field) => {
    const { body } = await admin.post('/robots', { ...ROBOT, ...change });
    expect(body).toMatchObject({ code, field });
    expect(JSON.stringify(body)).not.toContain('the-secret');
  });

  it('let overseers read the log, and only an administrator act on it', async () => {
    for (const client of [officer, await api.clientOf('leader', 'commerce')]) expect((await client.get('/deliveries')).status).toBe(403);
    for (const path of ['/robots', '/deliveries/x/retry']) expect((await office.post(path, path === '/robots' ? ROBOT : {})).status).toBe(403);
    expect((await office.get('/deliveries')).status).toBe(200);
  });

  it('find deliveries by channel, status and day, page by page', async () => {
    expect((await deliveries('?channel=mail&status=queued,sent&day=2026-11-24')).length).toBe(1);
    expect(await deliveries('?day=2026-11-23')).toEqual([]);
    expect(await deliveries('?status=failed')).toEqual([]);
    const first = (await office.get<Page<DeliveryView>>('/deliveries?limit=1')).body;
    const second = (await office.get<Page<DeliveryView>>(`/deliveries?limit=1&cursor=${first.next}`)).body;
    expect([first.items.length, second.items.length, second.next]).toEqual([1, 1, undefined]);
    expect(first.items[0]!.id).not.toBe(second.items[0]!.id);
  });

  it('let a message that failed today be tried again, and no other', async () => {
    const [mail] = await deliveries('?channel=mail');
    const retry = () => admin.post(`/deliveries/${mail!.id}/retry`);
    expect((await retry()).body).toMatchObject({ code: 'delivery-not-retryable', status: 409 });
    await api.sql.query(`update delivery set status = 'failed', reason = 'refused', attempts = 1, answer = '550' where id = $1`, [mail!.id]);
    expect(await deliveries('?status=failed')).toMatchObject([{ mayRetry: true, reason: 'refused', answer: '550' }]);
    expect((await retry()).status).toBe(204);
    expect(await deliveries('?channel=mail')).toMatchObject([{ status: 'queued', attempts: 0, mayRetry: false }]);
    expect((await admin.post('/deliveries/nothing/retry')).status).toBe(404);
    await api.sql.query(`update delivery set status = 'failed' where id = $1`, [mail!.id]);
    api.setNow('2026-11-25T02:00:00.000Z');
    expect((await retry()).body).toMatchObject({ code: 'delivery-not-retryable' });
  });

  it('show their backlog on the health page, which stays as it is', async () => {
    await api.sql.query(`update delivery set status = 'queued'`);
    api.setNow('2026-11-24T02:05:00.000Z');
    const { body } = await officer.get<{ checks: object; deliveries: object }>('/health');
    expect(body.deliveries).toEqual({ queued: 2, oldestSeconds: 300, failedToday: 0 });
    expect(Object.keys(body.checks)).toEqual(['api', 'postgresql', 'worker', 'temporal']);
  });
});

describe('without a mail server', () => {
  it('a test is refused with what to do', async () => {
    const api = await ApiUnderTest.start();
    const officer = await api.clientOf('officer', 'lengshuitan');
    expect((await officer.get<ReminderSettingsView>('/reminder-settings')).body.isMailConfigured).toBe(false);
    expect((await officer.post('/reminder-settings/test')).body).toMatchObject({ code: 'mail-not-configured', status: 409 });
    await api.stop();
  });
});
