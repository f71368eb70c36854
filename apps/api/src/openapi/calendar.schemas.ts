import type { CalendarLoaded, CalendarPreview, CalendarVersionView, CalendarView, MovedDeadline, OtherMove } from '#libs/contracts/calendar.views.js';
import type { CalendarData, CalendarYear, OfficeHours } from '#libs/domain/calendar/calendar-data.js';
import type { CalendarChanges, CalendarYearChange, ClosureChange } from '#libs/domain/calendar/diff-calendars.js';
import { date, flag, instant, listOf, mapOf, objectSchema, oneOf, ref, text, uuid, whole, type Schema } from './schema.js';

const version = { version: text, reference: text, effectiveOn: date, loadedAt: instant, loadedBy: text, isInForce: flag } satisfies Record<keyof CalendarVersionView, Schema>;

const periods = listOf({ type: 'object', properties: { from: text, to: text }, required: ['from', 'to'] });

export const calendarSchemas = {
  CalendarVersion: objectSchema<CalendarVersionView>()(version, ['loadedBy']),
  Calendar: objectSchema<CalendarView>()({ ...version, days: ref('CalendarDays'), pending: whole }, ['loadedBy']),
  CalendarDays: objectSchema<CalendarData>()(
    { version: text, years: mapOf(ref('CalendarYear')), statutory: mapOf(listOf(date)), officeHours: ref('OfficeHours'), closures: mapOf(listOf(date)) },
    ['officeHours', 'closures'],
  ),
  CalendarYear: objectSchema<CalendarYear>()({ notice: text, references: listOf(text), off: listOf(date), work: listOf(date) }, ['references']),
  OfficeHours: objectSchema<OfficeHours>()(
    { periods, source: text, confirmed: flag },
    ['source', 'confirmed'],
  ),
  CalendarPreview: objectSchema<CalendarPreview>()(
    { version: text, before: text, years: listOf(ref('CalendarYearChange')), closures: listOf(ref('ClosureChange')), officeHours: ref('OfficeHoursChange'), projects: whole, matters: whole, submissions: whole, deadlines: whole, moves: listOf(ref('MovedDeadline')), others: listOf(ref('OtherMove')) }, ['officeHours']),
  ClosureChange: objectSchema<ClosureChange>()({ unitId: text, nowClosed: listOf(date), nowOpen: listOf(date) }, []),
  OfficeHoursChange: objectSchema<NonNullable<CalendarChanges['officeHours']>>()({ before: periods, after: periods }, []),
  OtherMove: objectSchema<OtherMove>()({ kind: oneOf('project', 'matter', 'submission'), id: text, code: text, name: ref('Label'), unitId: text, what: text, stepId: text, from: date, to: date, provisional: flag }, ['unitId', 'stepId']),
  CalendarYearChange: objectSchema<CalendarYearChange>()({ year: text, notice: oneOf('published', 'withdrawn'), nowWorked: listOf(date), nowRest: listOf(date) }, ['notice']),
  MovedDeadline: objectSchema<MovedDeadline>()(
    { projectId: uuid, projectCode: text, projectName: text, stepId: text, clock: oneOf('legal', 'promised', 'green'), from: date, to: date, provisional: flag, unitId: text }, ['unitId']),
  CalendarLoaded: objectSchema<CalendarLoaded>()({ version: text, isNew: flag, isInForce: flag, projects: whole, matters: whole, submissions: whole, deadlines: whole, left: whole }, []),
};
