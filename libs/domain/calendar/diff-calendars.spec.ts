import { diffCalendars } from './diff-calendars.js';
import type { CalendarData } from './working-calendar.js';

const before: CalendarData = { version: 'a', years: { '2026': { notice: 'n', off: ['2026-10-01'], work: ['2026-10-10'] } }, statutory: { '2027': ['2027-01-01'] } };

describe('the difference of two calendars', () => {
  it('is nothing when they count the same, however they write it', () => {
    expect(diffCalendars(before, { ...before, version: 'b', years: { '2026': { notice: 'n', off: ['2026-10-01', '2026-10-03'], work: ['2026-10-10'] } } })).toEqual([]);
  });

  it('is told by year: notices that came, days now worked, days now off', () => {
    const after: CalendarData = { version: 'b', years: {
      '2026': { notice: 'n', off: ['2026-10-01', '2026-10-02'], work: [] }, '2027': { notice: 'n', off: ['2027-01-01', '2027-02-08'], work: ['2027-02-20'] },
    }, statutory: {} };
    expect(diffCalendars(before, after)).toEqual([
      { year: '2026', nowWorked: [], nowRest: ['2026-10-02', '2026-10-10'] },
      { year: '2027', notice: 'published', nowWorked: ['2027-02-20'], nowRest: ['2027-02-08'] },
    ]);
    expect(diffCalendars(after, before)[1]).toEqual({ year: '2027', notice: 'withdrawn', nowWorked: ['2027-02-08'], nowRest: ['2027-02-20'] });
  });
});
