import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OperatorError } from '#libs/config/operator-error.js';
import { diffCalendars, type CalendarYearChange } from '#libs/domain/calendar/diff-calendars.js';
import type { CalendarData } from '#libs/domain/calendar/working-calendar.js';
import { localDate, toInstant } from '#libs/domain/instants.js';
import { readCalendar } from '#libs/packs/calendar-file.js';
import { PackError } from '#libs/packs/pack-error.js';
import { PACK_DIRECTORY } from '../prepare.js';
import type { Command, CommandContext } from '../command.js';
import { stateHolder } from '../state-claim.js';
import { withRecord } from '../with-servers.js';

/** The calendar of the pack that comes with Luodi. */
const CALENDAR_FILE = join(PACK_DIRECTORY, 'calendar.yaml');

/** A calendar in a file; problems name line, field and remedy. */
export async function calendarIn(file: string = CALENDAR_FILE): Promise<CalendarData> {
  const text = await readFile(file, 'utf8').catch((error: Error) => { throw new OperatorError(`${file} cannot be read: ${error.message}.`, { cause: error }); });
  try {
    return readCalendar(file, text);
  } catch (error) {
    throw error instanceof PackError ? new OperatorError(error.message, { cause: error, problems: error.problems }) : error;
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
  takes: '[before] <after>',
  summary: 'Shows which days a calendar counts otherwise than another, or than the one in force, year by year.',
  async run(context) {
    const { words, answer } = context;
    const after = words.at(-1);
    if (after === undefined || words.length > 2) throw new OperatorError('Name one calendar, to compare with the one in force, or two: luodi calendar diff before.yaml after.yaml.');
    const changes = diffCalendars(words.length === 2 ? await calendarIn(words[0]) : await calendarInForce(context), await calendarIn(after));
    answer({ json: changes, text: changes.map(describeYear).join('\n') || 'No difference.' });
  },
};

const calendarInForce = (context: CommandContext): Promise<CalendarData> => withRecord(context, async ({ shelf }) => (await shelf.current()).calendar.data);

/** The calendar in force where a database is up; nothing is started to ask it. Undefined where none is, none answers or none is loaded. */
export async function calendarIfUp(context: CommandContext): Promise<CalendarData | undefined> {
  const { database, stateDir } = context.config, isUp = database.embedded ? stateHolder(stateDir) !== undefined : database.url !== undefined;
  if (!isUp) return undefined;
  try {
    return await withRecord(context, async ({ persistence }) => (await persistence.calendars.inForce(localDate(toInstant(Date.now()))))?.content);
  } catch (error) {
    context.progress.note(`the database does not say which calendar is in force (${error instanceof Error ? error.message : String(error)}); that of the pack is asked`);
    return undefined;
  }
}

const range = (years: string[]): string => (years.length > 1 ? `${years[0]} to ${years.at(-1)}` : (years[0] ?? 'no year'));

const describeYear = ({ year, notice, nowWorked, nowRest }: CalendarYearChange): string => [
  `${year}:`,
  ...(notice ? [`notice ${notice};`] : []),
  ...(nowWorked.length > 0 ? [`now worked ${nowWorked.join(', ')};`] : []),
  ...(nowRest.length > 0 ? [`now off ${nowRest.join(', ')};`] : []),
].join(' ').replace(/;$/, '');
