import { createHmac } from 'node:crypto';
import type { RobotKind } from '#libs/contracts/notify.views.js';
import { epochMs, toInstant } from '#libs/domain/instants.js';
import { RobotStore, type NewRobot } from './robot.store.js';
import { NotifiedCity } from './testing/notified-city.js';

const SECRET = 'SEC1234567890', KEY = 'the-key-in-the-address';
let city: NotifiedCity;
beforeEach(async () => { city = await NotifiedCity.start(); });
afterEach(() => city.stop());

const add = (kind: RobotKind, over: Partial<NewRobot> = {}) =>
  new RobotStore(city.persistence.pool).add({ kind, name: '商务局群', unitId: 'commerce', url: `http://${city.receiver.host}/send?access_token=${KEY}`, secret: SECRET, ...over }, 'admin', '2026-01-01T00:00:00.000Z');
const deliveries = async () => (await city.persistence.pool.query<{ status: string; reason: string | null; answer: string; subject: string }>('select * from delivery order by created_at, id')).rows;

/** What the products do with a signature, computed the way their manuals say. */
const isFresh = (ms: number): boolean => Math.abs(Date.now() - ms) < 60_000;

describe('robots', () => {
  it('钉钉: the signature in the address is right, and the time is in milliseconds', async () => {
    await add('dingtalk');
    await city.remindedProject({ name: '湘澜[锂电]项目' });
    expect(await city.planAndSend()).toBe(1);
    const [{ url, body }] = city.receiver.posts as [(typeof city.receiver.posts)[number]];
    const timestamp = url.searchParams.get('timestamp')!;
    expect(isFresh(Number(timestamp))).toBe(true);
    expect(url.searchParams.get('sign')).toBe(createHmac('sha256', SECRET).update(`${timestamp}\n${SECRET}`, 'utf8').digest('base64'));
    expect(url.searchParams.get('access_token')).toBe(KEY);
    const { msgtype, markdown } = body as { msgtype: string; markdown: { title: string; text: string } };
    expect(msgtype).toBe('markdown');
    expect(markdown.title).toContain('1 项将到期');
    expect(markdown.text).toContain('湘澜［锂电］项目');
  });

  it('飞书: the signature in the body is right, and the time is in seconds', async () => {
    await add('feishu');
    await city.remindedProject();
    await city.planAndSend();
    const { timestamp, sign, msg_type, card } = city.receiver.posts[0]!.body as { timestamp: string; sign: string; msg_type: string; card: { elements: { content: string }[] } };
    expect(isFresh(Number(timestamp) * 1_000)).toBe(true);
    expect(sign).toBe(createHmac('sha256', Buffer.from(`${timestamp}\n${SECRET}`, 'utf8')).digest('base64'));
    expect(msg_type).toBe('interactive');
    expect(card.elements[0]!.content).toContain('剩 3 个工作日');
  });

  it('企业微信: as many lines as 4,096 bytes hold, and how many more', async () => {
    await add('wecom', { secret: undefined });
    for (let count = 0; count < 30; count += 1) await city.remindedProject({ name: `永州市某产业园第${count}期新材料生产基地建设项目` });
    expect(await city.planAndSend()).toBe(1);
    const { markdown } = city.receiver.posts[0]!.body as { markdown: { content: string } };
    expect(Buffer.byteLength(markdown.content)).toBeLessThanOrEqual(4_096);
    expect(markdown.content).toMatch(/另有 \d+ 项/);
  });

  it('of the whole city hear of every unit, but not of what only involved units may know', async () => {
    await add('dingtalk', { unitId: undefined });
    const project = await city.remindedProject();
    await city.persistence.pool.query('update project set is_restricted = true where project_id = $1', [project.id]);
    expect(await city.planAndSend()).toBe(0);
    await city.persistence.pool.query('update project set is_restricted = false where project_id = $1', [project.id]);
    expect(await city.planAndSend()).toBe(1);
  });

  it('are told the same message once: what was noted as sent is not posted again', async () => {
    await add('wecom');
    await city.remindedProject();
    await city.planAndSend();
    await city.planAndSend(toInstant(epochMs(city.now) + 600_000));
    expect(city.receiver.posts).toHaveLength(1);
  });

  it.each([
    ['too many messages', 200, { errcode: 130101, errmsg: 'send too fast' }, 'queued', null],
    ['a wrong signature', 200, { errcode: 310000, errmsg: 'sign not match' }, 'failed', 'refused'],
    ['a server that is down', 503, {}, 'queued', null],
    ['an address that is gone', 404, {}, 'failed', 'refused'],
    ['an answer of something else', 200, '<html>', 'failed', 'refused'],
  ])('after %s', async (_what, status, answer, expected, reason) => {
    await add('dingtalk');
    await city.remindedProject();
    Object.assign(city.receiver, { status, answer });
    await city.planAndSend();
    expect(await deliveries()).toMatchObject([{ status: expected, reason }]);
  });

  it('keep their secrets: neither log nor error nor list tells them', async () => {
    const id = await add('dingtalk', { url: `http://127.0.0.1:9/send?access_token=${KEY}` });
    await city.remindedProject();
    const failures: unknown[] = [];
    await city.planner().plan(city.now);
    await city.sender({ onFailure: (_, error) => failures.push(error) }).sendNext();
    const told = JSON.stringify([await deliveries(), await new RobotStore(city.persistence.pool).find(id), failures.map((error) => [String(error), (error as Error).stack, (error as Error).cause])]);
    expect(failures).toHaveLength(1);
    expect(told).not.toContain(KEY);
    expect(told).not.toContain(SECRET);
    expect(await deliveries()).toMatchObject([{ status: 'failed', reason: 'refused' }]); // 127.0.0.1:9 is not a host the operator allowed
  });

  it('that were removed are told nothing more', async () => {
    const id = await add('dingtalk');
    await city.remindedProject();
    await city.planner().plan(city.now);
    await new RobotStore(city.persistence.pool).remove(id, city.now);
    await city.sender().sendNext();
    expect(city.receiver.posts).toEqual([]);
    expect(await deliveries()).toMatchObject([{ status: 'failed', reason: 'no-channel' }]);
  });
});
