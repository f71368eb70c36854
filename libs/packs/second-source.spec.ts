import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WorkingCalendar } from '#libs/domain/calendar/working-calendar.js';
import { loadPack } from './load-pack.js';
import { PACK_DIRECTORY } from './pack-fixture.js';

/**
 * Due dates against a second source and a second way of counting. The product's 2021 to 2023 are from holiday-cn and its 2024 to 2026 from
 * chinese-days (calendar.yaml); the fixture is taken from the Python package chinesecalendar. Nothing of the product is used to count.
 */
interface SecondSource { holidays: string[]; workdays: string[]; statutory2027: string[] }
const source = JSON.parse(readFileSync(join(process.cwd(), 'libs/packs/second-source.json'), 'utf8')) as SecondSource;
const rest = new Set([...source.holidays, ...source.statutory2027]);
const worked = new Set(source.workdays);

const MAX_AMOUNT = 30;
const dayAfter = (day: Date): Date => new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate() + 1));
const text = (day: Date): string => day.toISOString().slice(0, 10);
const isWorked = (day: Date): boolean => worked.has(text(day)) || (!rest.has(text(day)) && day.getUTCDay() % 6 !== 0);

/** The dates on which limits of 1, 2, … 30 working days end, walking from day to day. */
function dueDates(start: Date): string[] {
  const dates: string[] = [];
  for (let day = dayAfter(start); dates.length < MAX_AMOUNT; day = dayAfter(day)) if (isWorked(day)) dates.push(text(day));
  return dates;
}

let calendar: WorkingCalendar;
beforeAll(async () => { calendar = new WorkingCalendar((await loadPack(PACK_DIRECTORY)).calendar); });

describe('due dates of every start day and 1 to 30 working days', () => {
  it.each([2021, 2022, 2023, 2024, 2025, 2026])('agree with the second source in %i', (year) => {
    let cases = 0;
    const wrong: unknown[] = [];
    for (let start = new Date(Date.UTC(year, 0, 1)); start.getUTCFullYear() === year; start = dayAfter(start)) {
      dueDates(start).forEach((expected, at) => {
        cases += 1;
        const { date, provisional } = calendar.due(text(start), { amount: at + 1, unit: 'workingDay' });
        // Of 2026's last days the notice of 2027 may still speak.
        if (date !== expected || provisional !== expected >= '2026-12-28') wrong.push({ start: text(start), amount: at + 1, date, expected, provisional });
      });
    }
    expect(wrong).toEqual([]);
    expect(cases).toBe((year === 2024 ? 366 : 365) * MAX_AMOUNT);
  });
});
