import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OperatorError } from '#libs/config/operator-error.js';
import { diffCalendars, type CalendarYearChange } from '#libs/domain/calendar/diff-calendars.js';
import type { CalendarData } from '#libs/domain/calendar/working-calendar.js';
import { readCalendar } from '#libs/packs/calendar-file.js';
import { PackError } from '#libs/packs/pack-error.js';
import { PACK_DIRECTORY } from '../prepare.js';
import type { Command } from '../command.js';

/** The calendar of the pack that comes with Luodi. */
const CALENDAR_FILE = join(PACK_DIRECTORY, 'calendar.yaml');

/** A calendar in a file; problems name line, field and remedy. */
export async function calendarIn(file: string = CALENDAR_FILE): Promise<CalendarData> {
  const text = await readFile(file, 'utf8').catch((error: Error) => { throw new OperatorError(`${file} cannot be read: ${error.message}.`, { cause: error }); });
  try {
    return readCalendar(file, text);
  } catch (error) {
    throw error instanceof PackError ? new OperatorError(error.message, { cause: error }) : error;
  }
}

export const calendarCheck: Command = {
  name: 'calendar check',
  takes: '[file]',
  summary: 'Checks a calendar (that of the pack when none is named); problems name line, field and remedy.',
  async run({ words, answer }) {
    const { version, years, statutory } = await calendarIn(words[0]);
    const [published, unpublished] = [Object.keys(years), Object.keys(statutory)];
    answer({
      json: { calendar: version, published, statutoryOnly: unpublished },
      text: `${version}: notices of ${range(published)}${unpublished.length > 0 ? `; statutory days only, so provisional: ${range(unpublished)}` : ''}.`,
    });
  },
};

export const calendarDiff: Command = {
  name: 'calendar diff',
  takes: '<before> <after>',
  summary: 'Shows which days two calendars count otherwise, year by year.',
  async run({ words: [before, after], answer }) {
    if (before === undefined || after === undefined) throw new OperatorError('Name two calendars: luodi calendar diff before.yaml after.yaml.');
    const changes = diffCalendars(await calendarIn(before), await calendarIn(after));
    answer({ json: changes, text: changes.map(describeYear).join('\n') || 'No difference.' });
  },
};

const range = (years: string[]): string => (years.length > 1 ? `${years[0]} to ${years.at(-1)}` : (years[0] ?? 'no year'));

export const describeYear = ({ year, notice, nowWorked, nowRest }: CalendarYearChange): string => [
  `${year}:`,
  ...(notice ? [`notice ${notice};`] : []),
  ...(nowWorked.length > 0 ? [`now worked ${nowWorked.join(', ')};`] : []),
  ...(nowRest.length > 0 ? [`now off ${nowRest.join(', ')};`] : []),
].join(' ').replace(/;$/, '');
