import { Injectable } from '@nestjs/common';
import type { CalendarOfOpenings, CalendarOfOpeningsEntry } from '#libs/contracts/reporting.views.js';
import { addDays, addMonths } from '#libs/domain/instants.js';
import { CYCLES, dateOfDeadline, nextPeriod, periodOf, previousPeriod, type Cycle, type Deadline, type Period } from '#libs/domain/reporting/period.js';
import { dutiesOfPeriod } from '#libs/packs/plan-submissions.js';
import { PackLibrary, type ReadyPack } from '../packs/pack-library.js';

/** What opens, falls due and is published when, by the pack and the calendar in force. */
@Injectable()
export class OpeningCalendar {
  constructor(private readonly packs: PackLibrary) {}

  async of(month: Period): Promise<CalendarOfOpenings> {
    const ready = await this.packs.current(), from = `${month}-01`, to = addMonths(from, 1);
    const entries = CYCLES.flatMap((cycle) => periodsAround(cycle, from, to).flatMap((period) => entriesOf(cycle, period, ready)));
    return { month, entries: entries.filter(({ on }) => on >= from && on < to).toSorted(byMoment) };
  }
}

/** A period may open before it begins, and is published after it has ended. */
function periodsAround(cycle: Cycle, from: string, to: string): Period[] {
  const periods = [previousPeriod(periodOf(cycle, from))], last = nextPeriod(periodOf(cycle, addDays(to, -1)));
  while (periods.at(-1) !== last) periods.push(nextPeriod(periods.at(-1)!));
  return periods;
}

/** Duties of one cycle may open at other times than the cycle, so they are put together by moment. */
function entriesOf(cycle: Cycle, period: Period, ready: ReadyPack): CalendarOfOpeningsEntry[] {
  const entries = new Map<string, CalendarOfOpeningsEntry>();
  for (const { facts } of dutiesOfPeriod(ready, cycle, period, ready.calendar)) {
    for (const [what, deadline] of [['opens', facts.opens], ['due', facts.due], ['freezes', facts.freeze]] as const) {
      const entry = entryAt(entries, { what, cycle, period }, deadline, ready);
      entry.submissions += 1;
      if (entry.dutyIds.at(-1) !== facts.dutyId) entry.dutyIds.push(facts.dutyId);
    }
  }
  return [...entries.values()];
}

function entryAt(entries: Map<string, CalendarOfOpeningsEntry>, about: Pick<CalendarOfOpeningsEntry, 'what' | 'cycle' | 'period'>, deadline: Deadline, { calendar }: ReadyPack): CalendarOfOpeningsEntry {
  const { date, provisional } = dateOfDeadline(deadline, calendar), key = `${about.what} ${date} ${deadline.time ?? ''}`, known = entries.get(key);
  if (known) return known;
  const entry = { on: date, ...(deadline.time && { time: deadline.time }), ...about, provisional, dutyIds: [], submissions: 0 };
  entries.set(key, entry);
  return entry;
}

const byMoment = (a: CalendarOfOpeningsEntry, b: CalendarOfOpeningsEntry): number => `${a.on} ${a.time ?? ''}`.localeCompare(`${b.on} ${b.time ?? ''}`) || a.period.localeCompare(b.period);
