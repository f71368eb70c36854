import { CalendarLacksYears, CalendarTooEarly, loadCalendar } from '#libs/acts/load-calendar.js';
import type { OpenRecord } from '#libs/acts/open-record.js';
import type { RolloutResult } from '#libs/acts/calendar-rollout.js';
import { OperatorError } from '#libs/config/operator-error.js';
import { isLocalDate, localDate, toInstant } from '#libs/domain/instants.js';
import { AccountDirectory } from '#libs/identity/account-directory.js';
import { migrate } from '#libs/persistence/data-source.js';
import { CalendarVersionTaken, type CalendarToLoad } from '#libs/persistence/calendar-store.js';
import type { Command, CommandContext } from '../command.js';
import { withRecord } from '../with-servers.js';
import { calendarIn } from './calendar.js';

export const calendarLoad: Command = {
  name: 'calendar load',
  takes: '<file>',
  summary: 'Loads a corrected or new calendar and projects every open deadline anew. Run again, it finishes what was interrupted.',
  options: {
    reference: { type: 'string', value: '<text>', help: 'the notice or decision it rests on; the reason of every date it moves' },
    effective: { type: 'string', value: '<date>', help: 'the day from which deadlines are counted by it (today)' },
    as: { type: 'string', value: '<account>', help: 'the administrator who loads it (admin)' },
  },
  async run(context) {
    const [file] = context.words;
    if (file === undefined) throw new OperatorError('Name the calendar: luodi calendar load calendar.yaml --reference "国办发明电〔2026〕…号".');
    await calendarIn(file); // before anything is started
    const reference = String(context.options['reference'] ?? '').trim(), effectiveOn = String(context.options['effective'] ?? localDate(toInstant(Date.now())));
    if (reference === '') throw new OperatorError('Name the notice or decision that the calendar rests on: --reference "国办发明电〔2026〕…号".');
    if (!isLocalDate(effectiveOn)) throw new OperatorError(`--effective must be a date like 2026-12-01, not "${effectiveOn}".`);
    const { version, isNew, ...result } = await withRecord(context, (record) => load(record, context, { file, reference, effectiveOn }));
    context.answer({ json: { version, isNew, isInForce: result.calendar === version, ...result }, text: describe(version, effectiveOn, result) });
    return result.left === 0 ? 0 : 1;
  },
};

async function load(record: OpenRecord, { options, progress }: CommandContext, { file, ...calendar }: Omit<CalendarToLoad, 'loadedBy' | 'content'> & { file: string }): Promise<RolloutResult & { version: string; isNew: boolean }> {
  const { persistence, rollout, shelf, url } = record;
  await migrate(url);
  const content = await calendarIn(file, async () => (await shelf.current()).pack.units);
  const account = String(options['as'] ?? 'admin');
  const loader = await new AccountDirectory(persistence.pool).personOf(account);
  if (loader?.role !== 'admin') throw new OperatorError(`"${account}" is no administrator's account: name one with --as.`);
  const { accountId, name, unitId } = loader;
  const isNew = await loadCalendar(persistence.calendars, { ...calendar, content, loadedBy: { accountId, name, unitId } }).catch(refused);
  return { version: content.version, isNew, ...await progress.step('Moving open deadlines', () => rollout.run((done, of) => progress.note(`${done} of ${of} projects and matters`))) };
}

function refused(error: unknown): never {
  const isKnown = error instanceof CalendarLacksYears || error instanceof CalendarTooEarly || error instanceof CalendarVersionTaken;
  throw isKnown ? new OperatorError(`Not loaded: ${error.message}.`, { cause: error }) : error;
}

const describe = (version: string, effectiveOn: string, { calendar, projects, matters, deadlines, left }: RolloutResult): string =>
  calendar !== version
    ? `${version} is loaded and takes effect on ${effectiveOn}; until then ${calendar} is in force. The worker moves deadlines on that day.`
    : `${version} is in force: ${projects} projects and ${matters} matters count by it, ${deadlines} deadlines moved${left > 0 ? `; ${left} of them were busy, run this again` : ''}.`;
