import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadPack } from '#libs/packs/load-pack.js';
import { PACK_DIRECTORY } from '#libs/packs/pack-fixture.js';
import { proposedCalendar, rulesProblems } from '../src/rehearsal/proposal-check.js';

const CHINESE = /^[^a-zA-Z]*\p{Script=Han}/u;

describe('a proposal that is not in order is refused in the reader\'s language', () => {
  it('for what the tables say together', async () => {
    const pack = await loadPack(PACK_DIRECTORY), ladder = pack.rules.ladder!.replace('id="ladder.blue.o1"><text>1<', 'id="ladder.blue.o1"><text>7<').replace(/<luodi:examples>[\s\S]*?<\/luodi:examples>/g, '');
    const [problem] = await rulesProblems(pack, { ladder });
    expect(problem).toMatchObject({ file: 'rules/ladder.dmn', place: 'ladder 2 级别', message: { zh: expect.stringMatching(CHINESE), en: expect.stringContaining('level 1') } });
  });

  it('for calendars that contradict themselves, or have another form', async () => {
    const pack = await loadPack(PACK_DIRECTORY), calendar = structuredClone(pack.calendar);
    calendar.years['2026']!.work.push('2026-10-01');
    expect(proposedCalendar(pack, calendar).found.map(({ message }) => message.zh)).toContainEqual(expect.stringContaining('既列为放假又列为上班'));
    expect(proposedCalendar(pack, { ...pack.calendar, closures: { nosuchunit: ['2026-12-01'] } }).found).toEqual([{ file: 'calendar', place: 'closures.nosuchunit', message: { zh: expect.stringContaining('清单包中没有单位“nosuchunit”'), en: expect.stringContaining('there is no unit "nosuchunit"') } }]);
    const { found } = proposedCalendar(pack, {});
    expect(found.length).toBeGreaterThan(0);
    for (const { message } of found) expect(message.zh).toContain('不符合日历格式');
  });

  it('for files of calendars, with the line; and the file that a pack has is one', async () => {
    const text = await readFile(join(PACK_DIRECTORY, 'calendar.yaml'), 'utf8'), pack = await loadPack(PACK_DIRECTORY), { calendar } = pack;
    expect(proposedCalendar(pack, text)).toEqual({ calendar, found: [] });
    expect(proposedCalendar(pack, JSON.stringify(calendar))).toEqual({ calendar, found: [] });
    for (const none of ['version: [', '', '你好']) {
      const { calendar: read, found } = proposedCalendar(pack, none);
      expect([read, found.length > 0]).toEqual([undefined, true]);
      expect(found[0]).toMatchObject({ file: 'calendar', place: expect.stringMatching(/^1/), message: { zh: expect.stringContaining('不符合日历格式') } });
    }
    const line = text.split('\n').findIndex((each) => /^\s+work:/.test(each)) + 1, broken = text.replace(/^(\s+work:).*$/m, '$1 [2026-13-01]');
    expect(proposedCalendar(pack, broken).found[0]!.place).toMatch(new RegExp(`^${line} .*work`));
  });
});
