import type { CalendarChange } from '../project/change-calendar.js';
import { countedDuties } from './matter-clock.js';
import type { MatterEvent } from './matter.events.js';
import { hasEnded } from './matter.guards.js';
import type { MatterState } from './matter.state.js';

/** Counts a matter by another calendar, with every date that moves. Nothing when it has ended or counts by that one already. */
export function changeMatterCalendar(state: MatterState, { from, to, reference, now }: CalendarChange): MatterEvent[] {
  if (!state.facts || hasEnded(state) || from.version === to.version) return [];
  const dates = new Map(countedDuties(state, to).map(({ what, due }) => [what, due?.date]));
  const moves = countedDuties(state, from).flatMap(({ what, due }) => {
    const date = dates.get(what);
    return due && date && due.date !== date ? [{ what, from: due.date, to: date }] : [];
  });
  return [{ type: 'MatterCalendarChanged', data: { before: from.version, calendar: to.version, moves }, occurredAt: now, reason: reference }];
}
