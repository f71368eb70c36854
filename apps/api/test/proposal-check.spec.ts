import { loadPack } from '#libs/packs/load-pack.js';
import { PACK_DIRECTORY } from '#libs/packs/pack-fixture.js';
import type { CalendarData } from '#libs/domain/calendar/working-calendar.js';
import { calendarProblems, rulesProblems } from '../src/rehearsal/proposal-check.js';

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
    expect(calendarProblems(pack, calendar).map(({ message }) => message.zh)).toContainEqual(expect.stringContaining('既列为放假又列为上班'));
    expect(calendarProblems(pack, { ...pack.calendar, closures: { nosuchunit: ['2026-12-01'] } })).toEqual([{ file: 'calendar', place: 'calendar.closures.nosuchunit', message: { zh: expect.stringContaining('清单包中没有单位“nosuchunit”'), en: expect.stringContaining('there is no unit "nosuchunit"') } }]);
    for (const { message } of calendarProblems(pack, {} as CalendarData)) expect(message.zh).toContain('不符合日历格式');
  });
});
