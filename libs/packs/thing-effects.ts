import { officeDay } from '#libs/domain/calendar/office-day.js';
import type { WorkingCalendar } from '#libs/domain/calendar/working-calendar.js';
import { countedDuties } from '#libs/domain/matter/matter-clock.js';
import { adoptedPlan } from '#libs/domain/matter/matter.evolve.js';
import type { MatterPlan } from '#libs/domain/matter/matter.plan.js';
import type { MatterState } from '#libs/domain/matter/matter.state.js';
import { dateOfDeadline } from '#libs/domain/reporting/period.js';
import { runningDeadline } from '#libs/domain/reporting/submission.clock.js';
import type { SubmissionFacts } from '#libs/domain/reporting/submission.facts.js';
import type { SubmissionState } from '#libs/domain/reporting/submission.state.js';
import type { ThingChange } from './rules/rules.views.js';

/** What one plan of an open matter says otherwise than another: its dates now, the levels that it has not left, and who handles it. */
export function matterChanges(state: MatterState, calendar: WorkingCalendar, before: MatterPlan, after: MatterPlan): ThingChange[] {
  const [was, is] = [before, after].map((plan) => adoptedPlan(state, plan)) as [MatterPlan, MatterPlan];
  const duties = (plan: MatterPlan) => new Map(countedDuties({ ...state, plan }, calendar).map(({ what, due }) => [what as string, due]));
  const levels = (plan: MatterPlan) => new Map(plan.ladder.filter(({ level }) => level >= state.level).map((one) => [String(one.level), one]));
  const dues = [duties(was), duties(is)] as const, ladders = [levels(was), levels(is)] as const, offsets = ({ reminders }: MatterPlan) => reminders.map(({ offset }) => offset);
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

/** What one way of asking for a report that is still owed says otherwise than another: the days on which it climbs, its reminders and its form. */
export function submissionChanges(state: SubmissionState, calendar: WorkingCalendar, before: SubmissionFacts, after: SubmissionFacts): ThingChange[] {
  const due = (facts: SubmissionFacts) => dateOfDeadline(runningDeadline({ ...state, facts })!, calendar);
  const levels = (facts: SubmissionFacts) => new Map(facts.ladder.map((level) => [String(level.level), { ...level, on: officeDay(calendar, due(facts).date, level.afterWorkingDays).on }]));
  const ladders = [levels(before), levels(after)] as const, offsets = ({ reminders }: SubmissionFacts) => reminders.map(({ offset }) => offset), { date, provisional } = due(after);
  return [
    ...changed('due', due(before).date, date, provisional ? { provisional } : {}),
    ...keysOf(...ladders).flatMap((of) => [
      ...changed('level', ladders[0].get(of)?.on, ladders[1].get(of)?.on, { of, ...(!calendar.isCertain(ladders[1].get(of)?.on ?? date) && { provisional: true }) }),
      ...changed('levelHolder', ladders[0].get(of)?.holder, ladders[1].get(of)?.holder, { of }),
    ]),
    ...changed('reminders', listed(offsets(before)), listed(offsets(after))), ...changed('form', before.formId, after.formId),
  ];
}

const listed = (values: (string | number)[]): string => values.join(', ');

const keysOf = (one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): string[] => [...new Set([...one.keys(), ...other.keys()])];

type Said = string | number | boolean | undefined;
const changed = (what: ThingChange['what'], from: Said, to: Said, more: Pick<ThingChange, 'of' | 'provisional'> = {}): ThingChange[] =>
  from === to ? [] : [{ what, ...(from !== undefined && { from: String(from) }), ...(to !== undefined && { to: String(to) }), ...more }];
