import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '#libs/config/config.js';
import { lineProgress } from '#libs/config/progress.js';
import { dmn, literalDecision, tableDecision } from '#libs/rules/rules-fixture.js';
import type { Answer, Command } from '../command.js';
import { rulesCheck, rulesRun } from './rules.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'luodi-rules-'));
  await Promise.all([
    writeFile(file('limit.dmn'), dmn(tableDecision({ name: 'limit', inputs: ['amount:number'], outputs: ['days:number'], rows: [['< 10', '7'], ['>= 10', '20']] }))),
    writeFile(file('two.dmn'), dmn(literalDecision('A', '1'), literalDecision('B', '2'))),
    writeFile(file('overlap.dmn'), dmn(tableDecision({ name: 'o', inputs: ['amount:number'], outputs: ['days:number'], rows: [['<= 10', '7'], ['>= 10', '20']] }))),
    writeFile(file('broken.dmn'), '<definitions'),
    writeFile(file('cases.jsonl'), '{"amount":5}\n\n{"input":{"amount":15}}\n{bad\n{"amount":"5"}\n{"amount":1}\n'),
    writeFile(file('good.jsonl'), '{"amount":5}\n'),
  ]);
});
afterAll(() => rm(folder, { recursive: true }));

const file = (name: string): string => join(folder, name);

async function run(command: Command, words: string[], options: Record<string, string | undefined> = {}, locale = 'en_US.UTF-8') {
  const answers: Answer[] = [];
  const code = await command.run({ words, options, config: loadConfig({ LANG: locale }), progress: lineProgress(), secret: () => Promise.resolve(''), answer: (answer) => void answers.push(answer) });
  return { code, json: answers.map(({ json }) => json) as { result?: unknown; error?: unknown; findings?: unknown }[], text: answers.map(({ text }) => text) };
}

describe('luodi rules run', () => {
  it('answers result, version and why', async () => {
    const { code, json, text } = await run(rulesRun, [file('limit.dmn')], { decision: 'limit', input: '{"amount": 12}' });
    expect(code).toBe(0);
    expect(json).toEqual([expect.objectContaining({ decision: 'limit', result: 20, version: expect.stringMatching(/^sha256:/), explain: [expect.objectContaining({ matchedRows: [{ row: 2, id: 'limit_2', annotations: [] }] })] })]);
    expect(text[0]).toContain('limit: 20 (UNIQUE; rows 2)');
  });

  it('answers every line of a batch, and goes on after a bad one', async () => {
    const { code, json } = await run(rulesRun, [file('limit.dmn')], { batch: file('cases.jsonl') });
    expect(code).toBe(1);
    expect(json.map(({ result, error }) => result ?? error)).toEqual([
      7, 20, { type: 'bad-json', message: expect.stringMatching(/^This line is not valid JSON/), table: null, row: null, column: null },
      { type: 'wrong-type', message: '"limit", column "amount": "amount" must be a number, not "5".', table: 'limit', row: null, column: 'amount' }, 7,
    ]);
    expect((await run(rulesRun, [file('limit.dmn')], { batch: file('good.jsonl') })).code).toBe(0);
  });

  it.each([
    [[], { input: '{}' }, 'Name the DMN file'], [['nope.dmn'], { input: '{}' }, 'There is no file'], [['broken.dmn'], { input: '{}' }, 'not well-formed XML'],
    [['two.dmn'], { input: '{}' }, 'Name the decision with --decision; the file has: A, B.'], [['two.dmn'], { input: '{}', decision: 'C' }, 'There is no decision "C"; the file has: A, B.'],
    [['limit.dmn'], { input: '{' }, '--input is not valid JSON'], [['limit.dmn'], { input: '[]' }, 'one JSON object'], [['limit.dmn'], { input: '{}' }, 'Input is missing: amount'],
    [['limit.dmn'], {}, 'Give one JSON object with --input'], [['limit.dmn'], { batch: 'nope.jsonl' }, 'There is no file nope.jsonl'],
  ])('%j %j is refused in one sentence', async (words, options, sentence) => {
    const refused = run(rulesRun, words.map(file), options);
    await expect(refused).rejects.toMatchObject({ name: 'OperatorError', message: expect.stringContaining(sentence) });
  });

  it('speaks the language of the shell', async () => {
    await expect(run(rulesRun, [file('limit.dmn')], { input: '{}' }, 'zh_CN.UTF-8')).rejects.toThrow('“limit”：缺少输入：amount；确实未知时请填 null。');
    await expect(run(rulesRun, [file('nope.dmn')], { input: '{}' }, 'zh_CN.UTF-8')).rejects.toThrow('没有文件');
  });
});

describe('luodi rules check', () => {
  it('says what it finds in a file or in all files of a folder', async () => {
    expect(await run(rulesCheck, [file('limit.dmn')])).toEqual({ code: 0, json: [{ ok: true, findings: [] }], text: ['Nothing was found.'] });
    const { code, json } = await run(rulesCheck, [folder], {}, 'zh_CN.UTF-8');
    expect(code).toBe(1);
    expect(json[0]!.findings).toEqual([
      expect.objectContaining({ file: file('broken.dmn'), type: 'bad-xml', severity: 'error' }),
      expect.objectContaining({ file: file('overlap.dmn'), type: 'overlap', rows: [1, 2], message: '“o”第 2 行：第 1 行和第 2 行会同时命中，例如：amount = 10。' }),
    ]);
  });

  it.each([[[], 'Name the DMN file'], [['nope'], 'There is no file']])('%j is refused in one sentence', async (words, sentence) => {
    await expect(run(rulesCheck, words.map(file))).rejects.toThrow(sentence);
  });
});
