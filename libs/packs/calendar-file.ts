import type { CalendarData } from '#libs/domain/calendar/working-calendar.js';
import { checkCalendar, checkClosures } from './check-calendar.js';
import { checkCalendarSchema } from './check-schema.js';
import { PackError, type Finding } from './pack-error.js';
import { PackSource } from './pack-source.js';

/**
 * Reads a calendar from YAML or JSON: the form it has in a pack's calendar.yaml, or its content alone.
 * With the units of a pack, closures must be of them. Throws {@link PackError} with everything that is wrong and where.
 */
export function readCalendar(name: string, text: string, units?: readonly { id: string }[]): CalendarData {
  const source = PackSource.of([{ name, text }]);
  const isWrapped = 'calendar' in source.content;
  const content = (isWrapped ? source.content['calendar'] : source.content) as CalendarData;
  const shape: Finding[] = checkCalendarSchema(content).map((finding) => ({ ...finding, path: ['calendar', ...finding.path] }));
  const findings = source.problems.length > 0 ? [] : shape.length > 0 ? shape : [...checkCalendar({ calendar: content }), ...(units ? checkClosures({ calendar: content, units }) : [])];
  const problems = [...source.problems, ...findings.map((finding) => source.place({ ...finding, path: isWrapped ? finding.path : finding.path.slice(1) }))];
  if (problems.length > 0) throw new PackError(problems);
  return content;
}
