import fc from 'fast-check';
import { instantOf, toInstant } from '../instants.js';
import { isOfficeHour, nextOfficeMoment } from './office-hours.js';
import { WorkingCalendar } from './working-calendar.js';

const calendar = new WorkingCalendar({
  version: 'spec', years: { '2026': { notice: 'n', off: ['2026-10-01', '2026-10-02'], work: ['2026-10-10'] } }, statutory: {},
  officeHours: { periods: [{ from: '08:30', to: '12:00' }, { from: '14:30', to: '17:30' }] },
});

describe('office hours', () => {
  it.each([
    ['before they begin', instantOf('2026-09-30', 8, 29), false], ['at their first moment', instantOf('2026-09-30', 8, 30), true],
    ['at noon', instantOf('2026-09-30', 12), false], ['in the afternoon', instantOf('2026-09-30', 14, 30), true],
    ['on a holiday', instantOf('2026-10-01', 9), false], ['on a Saturday worked in exchange', instantOf('2026-10-10', 9), true],
  ])('%s', (_, instant, expected) => expect(isOfficeHour(instant, calendar)).toBe(expected));

  it.each([
    ['at once', instantOf('2026-09-30', 9, 15), instantOf('2026-09-30', 9, 15)], ['early in the morning', instantOf('2026-09-30', 3), instantOf('2026-09-30', 8, 30)],
    ['at noon', instantOf('2026-09-30', 12, 30), instantOf('2026-09-30', 14, 30)], ['in the evening before a holiday and a weekend', instantOf('2026-09-30', 18), instantOf('2026-10-05', 8, 30)],
  ])('deliver %s', (_, from, expected) => expect(nextOfficeMoment(from, calendar)).toBe(expected));

  it('are always reached, never in the past, and a moment within them is kept', () => {
    fc.assert(fc.property(fc.integer({ min: Date.UTC(2026, 0, 2), max: Date.UTC(2026, 11, 20) }), (ms) => {
      const moment = nextOfficeMoment(toInstant(ms), calendar);
      return moment >= toInstant(ms) && isOfficeHour(moment, calendar) && nextOfficeMoment(moment, calendar) === moment;
    }));
  });

  it('are nine to half past five where a calendar does not say', () => {
    const { officeHours: _, ...data } = calendar.data;
    expect(nextOfficeMoment(instantOf('2026-09-30', 8, 30), new WorkingCalendar(data))).toBe(instantOf('2026-09-30', 9));
  });
});
