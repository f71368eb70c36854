import type { CalendarChange } from '../project/change-calendar.js';
import { dateOfDeadline } from './period.js';
import { reviewDueOn, runningDeadline } from './submission.clock.js';
import type { SubmissionEvent } from './submission.events.js';
import { isOwed, type SubmissionState } from './submission.state.js';

/** Counts a submission by another calendar. Nothing when it counts by that one already, or has been published. */
export function changeSubmissionCalendar(state: SubmissionState, { from, to, reference, now }: CalendarChange): SubmissionEvent[] {
  const deadline = runningDeadline(state);
  if (!deadline || state.status === 'frozen' || from.version === to.version) return [];
  const was = dateOfDeadline(deadline, from).date, is = dateOfDeadline(deadline, to).date, hasMoved = isOwed(state) && was !== is;
  const reviewWas = reviewDueOn(state, from), reviewIs = reviewDueOn(state, to), review = reviewWas && reviewIs && reviewWas !== reviewIs ? { from: reviewWas, to: reviewIs } : undefined;
  return [{ type: 'SubmissionCalendarChanged', data: { before: from.version, calendar: to.version, ...(hasMoved && { from: was, to: is }), ...(review && { review }) }, occurredAt: now, reason: reference }];
}
