import type { WhyLine } from '#libs/contracts/why.views.js';
import type { DueDate } from '#libs/domain/calendar/working-calendar.js';
import type { RuleReference } from '#libs/domain/decider.js';
import type { UnitId } from '#libs/domain/ids.js';
import { localDate, type LocalDate } from '#libs/domain/instants.js';
import { lightOf, type ReadingDay } from '#libs/domain/project/light.js';
import { referenceTo, type PackRules } from '#libs/packs/rules/pack-rules.js';
import type { RecordedEvent } from '#libs/persistence/record.types.js';

/** The day that lists are read on, and the present rules, which lights go by. */
export interface Reading {
  day: ReadingDay;
  tables: PackRules;
}

/** The row of the present rules that gives a due date its light today. */
export const lightRule = (dueOn: LocalDate, { today, calendar }: ReadingDay, tables: PackRules): RuleReference =>
  referenceTo('traffic-light', tables.ask('traffic-light', { workingDaysLeft: calendar.workingDaysBetween(today, dueOn) }, today));

export function lightLine(dueOn: LocalDate | undefined, isPaused: boolean, { day, tables }: Reading): WhyLine {
  const light = lightOf(dueOn, isPaused, day);
  if (light === 'paused') return { about: 'light', light, cause: 'standing' };
  return dueOn === undefined ? { about: 'light', light, cause: 'noDate' } : { about: 'light', light, rule: lightRule(dueOn, day, tables) };
}

/** Until when, and which rule says so; nothing without a date. */
export const limitLine = (due: DueDate | undefined, because: Pick<WhyLine, 'rule' | 'cause' | 'extendedBy'>): WhyLine[] =>
  due ? [{ about: 'limit', on: due.date, ...(due.provisional && { provisional: true as const }), ...because }] : [];

const ABOUT: Record<string, WhyLine['about']> = {
  ReminderSent: 'reminder', ExtensionAwaited: 'reminder', SuspensionReviewDue: 'reminder', MatterReminded: 'reminder', SubmissionReminderSent: 'reminder', ReviewAwaited: 'reminder',
  StepOverdue: 'late', MatterOverdue: 'late', SubmissionOverdue: 'late',
  StepEscalated: 'escalation', MatterEscalated: 'escalation', MatterDeEscalated: 'escalation', SubmissionEscalated: 'escalation',
};

/** The events of time that a row can be explained by. */
export const TOLD_TYPES = Object.keys(ABOUT);

/** What a told event says of whom it concerns. */
type Told = { unitId?: UnitId; holderId?: UnitId; level?: number };

/** What was told of it, with the rules as they stand in the record; oldest first. */
export const toldLines = (events: RecordedEvent[], types: readonly string[]): WhyLine[] =>
  events.filter(({ type, rule }) => rule && types.includes(type)).toSorted((a, b) => a.sequence - b.sequence).map(({ type, data, rule, occurredAt }) => {
    const { unitId, holderId = unitId, level } = data as Told;
    return { about: ABOUT[type]!, rule: rule!, on: localDate(occurredAt), ...(holderId && { unitId: holderId }), ...(level !== undefined && { level }) };
  });
