import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { localDate, type Instant, type LocalDate } from '../instants.js';
import { dateOfDeadline, endOfDeadline, type Deadline } from './period.js';
import type { SubmissionState } from './submission.state.js';

/** What counts now: the period's limit, or the time for correcting what was returned. */
export const runningDeadline = ({ facts, returnedOn }: SubmissionState): Deadline | undefined =>
  facts && returnedOn ? { start: returnedOn, limit: { amount: facts.correctionDays, unit: 'workingDay' } } : facts?.due;

/** Working days, each begun one counting, from a deadline to a later moment; 0 in time. */
export function lateBy(deadline: Deadline, at: Instant, calendar: WorkingCalendar): number {
  if (at <= endOfDeadline(deadline, calendar)) return 0;
  return Math.max(1, calendar.workingDaysBetween(dateOfDeadline(deadline, calendar).date, localDate(at)));
}

/** The last day of the office's review; undefined while nothing waits for it. */
export const reviewDueOn = ({ facts, status, review }: SubmissionState, calendar: WorkingCalendar): LocalDate | undefined =>
  status === 'submitted' && review ? calendar.addWorkingDays(review.from, facts!.reviewDays) : undefined;

/** Where a submission stands in time. */
export interface SubmissionClock {
  dueOn: LocalDate;
  /** The first instant at which it is late. */
  dueAt: Instant;
  provisional: boolean;
  /** Working days left; negative when late. */
  remaining: number;
  /** Working days late: as submitted, or so far. */
  lateBy: number;
}

/** Undefined before it is opened. */
export function submissionClock(state: SubmissionState, now: Instant, calendar: WorkingCalendar): SubmissionClock | undefined {
  const deadline = runningDeadline(state);
  if (!deadline) return undefined;
  const { date, provisional } = dateOfDeadline(deadline, calendar);
  return {
    dueOn: date, dueAt: endOfDeadline(deadline, calendar), provisional,
    remaining: calendar.workingDaysBetween(localDate(now), date), lateBy: state.lateBy ?? lateBy(deadline, now, calendar),
  };
}
