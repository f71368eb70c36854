import { readFile } from 'node:fs/promises';
import { OperatorError } from '#libs/config/operator-error.js';
import { PROBLEM_MESSAGES } from '#libs/contracts/messages/problem-messages.js';
import { fill } from '#libs/contracts/messages/text.js';
import { dueOnRequest, type DueRequest } from '#libs/domain/calendar/due-request.js';
import { WorkingCalendar } from '#libs/domain/calendar/working-calendar.js';
import { DomainError } from '#libs/domain/errors.js';
import type { Command } from '../command.js';
import { calendarIfUp, calendarIn } from './calendar.js';

/** What `calendar due` says of one question. */
interface Reckoned {
  due: string;
  provisional: boolean;
  calendar: string;
}

const UNITS = { wd: 'working days', cd: 'calendar days', mo: 'months' };

export const calendarDue: Command = {
  name: 'calendar due',
  takes: '[start] [amount] [wd|cd|mo]',
  summary: 'Says on which day a limit ends; the start day is not counted. With --batch: a line of JSON for each line of a file.',
  options: {
    batch: { type: 'string', value: '<cases.jsonl>', help: 'lines {"start", "amount", "unit"}; one that is refused is answered {"error"}' },
    calendar: { type: 'string', value: '<file>', help: 'another calendar than the one in force, which is asked for where a database is up, else that of the pack' },
  },
  async run(context) {
    const { words, options, answer } = context, file = options['calendar'] as string | undefined;
    const calendar = new WorkingCalendar((file === undefined ? await calendarIfUp(context) : undefined) ?? await calendarIn(file));
    if (typeof options['batch'] === 'string') return batch(options['batch'], calendar, (one) => answer({ json: one, text: JSON.stringify(one) }));
    const [start, amount, unit] = words;
    if (words.length !== 3) throw new OperatorError('Name start, amount and unit: luodi calendar due 2026-02-12 7 wd.');
    const reckoned = refusing(() => reckon(calendar, { start, amount: numberIn(amount!), unit }));
    answer({ json: reckoned, text: sentence(words, reckoned, calendar) });
  },
};

/** Answers every line, in order; the exit code is 1 when one was refused. */
async function batch(file: string, calendar: WorkingCalendar, say: (one: Reckoned | { error: string }) => void): Promise<number> {
  const text = await readFile(file, 'utf8').catch((error: Error) => { throw new OperatorError(`${file} cannot be read: ${error.message}.`, { cause: error }); });
  let code = 0;
  text.split('\n').forEach((line, at) => {
    if (line.trim() === '') return;
    try {
      say(refusing(() => reckon(calendar, requestIn(line, at + 1))));
    } catch (error) {
      if (!(error instanceof OperatorError)) throw error;
      code = 1;
      say({ error: error.message });
    }
  });
  return code;
}

function requestIn(line: string, number: number): DueRequest {
  try {
    const value = JSON.parse(line) as DueRequest | null;
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // told below, like a line of JSON that is no object
  }
  throw new OperatorError(`Line ${number} is no JSON object: write {"start": "2026-02-12", "amount": 7, "unit": "wd"}.`);
}

/** Words that are no number stay words, so that the refusal shows them. */
const numberIn = (word: string): unknown => (/^[+-]?\d+(\.\d+)?$/.test(word) ? Number(word) : word);

function reckon(calendar: WorkingCalendar, request: DueRequest): Reckoned {
  const { date, provisional } = dueOnRequest(calendar, request);
  return { due: date, provisional, calendar: calendar.version };
}

/** A refusal in the words that the API has for it. */
function refusing<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new OperatorError(fill(PROBLEM_MESSAGES[error.code].en, error.parameters, 'en'), { cause: error });
  }
}

const sentence = ([start, amount, unit]: string[], { due, provisional, calendar: version }: Reckoned, calendar: WorkingCalendar): string =>
  `${amount} ${UNITS[unit as keyof typeof UNITS]} from ${start} end on ${due}${provisional ? `, provisionally: ${doubtOf(due, calendar)}` : ''} (calendar ${version}).`;

const doubtOf = (due: string, calendar: WorkingCalendar): string =>
  calendar.covers(due) ? 'a holiday notice that decides it is not loaded' : `of ${due.slice(0, 4)} only weekends and the fixed days of January, May and October are known`;
