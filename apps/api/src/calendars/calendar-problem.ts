import { CalendarLacksYears, CalendarTooEarly } from '#libs/acts/load-calendar.js';
import { PackError } from '#libs/packs/pack-error.js';
import { CalendarVersionTaken } from '#libs/persistence/calendar-store.js';
import { ApiProblem } from '../problems/api-problem.js';
import type { FieldProblem } from '../problems/field-problem.js';

/** Why a calendar was not taken, as a problem; other errors stay what they are. */
export function calendarProblem(error: unknown): unknown {
  if (error instanceof PackError) return new ApiProblem('calendar-invalid', {}, { field: 'content', fields: error.problems.map(fieldProblem), cause: error });
  if (error instanceof CalendarVersionTaken) return new ApiProblem('calendar-version-taken', { version: error.version }, { field: 'content', cause: error });
  if (error instanceof CalendarLacksYears) return new ApiProblem('calendar-lacks-years', { years: error.years }, { field: 'content', cause: error });
  if (error instanceof CalendarTooEarly) {
    const { effectiveOn, inForce } = error;
    return new ApiProblem('calendar-too-early', { effectiveOn, calendar: inForce.version, inForceSince: inForce.effectiveOn }, { field: 'effectiveOn', cause: error });
  }
  return error;
}

function fieldProblem({ field, line, message, remedy, zh }: PackError['problems'][number]): FieldProblem {
  const problem = { zh: zh ?? `“${field || '文件'}”的写法不符合日历格式（${message}）`, en: `${message}. ${remedy}.` };
  return { field: field || 'content', code: 'calendar-invalid', message: 'calendar', parameters: { line, problem } };
}
