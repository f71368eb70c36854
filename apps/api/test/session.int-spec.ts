import { setTimeout as sleep } from 'node:timers/promises';
import { AccountKeeping } from '#libs/identity/account-keeping.js';
import { ApiUnderTest, PASSWORD } from './api-under-test.js';
import { ApiClient } from './api-client.js';
import type { Problem } from '#libs/contracts/project.views.js';

describe('sessions', () => {
  let api: ApiUnderTest;
  let anybody: ApiClient;

  beforeAll(async () => {
    api = await ApiUnderTest.start();
    anybody = new ApiClient(`${api.url}/api/v1`);
    await api.clientOf('office', 'commerce', 'office');
  });
  afterAll(() => api.stop());

  const signIn = (account: string, password: string) => anybody.post<{ caller: { role: string; permissions: string[] } } & Problem>('/session', { account, password });

  it('opens a session as an HttpOnly cookie and closes it', async () => {
    const answer = await signIn('office', PASSWORD);
    expect(answer.status).toBe(200);
    expect(answer.body.caller).toMatchObject({ account: 'office', role: 'office', unitId: 'commerce' });
    const cookie = answer.headers.get('set-cookie')!;
    expect(cookie).toMatch(/^luodi_session=\S+; .*HttpOnly; SameSite=Strict/);
    const headers = { Cookie: cookie.split(';')[0]! };
    expect((await anybody.get('/session', headers)).status).toBe(200);
    expect((await anybody.send('DELETE', '/session', undefined, headers)).status).toBe(204);
    expect((await anybody.get('/session', headers)).status).toBe(401);
  });

  it('keeps an idle connection longer than a proxy does', async () => {
    expect((await anybody.get('/session')).headers.get('keep-alive')).toBe('timeout=75');
  });

  it('answers a wrong password and a wrong account alike', async () => {
    const wrongPassword = await signIn('office', 'wrong');
    const wrongAccount = await signIn('nobody', 'wrong');
    expect(wrongPassword.status).toBe(401);
    expect(wrongPassword.body).toEqual(wrongAccount.body);
    expect(wrongPassword.body.type).toBe('urn:luodi:problem:wrong-credentials');
  });

  it('refuses an act that another site sends with the cookie', async () => {
    const { headers } = await signIn('office', PASSWORD);
    const answer = await anybody.post<Problem>('/notifications/read-all', {}, { headers: { Cookie: headers.get('set-cookie')!.split(';')[0]!, 'Sec-Fetch-Site': 'cross-site' } });
    expect(answer.body.code).toBe('foreign-origin');
  });

  it('is not Secure on plain HTTP, and believes no proxy that nobody named', async () => {
    expect((await signIn('office', PASSWORD)).headers.get('set-cookie')).not.toMatch(/Secure/);
    const behind = (person: string) => anybody.post<Problem>('/session', { account: 'unnamed', password: 'x' }, { headers: { 'X-Forwarded-For': `${person}, 10.244.0.7` } });
    for (let attempt = 0; attempt < 10; attempt += 1) await behind('203.0.113.1');
    expect((await behind('203.0.113.2')).status).toBe(429);
  });

  it('soon knows neither sessions nor tokens of a disabled account, also those it remembers', async () => {
    const program = await api.clientOf('office', 'commerce', 'leaving'), cookie = (await signIn('leaving', PASSWORD)).headers.get('set-cookie')!.split(';')[0]!;
    const statuses = async () => [(await program.get('/session')).status, (await anybody.get('/session', { Cookie: cookie })).status];
    expect(await statuses()).toEqual([200, 200]);
    await new AccountKeeping(api.sql).disable('leaving', '2026-11-30T00:00:00.000Z');
    while ((await statuses()).includes(200)) await sleep(200);
    expect(await statuses()).toEqual([401, 401]);
  });

  describe('a person changes the own password', () => {
    const cookieOf = async (password: string) => (await signIn('changing', password)).headers.get('set-cookie')!.split(';')[0]!;
    const change = (Cookie: string, password: string, newPassword: string) => anybody.send<Problem>('PUT', '/session/password', JSON.stringify({ password, newPassword }), { 'Content-Type': 'application/json', Cookie });

    it('with the old one; the other sessions end, this one and tokens go on', async () => {
      const program = await api.clientOf('office', 'commerce', 'changing'), here = await cookieOf(PASSWORD), elsewhere = await cookieOf(PASSWORD);
      expect((await anybody.get('/session', { Cookie: elsewhere })).status).toBe(200);
      expect((await change(here, PASSWORD, 'another horse 电池')).status).toBe(204);
      expect((await anybody.get('/session', { Cookie: elsewhere })).status).toBe(401);
      expect([(await anybody.get('/session', { Cookie: here })).status, (await program.get('/session')).status]).toEqual([200, 200]);
      expect([(await signIn('changing', PASSWORD)).status, (await signIn('changing', 'another horse 电池')).status]).toEqual([401, 200]);
    });

    it('not with a wrong one, nor to a short one, and not by guessing', async () => {
      const here = await cookieOf('another horse 电池');
      expect((await change(here, 'wrong', 'a third horse')).body).toMatchObject({ code: 'wrong-password', status: 422, field: 'password' });
      expect((await change(here, 'another horse 电池', 'short')).body).toMatchObject({ status: 400, problems: [{ field: 'newPassword' }] });
      expect((await change('', PASSWORD, 'a third horse')).body.code).toBe('unauthenticated');
      const statuses = [];
      for (let attempt = 0; attempt < 12; attempt += 1) statuses.push((await change(here, `guess ${attempt}`, 'a third horse')).status);
      expect(statuses.at(-1)).toBe(429);
      expect((await signIn('changing', 'another horse 电池')).status).toBe(200);
    });
  });

  it('makes who guesses wait', async () => {
    const answers = [];
    for (let attempt = 0; attempt < 12; attempt += 1) answers.push(await signIn('guessed', `guess ${attempt}`));
    expect(answers.at(-1)!.status).toBe(429);
    expect(answers.at(-1)!.body.code).toBe('too-many-attempts');
    expect(Number(answers.at(-1)!.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await signIn('office', PASSWORD)).status).toBe(200);
  });
});

describe('sessions behind an ingress', () => {
  let api: ApiUnderTest;

  beforeAll(async () => {
    api = await ApiUnderTest.start({ notify: { publicUrl: 'https://luodi.example.gov.cn' }, trustedProxies: ['10.244.0.0/16'] });
    await api.clientOf('office', 'commerce', 'office');
  });
  afterAll(() => api.stop());

  const signIn = (person: string, account: string, password: string) =>
    new ApiClient(`${api.url}/api/v1`).post<Problem>('/session', { account, password }, { headers: { 'X-Forwarded-For': `${person}, 10.244.0.7` } });

  it('are Secure when people come by TLS', async () => {
    expect((await signIn('203.0.113.9', 'office', PASSWORD)).headers.get('set-cookie')).toMatch(/; Secure/);
  });

  it('are counted for each person and not for the ingress', async () => {
    for (let attempt = 0; attempt < 11; attempt += 1) await signIn('203.0.113.1', 'office', 'guess');
    expect((await signIn('203.0.113.1', 'office', PASSWORD)).status).toBe(429);
    expect((await signIn('203.0.113.2', 'office', PASSWORD)).status).toBe(200);
  });
});
