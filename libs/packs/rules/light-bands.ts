import type { LocalDate } from '#libs/domain/instants.js';
import type { Light, LightBands } from '#libs/domain/project/light.js';
import type { PackRules } from './pack-rules.js';

/** Lights change within this many working days of a due date. */
const FARTHEST = 250;

/** The bands of each day, worked out when they are first asked for. */
export function lightBandsByDay(rules: PackRules): (day: LocalDate) => LightBands {
  const known = new Map<LocalDate, LightBands>();
  return (day) => {
    const bands = known.get(day) ?? lightBands(rules, day);
    known.set(day, bands);
    return bands;
  };
}

/** Where the table `traffic-light` changes its light on a day; without one, its newest text. Throws RangeError for a table whose lights do not follow each other. */
export function lightBands(rules: PackRules, day?: LocalDate): LightBands {
  const lightAt = (workingDaysLeft: number) => rules.ask<Light>('traffic-light', { workingDaysLeft }, day).answer;
  const reach = (light: Light, sign: 1 | -1, from: number) => {
    let days = from;
    while (days < FARTHEST && lightAt(sign * days) === light) days += 1;
    return days - 1;
  };
  const bands = { nearDueWorkingDays: reach('nearDue', 1, 0), behindWorkingDays: reach('behind', -1, 1) };
  if (bands.nearDueWorkingDays < 0 || lightAt(bands.nearDueWorkingDays + 1) !== 'normal' || lightAt(FARTHEST) !== 'normal')
    throw new RangeError('the lights must be nearDue from the due date back, and normal before');
  if (lightAt(-bands.behindWorkingDays - 1) !== 'overdue' || lightAt(-FARTHEST) !== 'overdue') throw new RangeError('the lights must be behind after the due date, and overdue from then on');
  return bands;
}
