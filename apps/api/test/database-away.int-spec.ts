import type { CommandAnswer, Problem } from '#libs/contracts/project.views.js';
import { isDatabaseAway } from '#libs/persistence/connection.js';
import { randomUUID } from 'node:crypto';
import { ApiUnderTest } from './api-under-test.js';
import { ApiClient, type Answer } from './api-client.js';
import { DatabaseGate } from './database-gate.js';
import { facts } from './specimens.js';

/** PostgreSQL goes away and comes back while people are at work. */
describe('without PostgreSQL', () => {
  let api: ApiUnderTest;
  let gate: DatabaseGate;
  let officer: ApiClient;

  beforeAll(async () => {
    api = await ApiUnderTest.start({ throughGate: true });
    gate = api.gate!;
    officer = await api.clientOf('officer', 'lengshuitan');
  });
  afterAll(() => api.stop());

  it('answers 503 with Retry-After, does nothing, and goes on by itself', async () => {
    const key = randomUUID();
    const body = facts();
    expect((await officer.post('/projects', facts())).status).toBe(201);
    const before = await api.eventCount();

    await gate.close();
    const refused: Answer<Problem> = await officer.post('/projects', body, { key });
    expect([refused.status, refused.body.type, refused.headers.get('retry-after')]).toEqual([503, 'urn:luodi:problem:database-away', '5']);
    expect((await officer.get<Problem>('/projects')).status).toBe(503);
    const ready = await officer.get<{ status: string; checks: Record<string, { ok: boolean }> }>('/health/ready');
    expect([ready.status, ready.body.status, ready.body.checks['postgresql']!.ok]).toEqual([503, 'down', false]);
    expect((await officer.get('/health/live')).status).toBe(200);

    await gate.open();
    expect(await api.eventCount()).toBe(before);
    const done: Answer<CommandAnswer> = await officer.post('/projects', body, { key });
    expect([done.status, done.body.replayed]).toEqual([201, false]);
  }, 60_000);

  it('knows an absent database from a fault', () => {
    expect(isDatabaseAway(Object.assign(new Error('x'), { code: 'ECONNREFUSED' }))).toBe(true);
    expect(isDatabaseAway(new TypeError('x'))).toBe(false);
  });
});
