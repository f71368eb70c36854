import { Presence } from '#libs/acts/presence.js';
import type { Absence } from '#libs/contracts/absence.views.js';
import type { Problem } from '#libs/contracts/project.views.js';
import { addDays, localDate, toInstant } from '#libs/domain/instants.js';
import type { ApiClient } from './api-client.js';
import { ApiUnderTest } from './api-under-test.js';

let api: ApiUnderTest;
let officer: ApiClient, colleague: ApiClient, admin: ApiClient;
const today = localDate(toInstant(Date.now()));

beforeAll(async () => {
  api = await ApiUnderTest.start();
  [officer, colleague, admin] = await Promise.all([
    api.clientOf('officer', 'finance', 'fin-1'), api.clientOf('officer', 'finance', 'fin-2'), api.clientOf('admin', 'commerce', 'root'),
  ]);
});
afterAll(() => api.stop());

/** Asks anew, since what is known is kept for some seconds. */
const isPresent = async (unitId: string) => (await new Presence(api.sql).isPresent())(unitId);
const put = (client: ApiClient, body: object, query = '') => client.send<Problem>('PUT', `/absences${query}`, JSON.stringify(body), { 'Content-Type': 'application/json' });
const end = (client: ApiClient, query = '') => client.send<Problem>('DELETE', `/absences${query}`);

test('a unit is present while one of its accounts is not away today', async () => {
  expect(await isPresent('finance')).toBe(true);
  expect((await put(officer, { fromOn: today, toOn: addDays(today, 3), note: '休假' })).status).toBe(204);
  expect(await isPresent('finance')).toBe(true);
  expect((await put(admin, { fromOn: addDays(today, -2), toOn: today }, '?account=fin-2')).status).toBe(204);
  expect(await isPresent('finance')).toBe(false);
  expect((await officer.get<Absence[]>('/absences')).body).toEqual([{ account: 'fin-1', name: 'finance officer', fromOn: today, toOn: addDays(today, 3), note: '休假' }]);
  expect((await admin.get<Absence[]>('/absences')).body).toHaveLength(2);
  await put(colleague, { fromOn: addDays(today, 1), toOn: addDays(today, 2) });
  expect(await isPresent('finance')).toBe(true);
  await put(colleague, { fromOn: today, toOn: today });
  expect(await isPresent('finance')).toBe(false);
  expect((await end(colleague)).status).toBe(204);
  expect(await isPresent('finance')).toBe(true);
});

test('another’s absence is for administrators, and an absence does not end before it begins', async () => {
  expect((await put(officer, { fromOn: today, toOn: today }, '?account=fin-2')).body.code).toBe('forbidden');
  expect((await end(officer, '?account=fin-2')).body.code).toBe('forbidden');
  expect((await put(admin, { fromOn: today, toOn: today }, '?account=nobody')).status).toBe(404);
  expect((await put(officer, { fromOn: today, toOn: addDays(today, -1) })).body.code).toBe('bad-date');
});
