import { diffCalendars } from './diff-calendars.js';
import type { CalendarData } from './working-calendar.js';

const before: CalendarData = { version: 'a', years: { '2026': { notice: 'n', off: ['2026-10-01'], work: ['2026-10-10'] } }, statutory: { '2027': ['2027-01-01'] } };

describe('the difference of two calendars', () => {
  it('is nothing when they count the same, however they write it', () => {
    expect(diffCalendars(before, { ...before, version: 'b', years: { '2026': { notice: 'n', off: ['2026-10-01', '2026-10-03'], work: ['2026-10-10'] } } }).years).toEqual([]);
  });

  it('is told by year: notices that came, days now worked, days now off', () => {
    const after: CalendarData = { version: 'b', years: {
      '2026': { notice: 'n', off: ['2026-10-01', '2026-10-02'], work: [] }, '2027': { notice: 'n', off: ['2027-01-01', '2027-02-08'], work: ['2027-02-20'] },
    }, statutory: {} };
    expect(diffCalendars(before, after).years).toEqual([
      { year: '2026', nowWorked: [], nowRest: ['2026-10-02', '2026-10-10'] },
      { year: '2027', notice: 'published', nowWorked: ['2027-02-20'], nowRest: ['2027-02-08'] },
    ]);
    expect(diffCalendars(after, before).years[1]).toEqual({ year: '2027', notice: 'withdrawn', nowWorked: ['2027-02-08'], nowRest: ['2027-02-20'] });
  });

  it('is told by unit for closures, and for office hours, also where a calendar leaves the usual ones', () => {
    const after: CalendarData = { ...before, closures: { data: ['2026-12-02', '2026-12-01'] }, officeHours: { periods: [{ from: '09:00', to: '13:00' }] } };
    const usual = [{ from: '09:00', to: '12:00' }, { from: '14:30', to: '17:30' }];
    expect(diffCalendars({ ...before, closures: { data: ['2026-12-02'], commerce: ['2026-12-03'] } }, after)).toEqual({
      years: [], closures: [{ unitId: 'commerce', nowClosed: [], nowOpen: ['2026-12-03'] }, { unitId: 'data', nowClosed: ['2026-12-01'], nowOpen: [] }],
      officeHours: { before: usual, after: [{ from: '09:00', to: '13:00' }] },
    });
    expect(diffCalendars(before, { ...before, officeHours: { periods: usual, confirmed: true } })).toEqual({ years: [], closures: [] });
  });
});
