import type { ClockView } from '../api/types.ts';
import type { Words } from '../words/zh.ts';

/** True when it was extended, or its due date is not the first one: pauses and other calendars move it too. */
export const hasMoved = ({ extendedBy, dueOn, firstDueOn }: ClockView): boolean => extendedBy > 0 || (dueOn !== undefined && dueOn !== firstDueOn);

/** What is left, in words: the first thing one asks of a clock. */
export function remainingText(left: number, unit: ClockView['unit'], { clock }: Words): string {
  if (left === 0) return clock.today;
  if (unit === 'workingDay') return left > 0 ? clock.left(left) : clock.late(-left);
  return left > 0 ? clock.leftDays(left) : clock.lateDays(-left);
}
