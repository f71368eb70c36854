import { STATUS_WORDS } from '#libs/contracts/messages/submission-status.js';
import type { DutyView } from '#libs/contracts/reporting.views.js';
import type { Measure } from '#libs/packs/pack.types.js';

/** What a measure of the list obliges units to, and how far they are. */
export interface MeasureDuties {
  measure: number;
  label: string;
  duties: { dutyId: string; label: string; period: string; opened: { unit: string; status: string; dueOn: string; lateBy?: number }[] }[];
}

/** Every measure of the list, also one of which nothing opened. */
export const dutiesByMeasure = (measures: Measure[], duties: DutyView[]): MeasureDuties[] =>
  measures.toSorted((a, b) => a.number - b.number).map(({ number, label }) => ({
    measure: number, label: label.zh,
    duties: duties.filter((duty) => duty.measures.includes(number) && duty.opened.length > 0).map(({ dutyId, label: name, period, opened }) => ({
      dutyId, label: name.zh, period, opened: opened.map(({ unitId, status, dueOn, lateBy }) => ({ unit: unitId, status, dueOn, ...(lateBy !== undefined && { lateBy }) })),
    })),
  }));

/** A line a measure and a line a duty, with how many units stand where. */
export const dutiesText = (measures: MeasureDuties[]): string => measures.flatMap(({ measure, label, duties }) => [
  `${measure}. ${label}`, ...(duties.length === 0 ? ['   nothing opened'] : duties.map(({ dutyId, period, opened }) => `   ${dutyId} ${period}: ${standings(opened.map(({ status }) => status))}`)),
]).join('\n');

function standings(statuses: string[]): string {
  const counts = new Map<string, number>();
  for (const status of statuses) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts].map(([status, count]) => `${count} ${STATUS_WORDS[status as keyof typeof STATUS_WORDS].en.toLowerCase()}`).join(', ');
}
