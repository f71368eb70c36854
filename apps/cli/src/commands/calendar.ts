import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpenRecord } from '#libs/acts/open-record.js';
import { OperatorError } from '#libs/config/operator-error.js';
import { diffCalendars, type CalendarChanges, type CalendarYearChange, type ClosureChange } from '#libs/domain/calendar/diff-calendars.js';
import type { CalendarData } from '#libs/domain/calendar/working-calendar.js';
import { localDate, toInstant } from '#libs/domain/instants.js';
import { readCalendar } from '#libs/packs/calendar-file.js';
import { PackError } from '#libs/packs/pack-error.js';
import { PackSource } from '#libs/packs/pack-source.js';
import { PACK_DIRECTORY } from '../prepare.js';
import type { Command, CommandContext } from '../command.js';
import { stateHolder } from '../state-claim.js';
import { withRecord } from '../with-servers.js';

/** The calendar of the pack that comes with Luodi. */
const CALENDAR_FILE = join(PACK_DIRECTORY, 'calendar.yaml');

type Units = readonly { id: string }[];

/** A calendar in a file; problems name line, field and remedy. Closures must be of units that `unitsOf` knows. */
export async function calendarIn(file: string = CALENDAR_FILE, unitsOf?: () => Promise<Units>): Promise<CalendarData> {
  const text = await readFile(file, 'utf8').catch((error: Error) => { throw new OperatorError(`${file} cannot be read: ${error.message}.`, { cause: error }); });
  try {
    const calendar = readCalendar(file, text);
    return calendar.closures && unitsOf ? readCalendar(file, text, await unitsOf()) : calendar;
  } catch (error) {
    throw error instanceof PackError ? new OperatorError(error.message, { cause: error, problems: error.problems }) : error;
  }
}

export const calendarCheck: Command = {
  name: 'calendar check',
  takes: '[file]',
  summary: 'Checks a calendar (that of the pack when none is named); problems name line, field and remedy.',
  async run(context) {
    const { words, answer } = context;
    const { version, years, statutory } = await calendarIn(words[0], () => unitsKnown(context));
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
  summary: 'Shows what a calendar says otherwise than another, or than the one in force: days by year, closures by unit, office hours.',
  async run(context) {
    const { words, answer } = context;
    const after = words.at(-1);
    if (after === undefined || words.length > 2) throw new OperatorError('Name one calendar, to compare with the one in force, or two: luodi calendar diff before.yaml after.yaml.');
    const changes = diffCalendars(words.length === 2 ? await calendarIn(words[0]) : await calendarInForce(context), await calendarIn(after));
    answer({ json: changes, text: describeChanges(changes) || 'No difference.' });
  },
};

const calendarInForce = (context: CommandContext): Promise<CalendarData> => withRecord(context, async ({ shelf }) => (await shelf.current()).calendar.data);

/** What the database says, where one is up; nothing is started to ask it. Undefined where none is or none answers. */
async function saidIfUp<T>(context: CommandContext, what: string, ask: (record: OpenRecord) => Promise<T>): Promise<T | undefined> {
  const { database, stateDir } = context.config, isUp = database.embedded ? stateHolder(stateDir) !== undefined : database.url !== undefined;
  if (!isUp) return undefined;
  try {
    return await withRecord(context, ask);
  } catch (error) {
    context.progress.note(`the database does not say ${what} (${error instanceof Error ? error.message : String(error)}); that of the pack is asked`);
    return undefined;
  }
}

/** The calendar in force; undefined where no database is up or none is loaded. */
export const calendarIfUp = (context: CommandContext): Promise<CalendarData | undefined> =>
  saidIfUp(context, 'which calendar is in force', async ({ persistence }) => (await persistence.calendars.inForce(localDate(toInstant(Date.now()))))?.content);

/** The units of the loaded pack where a database is up, else those of the pack that comes with Luodi. */
const unitsKnown = async (context: CommandContext): Promise<Units> =>
  await saidIfUp(context, 'which units there are', async ({ shelf }) => (await shelf.current()).pack.units) ?? (await PackSource.read(PACK_DIRECTORY)).content['units'] as Units;

const range = (years: string[]): string => (years.length > 1 ? `${years[0]} to ${years.at(-1)}` : (years[0] ?? 'no year'));

const describeChanges = ({ years, closures, officeHours }: CalendarChanges): string => [
  ...years.map(describeYear), ...closures.map(describeClosure), ...(officeHours ? [`office hours: ${hoursText(officeHours.before)} before, now ${hoursText(officeHours.after)}`] : []),
].join('\n');

const hoursText = (periods: { from: string; to: string }[]): string => periods.map(({ from, to }) => `${from}-${to}`).join(', ');

const describeClosure = ({ unitId, nowClosed, nowOpen }: ClosureChange): string => [
  `${unitId}:`,
  ...(nowClosed.length > 0 ? [`now closed ${nowClosed.join(', ')};`] : []),
  ...(nowOpen.length > 0 ? [`no longer closed ${nowOpen.join(', ')};`] : []),
].join(' ').replace(/;$/, '');

const describeYear = ({ year, notice, nowWorked, nowRest }: CalendarYearChange): string => [
  `${year}:`,
  ...(notice ? [`notice ${notice};`] : []),
  ...(nowWorked.length > 0 ? [`now worked ${nowWorked.join(', ')};`] : []),
  ...(nowRest.length > 0 ? [`now off ${nowRest.join(', ')};`] : []),
].join(' ').replace(/;$/, '');
