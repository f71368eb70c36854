import { epochMs, instantOf, toInstant } from '#libs/domain/instants.js';
import { sampleCalendar } from '#libs/testing/sample-project.js';
import { NotifiedCity } from './testing/notified-city.js';
import { WAITS_MINUTES } from './delivery-sender.js';

let city: NotifiedCity;
beforeEach(async () => {
  city = await NotifiedCity.start();
  await city.remindedProject();
});
afterEach(() => city.stop());

const row = async () => (await city.persistence.pool.query<{ status: string; reason: string | null; attempts: number; answer: string | null; message_id: string | null }>(
  'select status, reason, attempts, answer, message_id from delivery order by created_at desc, id limit 1')).rows[0]!;
const wait = (minutes: number) => { city.now = toInstant(epochMs(city.now) + minutes * 60_000); };

describe('sending', () => {
  it('tries again after growing waits when the server was down', async () => {
    await city.person('zhou', 'commerce');
    await city.mailbox.close();
    await city.planAndSend();
    expect(await row()).toMatchObject({ status: 'queued', attempts: 1, answer: expect.stringContaining('ECONNREFUSED') as string });
    expect(await city.sender().sendNext()).toBe(false); // not before its time
    await city.mailbox.open();
    wait(WAITS_MINUTES[0]!);
    expect(await city.sender().sendNext()).toBe(true);
    expect(await row()).toMatchObject({ status: 'sent', attempts: 2 });
    expect(city.mailbox.mails).toHaveLength(1);
  });

  it('gives up visibly, and the next digest tells what was not told', async () => {
    await city.person('zhou', 'commerce');
    city.now = instantOf(city.today, 9, 15);
    await city.mailbox.close();
    await city.planner().plan(city.now);
    for (const minutes of [...WAITS_MINUTES, 1]) {
      await city.sender().sendNext();
      wait(minutes);
    }
    expect(await row()).toMatchObject({ status: 'failed', reason: 'gave-up', attempts: WAITS_MINUTES.length + 1 });
    await city.mailbox.open();
    expect(await city.planAndSend(instantOf(city.today, 16))).toBe(0);
    expect(await city.planAndSend(instantOf(sampleCalendar.addWorkingDays(city.today, 1), 10))).toBe(1);
    expect(city.mailbox.mails).toHaveLength(1);
  });

  it('gives up at once on an address that the server does not know', async () => {
    await city.person('zhou', 'commerce');
    city.mailbox.unknown.add('zhou@yongzhou.example');
    await city.planAndSend();
    expect(await row()).toMatchObject({ status: 'failed', reason: 'refused', attempts: 1, answer: expect.stringContaining('550') as string });
  });

  it('does not send on another day what was meant for this one', async () => {
    await city.person('zhou', 'commerce');
    await city.planner().plan(city.now);
    city.now = instantOf(sampleCalendar.addWorkingDays(city.today, 1), 9, 1);
    expect(await city.sender().sendNext()).toBe(false);
    expect(await row()).toMatchObject({ status: 'failed', reason: 'day-over' });
  });

  it('repeats a mail under the same Message-ID when the worker died between sending and noting it', async () => {
    await city.person('zhou', 'commerce');
    await city.planner().plan(city.now);
    // what is not a refusal ends the attempt the way the death of the process does: sent, and nothing noted
    const dying = city.sender({ mail: { send: async (message, to) => { await city.mail.send(message, to); throw new Error('killed'); } } });
    await expect(dying.sendNext()).rejects.toThrow('killed');
    expect(await row()).toMatchObject({ status: 'queued', attempts: 1 });
    expect(await city.sender().sendNext()).toBe(false); // the claim of the dead still holds
    wait(2);
    expect(await city.sender().sendNext()).toBe(true);
    expect(await row()).toMatchObject({ status: 'sent', attempts: 2 });
    const ids = city.mailbox.mails.map(({ messageId }) => messageId);
    expect(ids).toEqual([ids[0], ids[0]]);
    expect((await row()).message_id).toBe(ids[0]);
    expect(ids[0]).toMatch(/^<[0-9a-f]{32}@yongzhou\.example>$/);
  });

  it('ends with a message that kills its worker every time', async () => {
    await city.person('zhou', 'commerce');
    await city.planner().plan(city.now);
    const dying = city.sender({ mail: { send: () => Promise.reject(new Error('killed')) } });
    for (let count = 0; count <= WAITS_MINUTES.length; count += 1) {
      await expect(dying.sendNext()).rejects.toThrow('killed');
      wait(2);
    }
    await dying.sendNext();
    expect(await row()).toMatchObject({ status: 'failed', reason: 'gave-up' });
  });

  it('is shared by two workers, each message sent by one of them', async () => {
    for (let count = 0; count < 12; count += 1) await city.person(`p${count}`, 'commerce');
    await city.planner().plan(city.now);
    const mine = [0, 0];
    await Promise.all(mine.map(async (_, index) => {
      const sender = city.sender();
      while (await sender.sendNext()) mine[index]! += 1;
    }));
    expect(city.mailbox.mails).toHaveLength(12);
    expect(new Set(city.mailbox.mails.map(({ to }) => to[0])).size).toBe(12);
    expect(Math.min(...mine)).toBeGreaterThan(0);
  });
});
