import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '#libs/config/config.js';
import { PACK_DIRECTORY } from '#libs/packs/pack-fixture.js';
import type { Answer, Command } from '../command.js';
import { calendarCheck, calendarDiff } from './calendar.js';
import { calendarDue } from './calendar-due.js';

const OF_THE_PACK = join(PACK_DIRECTORY, 'calendar.yaml');
const SMALL = `
version: small
years:
  "2026": { notice: n, off: [2026-10-01, 2026-10-02], work: [2026-10-10] }
statutory: { "2027": [2027-01-01] }
`;

let folder: string;
let small: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'luodi-calendar-'));
  small = join(folder, 'small.yaml');
  await writeFile(small, SMALL);
});
afterAll(() => rm(folder, { recursive: true }));

async function run(command: Command, words: string[], options: Record<string, string> = {}): Promise<{ code: number; answers: Answer[] }> {
  const answers: Answer[] = [];
  const progress = { step: async <T>(_: string, work: () => Promise<T>) => work(), note: () => undefined };
  const code = await command.run({ config: { database: { embedded: false } } as Config, words, options, progress, answer: (answer: Answer) => void answers.push(answer) } as unknown as Parameters<Command['run']>[0]);
  return { code: code ?? 0, answers };
}

describe('calendar due', () => {
  it('answers due date, whether it is provisional, and the calendar; and a sentence', async () => {
    const { answers: [answer] } = await run(calendarDue, ['2026-02-12', '7', 'wd'], { calendar: OF_THE_PACK });
    expect(answer!.json).toEqual({ due: '2026-02-28', provisional: false, calendar: 'cn-2026.2' });
    expect(answer!.text).toBe('7 working days from 2026-02-12 end on 2026-02-28 (calendar cn-2026.2).');
  });

  it('says of years that the calendar does not hold what is known of them', async () => {
    const { answers: [answer] } = await run(calendarDue, ['2036-09-29', '3', 'wd'], { calendar: OF_THE_PACK });
    expect(answer!.json).toEqual({ due: '2036-10-07', provisional: true, calendar: 'cn-2026.2' });
    expect(answer!.text).toContain('of 2036 only weekends and the fixed days of January, May and October are known');
  });

  it.each([
    [['2026-02-12', '0', 'wd'], 'not 0.'], [['2026-02-12', '-3', 'wd'], 'not -3.'], [['2026-02-12', 'x', 'wd'], 'not x.'], [['2026-02-12', '7', 'days'], 'not days.'],
    [['2026-13-12', '7', 'wd'], 'Not a date'], [['2024-12-12', '7', 'wd'], 'dates from 2026 to 2099 can be reckoned'], [['2026-02-12', '7'], 'Name start, amount and unit'],
  ])('refuses %j in one sentence', async (words, sentence) => {
    await expect(run(calendarDue, words, { calendar: small })).rejects.toThrow(sentence);
  });

  it('answers a file line by line, goes on after an error, and then exits with 1', async () => {
    const cases = join(folder, 'cases.jsonl');
    await writeFile(cases, ['{"start":"2026-09-30","amount":1,"unit":"wd"}', 'nonsense', '{"start":"2026-09-30","amount":-1,"unit":"wd"}', '', '{"start":"2026-12-31","amount":1,"unit":"mo"}', ''].join('\n'));
    const { code, answers } = await run(calendarDue, [], { batch: cases, calendar: small });
    expect(answers.map(({ json }) => json)).toEqual([
      { due: '2026-10-05', provisional: false, calendar: 'small' }, { error: expect.stringMatching(/^Line 2 is no JSON/) }, { error: expect.stringMatching(/not -1/) },
      { due: '2027-02-01', provisional: true, calendar: 'small' },
    ]);
    expect(answers.every(({ json, text }) => text === JSON.stringify(json))).toBe(true);
    expect(code).toBe(1);
  });
});

describe('calendar check and diff', () => {
  it('says which years are published', async () => {
    expect((await run(calendarCheck, [small])).answers[0]!.json).toEqual({ calendar: 'small', published: ['2026'], statutoryOnly: ['2027'] });
  });

  it.each([
    ['a day both off and worked', 'work: [2026-10-10]', 'work: [2026-10-10, 2026-10-03], ', 'off: [2026-10-01, 2026-10-02', 'off: [2026-10-01, 2026-10-03', 'broken.yaml:4 years.2026.work[1]: 2026-10-03 is both worked and off'],
    ['broken YAML', '"2026": {', '"2026": [', '', '', 'broken.yaml:4'],
    ['a missing field', 'version: small', '', '', '', '"version" is missing'],
    ['a closure of no unit', 'version: small', 'version: small\nclosures: { nosuchunit: [2026-12-01] }', '', '', 'broken.yaml:3 closures.nosuchunit: there is no unit "nosuchunit"'],
  ])('refuses %s with file, line and field', async (_, replace, by, alsoReplace, alsoBy, message) => {
    const file = join(folder, 'broken.yaml');
    await writeFile(file, SMALL.replace(replace, by).replace(alsoReplace, alsoBy));
    await expect(run(calendarCheck, [file])).rejects.toThrow(message);
  });

  it('tells the days that differ', async () => {
    const corrected = join(folder, 'corrected.yaml');
    await writeFile(corrected, SMALL.replace('2026-10-02]', '2026-10-05]'));
    const { answers: [answer] } = await run(calendarDiff, [small, corrected]);
    expect(answer!.json).toEqual({ years: [{ year: '2026', nowWorked: ['2026-10-02'], nowRest: ['2026-10-05'] }], closures: [] });
    expect(answer!.text).toBe('2026: now worked 2026-10-02; now off 2026-10-05');
  });

  it('tells closures and office hours that differ, and that nothing does', async () => {
    const closed = join(folder, 'closed.yaml');
    await writeFile(closed, `${SMALL}closures: { commerce: [2026-12-01] }\nofficeHours: { periods: [{ from: "09:00", to: "13:00" }] }\n`);
    const { answers: [answer] } = await run(calendarDiff, [small, closed]);
    expect(answer!.text).toBe('commerce: now closed 2026-12-01\noffice hours: 09:00-12:00, 14:30-17:30 before, now 09:00-13:00');
    expect((await run(calendarDiff, [small, small])).answers[0]!.text).toBe('No difference.');
    expect((await run(calendarCheck, [closed])).answers).toHaveLength(1);
  });
});
