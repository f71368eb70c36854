import { composeMail, composeRobotMessage, MAX_LINES, type Letter } from './compose-message.js';
import type { DueLine } from './due-line.js';
import { MESSAGE_WORDS } from './message-words.js';

const letter: Letter = { name: '周科长', language: 'zh', today: '2026-11-30', publicUrl: 'https://luodi.example' };
const line = (over: Partial<DueLine> = {}): DueLine => ({
  subject: { kind: 'project', id: 'p', code: 'YZ-1', name: '锂电隔膜' }, kind: 'reminder', what: { zh: '施工许可', en: 'Construction permit' }, at: '2026-11-30T01:00:00.000Z',
  due: { on: '2026-12-03', provisional: false, workingDaysLeft: 3 }, link: 'https://luodi.example/projects/1?step=G24', ...over,
});
const named = (name: string): DueLine['subject'] => ({ kind: 'project', id: 'p', code: 'YZ-1', name });
const late = (days: number) => line({ kind: 'overdue', due: { on: '2026-11-20', provisional: false, workingDaysLeft: -days } });
const news = line({ kind: 'returned', what: { zh: '住建局退回“施工许可”', en: 'Returned' }, due: undefined });

describe('a mail', () => {
  it('counts in its subject, and begins with what is latest', () => {
    const { subject, body } = composeMail([news, line(), late(1), late(6)], letter);
    expect(subject).toBe('【落地】11月30日提醒：2 项已超期，1 项将到期，1 项新通知');
    expect(body.match(/\[.*?\]/g)).toEqual(['[已超期 6 个工作日]', '[已超期 1 个工作日]', '[剩 3 个工作日]', '[退回]']);
    expect(body).toContain('https://luodi.example/work');
  });

  it('says when a date is provisional, and what is due today', () => {
    const { body, html } = composeMail([line({ due: { on: '2027-01-04', provisional: true, workingDaysLeft: 0 } })], letter);
    for (const text of [body, html]) expect(text).toMatch(/今天到期[\s\S]*暂定/);
  });

  it('lets nobody write markup or lines of their own into it', () => {
    const { subject, body, html } = composeMail([line({ subject: named('<script>alert(1)</script>\r\nBcc: x@y'), what: { zh: '"&\'', en: '' } })], letter);
    expect(html).toContain('&lt;script&gt;');
    expect(html).toContain('&quot;&amp;&#39;');
    expect(html).not.toContain('<script>');
    expect(subject).not.toMatch(/[\r\n]/);
    expect(body).toContain('<script>alert(1)</script> Bcc: x@y');
  });

  it('ends somewhere', () => {
    const { body, html } = composeMail(Array.from({ length: MAX_LINES + 7 }, () => line()), letter);
    for (const text of [body, html]) expect(text).toContain('另有 7 项');
  });

  it('is whole in English, too', () => {
    const { subject, body } = composeMail([late(1), line()], { ...letter, language: 'en', name: 'Zhou' });
    expect(subject).toBe('[Luodi] Reminders of 2026-11-30: 1 overdue, 1 falling due');
    expect(body.replace(/锂电隔膜/g, '')).not.toMatch(/\p{Script=Han}/u);
    expect(Object.keys(MESSAGE_WORDS.en.kinds)).toEqual(Object.keys(MESSAGE_WORDS.zh.kinds));
  });
});

describe('a robot message', () => {
  it('links each thing, and markup in names is none', () => {
    const { body } = composeRobotMessage([line({ subject: named('甲](http://evil)<at id=all>') })], letter, 4_096);
    expect(body).toContain('[施工许可](https://luodi.example/projects/1?step=G24)');
    expect(body).toContain('甲］（http://evil）＜at id=all＞');
  });

  it('keeps within the bytes of the robot', () => {
    const { body } = composeRobotMessage(Array.from({ length: 200 }, () => line()), letter, 1_000);
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(1_000);
    expect(body).toMatch(/另有 \d+ 项/);
  });
});
