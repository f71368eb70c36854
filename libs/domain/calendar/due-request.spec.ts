import { dueOnRequest } from './due-request.js';
import { WorkingCalendar } from './working-calendar.js';

const calendar = new WorkingCalendar({ version: 'spec', years: { '2026': { notice: 'n', off: ['2026-10-01'], work: [] } }, statutory: { '2027': ['2027-01-01'] } });
const ask = (start: unknown, amount: unknown, unit: unknown) => () => dueOnRequest(calendar, { start, amount, unit });

describe('a due date that is asked for', () => {
  it('is reckoned in every unit', () => {
    expect([ask('2026-09-30', 1, 'wd')(), ask('2026-09-30', 1, 'cd')(), ask('2026-08-31', 1, 'mo')()].map(({ date }) => date)).toEqual(['2026-10-02', '2026-10-02', '2026-09-30']);
    expect(ask('2026-12-31', 1, 'wd')()).toEqual({ date: '2027-01-04', provisional: true });
  });

  it.each([0, -1, 1.5, NaN, Infinity, 5_001, '7', null, undefined])('is refused for an amount of %p', (amount) => {
    expect(ask('2026-09-30', amount, 'wd')).toThrow(expect.objectContaining({ code: 'bad-limit', field: 'amount' }));
  });

  it.each(['2026-02-30', '20260930', '1999-12-31', 7, undefined])('is refused for the start %p', (start) => {
    expect(ask(start, 1, 'wd')).toThrow(expect.objectContaining({ code: 'bad-date' }));
  });

  it.each(['days', 'WD', 'constructor', undefined])('is refused in the unit %p', (unit) => {
    expect(ask('2026-09-30', 1, unit)).toThrow(expect.objectContaining({ code: 'bad-limit-unit' }));
  });

  it.each([['2027-12-31', 1, 'wd', '2028-01-03'], ['2027-06-01', 12, 'mo', '2028-06-01'], ['2027-12-01', 5_000, 'cd', '2041-08-09'], ['2040-09-28', 1, 'wd', '2040-10-04']])('is provisional after the last year of the calendar: %s and %i %s', (start, amount, unit, date) => {
    expect(ask(start, amount, unit)()).toEqual({ date, provisional: true });
  });

  it.each([['2025-12-31', 1, 'wd'], ['2098-12-01', 5_000, 'cd']])('is refused before the first year and beyond the century: %s and %i %s', (start, amount, unit) => {
    expect(ask(start, amount, unit)).toThrow(expect.objectContaining({ code: 'beyond-calendar', parameters: expect.objectContaining({ from: '2026', to: '2099' }) }));
  });
});
