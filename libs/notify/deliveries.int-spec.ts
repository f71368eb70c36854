import { WorkingCalendar } from '#libs/domain/calendar/working-calendar.js';
import { instantOf, toInstant, epochMs } from '#libs/domain/instants.js';
import { actors, sampleCalendar } from '#libs/testing/sample-project.js';
import type { RecordedProject } from '#libs/persistence/testing/persistence-fixture.js';
import { DeliveryPlanner } from './delivery-planner.js';
import { NotifiedCity } from './testing/notified-city.js';

let city: NotifiedCity;
let project: RecordedProject;
beforeEach(async () => {
  city = await NotifiedCity.start();
  project = await city.remindedProject({ name: '湘澜<b>锂电</b>项目' });
});
afterEach(() => city.stop());

const statuses = async () => (await city.persistence.pool.query<{ status: string; reason: string | null; attempts: number }>('select status, reason, attempts from delivery order by created_at, id')).rows;
const minutesLater = (minutes: number) => toInstant(epochMs(city.now) + minutes * 60_000);

describe('a reminder', () => {
  it('reaches the person of the unit as a mail in Chinese', async () => {
    await city.person('zhou', 'commerce');
    await city.person('other', 'housing');
    expect(await city.planAndSend()).toBe(1);
    const [mail] = city.mailbox.mails;
    const due = sampleCalendar.addWorkingDays(city.today, 3);
    expect(city.mailbox.mails).toHaveLength(1);
    expect(mail!.to).toEqual(['zhou@yongzhou.example']);
    const [, month, day] = city.today.split('-').map(Number);
    expect(mail!.subject).toBe(`【落地】${month}月${day}日提醒：1 项将到期`);
    expect(mail!.text).toContain('zhou同志，您好');
    expect(mail!.text).toContain(`[剩 3 个工作日] 湘澜<b>锂电</b>项目 T-${project.id.slice(0, 8)}`);
    expect(mail!.text).toContain(`应于 ${due} 前办结`);
    expect(mail!.text).toContain(`https://luodi.example/projects/${project.id}?step=S00`);
    expect(mail!.html).toContain('湘澜&lt;b&gt;锂电&lt;/b&gt;项目');
    expect(mail!.html).not.toContain('<b>锂电');
    expect(mail!.headers['auto-submitted']).toBe('auto-generated');
    expect(await statuses()).toEqual([{ status: 'sent', reason: null, attempts: 1 }]);
  });

  it('is told in English to who reads English, and marked when the date is provisional', async () => {
    await city.persistence.pool.query(`update project_step set provisional = true`);
    await city.person('smith', 'commerce', { language: 'en' });
    await city.planAndSend();
    expect(city.mailbox.mails[0]!.subject).toBe(`[Luodi] Reminders of ${city.today}: 1 falling due`);
    expect(city.mailbox.mails[0]!.text).toContain('3 working days left');
    expect(city.mailbox.mails[0]!.text).toContain('(provisional:');
  });

  it('waits for the day on which a unit that is closed opens again; others are told', async () => {
    await city.person('zhou', 'commerce');
    const calendar = new WorkingCalendar({ ...sampleCalendar.data, closures: { commerce: [city.today] } });
    const planner = new DeliveryPlanner({ pool: city.persistence.pool, city: async () => ({ pack: city.pack, calendar }), publicUrl: 'https://luodi.example', withMail: true });
    expect(await planner.plan(city.now)).toBe(0);
    expect(await statuses()).toEqual([]);
    expect(await planner.plan(instantOf(calendar.ofUnit('commerce').addWorkingDays(city.today, 1), 10))).toBe(1);
    expect(await city.planner().plan(city.now)).toBe(0); // told once
  });

  it('is planned once, by however many workers and however often', async () => {
    await city.person('zhou', 'commerce');
    await Promise.all([city.planner().plan(city.now), city.planner().plan(city.now), city.planner().plan(city.now)]);
    expect(await city.planAndSend(minutesLater(5))).toBe(0);
    expect(city.mailbox.mails).toHaveLength(1);
  });

  it('waits for office hours, the gathering of the morning and the end of quiet hours', async () => {
    await city.person('zhou', 'commerce', { quietFrom: '09:00', quietTo: '11:00' });
    for (const at of [instantOf(city.today, 8), instantOf(city.today, 9, 5), instantOf(city.today, 10, 59), instantOf(city.today, 13)]) await city.planAndSend(at);
    expect(city.mailbox.mails).toHaveLength(0);
    await city.planAndSend(instantOf(city.today, 11));
    expect(city.mailbox.mails).toHaveLength(1);
  });

  it('is not sent when the thing was done meanwhile', async () => {
    await city.person('zhou', 'commerce');
    await project.act(city.today, actors.office, { type: 'completeStep', stepId: 'S00', evidence: [] });
    await city.planAndSend();
    expect(city.mailbox.mails.filter(({ text }) => text.includes('剩 3 个工作日'))).toEqual([]);
    expect(await statuses()).toContainEqual({ status: 'suppressed', reason: 'settled', attempts: 0 });
  });
});

describe('a day', () => {
  it('has one digest, and a thing is told once in it: what comes later about it is in the next', async () => {
    await city.person('zhou', 'commerce');
    await city.planAndSend();
    await project.pass(sampleCalendar.addWorkingDays(city.today, 4)); // overdue, urgent, about the same step
    await city.planAndSend(instantOf(city.today, 16));
    expect(city.mailbox.mails).toHaveLength(1);
    expect(await statuses()).toContainEqual({ status: 'suppressed', reason: 'told-today', attempts: 0 });
    await city.planAndSend(instantOf(sampleCalendar.addWorkingDays(city.today, 4), 10));
    expect(city.mailbox.mails).toHaveLength(2);
    expect(city.mailbox.mails[1]!.subject).toContain('1 项已超期');
  });

  it('cannot have a thing told twice even if a planner tried: the key forbids it', async () => {
    await city.person('zhou', 'commerce');
    await city.planAndSend();
    await expect(city.persistence.pool.query(`insert into delivery_thing select recipient_id, day, thing, delivery_id from delivery_thing`)).rejects.toThrow('delivery_thing_pkey');
  });

  it('has no more messages than the person allows; the rest comes with the next digest', async () => {
    await city.person('zhou', 'commerce', { dailyCap: 1, digest: false });
    await city.planAndSend();
    const second = await city.remindedProject({ name: '第二个项目' });
    await city.planAndSend(minutesLater(10));
    expect(city.mailbox.mails).toHaveLength(1);
    expect(await statuses()).toContainEqual({ status: 'suppressed', reason: 'daily-cap', attempts: 0 });
    await city.planAndSend(instantOf(sampleCalendar.addWorkingDays(city.today, 1), 10));
    expect(city.mailbox.mails[1]!.text).toContain(second.id);
  });

  it('after two weeks of silence has one message', async () => {
    await city.person('zhou', 'commerce');
    for (let count = 0; count < 5; count += 1) await city.remindedProject({ name: `项目${count}` });
    await city.planAndSend(instantOf(sampleCalendar.addWorkingDays(city.today, 6), 16));
    expect(city.mailbox.mails).toHaveLength(1);
    expect(city.mailbox.mails[0]!.subject).toContain('6 项已超期');
  });
});
