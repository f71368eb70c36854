import { NEXT_NOTICE_MAY_REACH } from '#libs/domain/calendar/calendar-data.js';
import type { CalendarData } from '#libs/domain/calendar/working-calendar.js';
import { isLocalDate, type LocalDate } from '#libs/domain/instants.js';
import type { FieldPath, Finding } from './pack-error.js';

/** What is wrong with a calendar of the right form: days that cannot be, days that contradict each other, years that are missing. */
export function checkCalendar({ calendar }: { calendar: CalendarData }): Finding[] {
  const years = Object.entries(calendar.years);
  return [
    ...years.flatMap(([year, { off, work }]) => [
      ...checkDays(off, ['calendar', 'years', year, 'off'], (day) => isOfNotice(day, year), year),
      ...checkDays(work, ['calendar', 'years', year, 'work'], (day) => isOfNotice(day, year), year),
      ...work.flatMap((day, at) => (isLocalDate(day) && !isWeekend(day) ? [weekday(day, ['calendar', 'years', year, 'work', at])] : [])),
    ]),
    ...checkContradictions(years),
    ...Object.entries(calendar.statutory).flatMap(([year, days]) => [
      ...checkDays(days, ['calendar', 'statutory', year], (day) => day.startsWith(year), year),
      ...(year in calendar.years ? [published(year)] : []),
    ]),
    ...checkYears(calendar),
    ...checkHours(calendar),
    ...Object.entries(calendar.closures ?? {}).flatMap(([unit, days]) => checkDays(days, ['calendar', 'closures', unit], () => true, '2000–2099')),
  ];
}

/** Closures of units that the pack does not have: nothing would ever be held back for them. */
export const checkClosures = ({ calendar, units }: { calendar: CalendarData; units: readonly { id: string }[] }): Finding[] => {
  const known = new Set(units.map(({ id }) => id));
  return Object.keys(calendar.closures ?? {}).filter((unit) => !known.has(unit)).map((unit) =>
    ({ path: ['calendar', 'closures', unit], message: `there is no unit "${unit}"`, remedy: 'Correct the id, or add the unit to the pack', zh: `清单包中没有单位“${unit}”，请更正标识，或先加入清单包` }));
};

const isOfNotice = (day: LocalDate, year: string): boolean => day.startsWith(year) || day >= `${Number(year) - 1}-${NEXT_NOTICE_MAY_REACH}` && day < year;

const isWeekend = (day: LocalDate): boolean => [0, 6].includes(new Date(`${day}T00:00:00.000Z`).getUTCDay());

const checkDays = (days: LocalDate[], path: FieldPath, isAllowed: (day: LocalDate) => boolean, year: string): Finding[] =>
  days.flatMap((day, at) =>
    isLocalDate(day) && isAllowed(day) ? [] : [{ path: [...path, at], message: `${day} is no day of ${year}`, remedy: 'Correct the date', zh: `${day} 不是 ${year} 年的日期，请更正` }]);

const weekday = (day: LocalDate, path: FieldPath): Finding =>
  ({ path, message: `${day} is no weekend day, so it is worked anyway`, remedy: 'Only weekend days are worked in exchange: correct or remove it', zh: `${day} 本来就是工作日，只有周末才会调休上班，请更正或删去` });

const published = (year: string): Finding =>
  ({ path: ['calendar', 'statutory', year], message: `the notice of ${year} is published`, remedy: 'Remove the statutory days of that year', zh: `${year} 年放假通知已在 years 中，请删去 statutory 中的该年` });

/** A day that two places speak of, of one notice or of two: at the turn of the year both may. */
function checkContradictions(years: [string, { off: LocalDate[]; work: LocalDate[] }][]): Finding[] {
  const said = new Map<LocalDate, { kind: 'off' | 'work'; year: string }>();
  const findings: Finding[] = [];
  for (const [year, days] of years) {
    for (const kind of ['off', 'work'] as const) {
      days[kind].forEach((day, at) => {
        const first = said.get(day);
        const path = ['calendar', 'years', year, kind, at];
        if (!first) said.set(day, { kind, year });
        else if (first.kind !== kind) findings.push({ path, message: `${day} is both worked and off`, remedy: 'Keep what the notice says', zh: `${day} 既列为放假又列为上班，请按通知保留一处` });
        // Within one list the schema says so.
        else if (first.year !== year) findings.push({ path, message: `${day} stands under ${first.year} too`, remedy: 'Keep it under the notice that says so', zh: `${day} 在 ${first.year} 年中已经列出，请只保留一处` });
      });
    }
  }
  return findings;
}

/** Counting must not run through a year of which nothing is known. */
function checkYears({ years, statutory }: CalendarData): Finding[] {
  const known = [...Object.keys(years), ...Object.keys(statutory)].map(Number).toSorted((a, b) => a - b);
  return known.slice(1).flatMap((year, at) => {
    const missing = known[at]! + 1;
    if (year <= missing) return [];
    return [{ path: ['calendar', year in years ? 'years' : 'statutory', String(year)], message: `the year ${missing} before it is missing`, remedy: 'Add its notice, or its statutory days', zh: `缺少 ${missing} 年，请补充该年的放假通知或法定节假日` }];
  });
}

function checkHours({ officeHours }: CalendarData): Finding[] {
  const edges = (officeHours?.periods ?? []).flatMap(({ from, to }) => [from, to]);
  const wrong = edges.findIndex((time, at) => at > 0 && time <= edges[at - 1]!);
  if (wrong < 0) return [];
  return [{ path: ['calendar', 'officeHours', 'periods', Math.floor(wrong / 2)], message: `office hours are not in order at ${edges[wrong]}`, remedy: 'Write periods one after the other, each from an earlier to a later time', zh: `办公时间在 ${edges[wrong]} 处先后颠倒，请按先后填写` }];
}
