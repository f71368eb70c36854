import { officeDay } from '#libs/domain/calendar/office-day.js';
import type { WorkingCalendar } from '#libs/domain/calendar/working-calendar.js';
import { countedDuties } from '#libs/domain/matter/matter-clock.js';
import { adoptedPlan } from '#libs/domain/matter/matter.evolve.js';
import type { MatterPlan } from '#libs/domain/matter/matter.plan.js';
import type { MatterState } from '#libs/domain/matter/matter.state.js';
import { dateOfDeadline } from '#libs/domain/reporting/period.js';
import { reviewDueOn, runningDeadline } from '#libs/domain/reporting/submission.clock.js';
import type { SubmissionFacts } from '#libs/domain/reporting/submission.facts.js';
import { isOwed, type SubmissionState } from '#libs/domain/reporting/submission.state.js';
import type { ThingChange } from './rules/rules.views.js';

/** What one plan of an open matter says otherwise than another, the other perhaps by another calendar: its dates now, the levels that it has not left, and who handles it. */
export function matterChanges(state: MatterState, calendar: WorkingCalendar, before: MatterPlan, after: MatterPlan, other = calendar): ThingChange[] {
  const [was, is] = [before, after].map((plan) => adoptedPlan(state, plan)) as [MatterPlan, MatterPlan];
  const duties = (plan: MatterPlan, by: WorkingCalendar) => new Map(countedDuties({ ...state, plan }, by).map(({ what, due }) => [what as string, due]));
  const levels = (plan: MatterPlan) => new Map(plan.ladder.filter(({ level }) => level >= state.level).map((one) => [String(one.level), one]));
  const dues = [duties(was, calendar), duties(is, other)] as const, ladders = [levels(was), levels(is)] as const, offsets = ({ reminders }: MatterPlan) => reminders.map(({ offset }) => offset);
  return [
    ...keysOf(...dues).flatMap((of) => changed('due', dues[0].get(of)?.date, dues[1].get(of)?.date, { of, ...(dues[1].get(of)?.provisional && { provisional: true }) })),
    ...keysOf(...ladders).flatMap((of) => [
      ...changed('levelDays', ladders[0].get(of)?.workingDays, ladders[1].get(of)?.workingDays, { of }), ...changed('levelHolder', ladders[0].get(of)?.holderId, ladders[1].get(of)?.holderId, { of }),
    ]),
    ...(state.status === 'raised' ? changed('firstContact', was.firstContactId, is.firstContactId) : []),
    ...changed('holder', was.holderId, is.holderId), ...changed('reminders', listed(offsets(was)), listed(offsets(is))), ...changed('lateAfter', was.lateAfter, is.lateAfter),
    ...changed('stops', listed(was.stops), listed(is.stops)), ...changed('callBack', was.callBack, is.callBack),
  ];
}

/** What one way of asking for a report that is still owed says otherwise than another, the other perhaps by another calendar: the days on which it climbs, its reminders and its form. */
export function submissionChanges(state: SubmissionState, calendar: WorkingCalendar, before: SubmissionFacts, after: SubmissionFacts, other = calendar): ThingChange[] {
  if (!isOwed(state)) return reviewChanges(state, calendar, other);
  const due = (facts: SubmissionFacts, by: WorkingCalendar) => dateOfDeadline(runningDeadline({ ...state, facts })!, by);
  const levels = (facts: SubmissionFacts, by: WorkingCalendar) => new Map(facts.ladder.map((level) => [String(level.level), { ...level, on: officeDay(by, due(facts, by).date, level.afterWorkingDays).on }]));
  const ladders = [levels(before, calendar), levels(after, other)] as const, offsets = ({ reminders }: SubmissionFacts) => reminders.map(({ offset }) => offset), { date, provisional } = due(after, other);
  return [
    ...changed('due', due(before, calendar).date, date, provisional ? { provisional } : {}),
    ...keysOf(...ladders).flatMap((of) => [
      ...changed('level', ladders[0].get(of)?.on, ladders[1].get(of)?.on, { of, ...(!other.isCertain(ladders[1].get(of)?.on ?? date) && { provisional: true }) }),
      ...changed('levelHolder', ladders[0].get(of)?.holder, ladders[1].get(of)?.holder, { of }),
    ]),
    ...changed('reminders', listed(offsets(before)), listed(offsets(after))), ...changed('form', before.formId, after.formId),
  ];
}

/** What was handed in waits for its review, whose days no table names. */
function reviewChanges(state: SubmissionState, calendar: WorkingCalendar, other: WorkingCalendar): ThingChange[] {
  const to = reviewDueOn(state, other);
  return changed('due', reviewDueOn(state, calendar), to, { of: 'review', ...(to && !other.isCertain(to) && { provisional: true }) });
}

const listed = (values: (string | number)[]): string => values.join(', ');

const keysOf = (one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): string[] => [...new Set([...one.keys(), ...other.keys()])];

type Said = string | number | boolean | undefined;
const changed = (what: ThingChange['what'], from: Said, to: Said, more: Pick<ThingChange, 'of' | 'provisional'> = {}): ThingChange[] =>
  from === to ? [] : [{ what, ...(from !== undefined && { from: String(from) }), ...(to !== undefined && { to: String(to) }), ...more }];
