import { isLocalDate, type LocalDate } from '#libs/domain/instants.js';
import type { FieldPath, Finding } from './pack-error.js';
import type { Pack } from './pack.types.js';

/** Days that do not exist, stand in the wrong year, or are both worked and off; years that are both published and not. */
export function checkCalendar({ calendar }: Pack): Finding[] {
  return [
    ...Object.entries(calendar.years).flatMap(([year, { off, work }]) => [
      ...checkDays(year, off, ['calendar', 'years', year, 'off']),
      ...checkDays(year, work, ['calendar', 'years', year, 'work']),
      ...work.flatMap((day, at) =>
        off.includes(day) ? [{ path: ['calendar', 'years', year, 'work', at], message: `${day} is both worked and off`, remedy: 'Keep what the notice says' }] : []),
    ]),
    ...Object.entries(calendar.statutory).flatMap(([year, days]) => [
      ...checkDays(year, days, ['calendar', 'statutory', year]),
      ...(year in calendar.years ? [{ path: ['calendar', 'statutory', year], message: `the notice of ${year} is published`, remedy: 'Remove the statutory days of that year' }] : []),
    ]),
  ];
}

const checkDays = (year: string, days: LocalDate[], path: FieldPath): Finding[] =>
  days.flatMap((day, at) =>
    isLocalDate(day) && day.startsWith(year) ? [] : [{ path: [...path, at], message: `${day} is no day of ${year}`, remedy: 'Correct the date' }]);
