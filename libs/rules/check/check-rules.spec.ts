import { RuleSet } from '../rule-set.js';
import { dmn, inputData, literalDecision, tableDecision, type TableSpec } from '../rules-fixture.js';
import { checkRules } from './check-rules.js';

const findings = async (...content: string[]) => checkRules(await RuleSet.read(dmn(...content)));
const ofTable = (spec: Partial<TableSpec>) => findings(tableDecision({ inputs: ['x:number'], outputs: ['y'], rows: [], ...spec }));
const ofRows = (inputs: string[], rows: string[][], hitPolicy = 'UNIQUE') => ofTable({ inputs, rows: rows.map((cells, index) => [...cells, String(index)]), hitPolicy });
const said = async (found: Promise<{ type: string; message: { en: string } }[]>, type?: string) => (await found).filter((each) => !type || each.type === type).map(({ message }) => message.en.replace('"Table": ', ''));

describe('gaps', () => {
  it('of numbers are exact, ends and all', async () => {
    expect(await said(ofRows(['x:number'], [['< 3'], ['(3..5)'], ['> 5']]), 'gap')).toEqual(['No row covers: x: 3.', 'No row covers: x: 5.']);
    expect(await said(ofRows(['x:number'], [['[0..10)'], ['>= 20']]))).toEqual(['No row covers: x: < 0.', 'No row covers: x: [10..20).']);
    expect(await ofRows(['x:number'], [['< 3'], ['>= 3']])).toEqual([]);
  });

  it('lie between numbers, but not between whole numbers or days', async () => {
    expect(await said(ofRows(['x:number'], [['<= 3'], ['>= 4']]))).toEqual(['No row covers: x: (3..4).']);
    expect(await ofRows(['x:integer'], [['<= 3'], ['>= 4']])).toEqual([]);
    expect(await ofRows(['x:date'], [['<= date("2026-02-28")'], ['>= date("2026-03-01")']])).toEqual([]);
    expect(await said(ofRows(['x:date'], [['<= date("2026-02-28")'], ['> date("2026-03-01")']]))).toEqual(['No row covers: x: date("2026-03-01").']);
  });

  it('of texts mean all others, unless the column lists what is allowed', async () => {
    expect(await said(ofRows(['x:string'], [['"a"'], ['"b"']]))).toEqual(['No row covers: x: "…".']);
    expect(await ofRows(['x:string:"a","b"'], [['"a"'], ['"b"']])).toEqual([]);
    expect(await said(ofRows(['x:string:"a","b","c"'], [['not("b","c")']]))).toEqual(['No row covers: x: "b", "c".']);
    expect(await said(ofRows(['x:boolean'], [['true']]))).toEqual(['No row covers: x: false.']);
  });

  it('stay within allowed ranges', async () => {
    expect(await ofRows(['x:number:[0..100]'], [['[0..50)'], ['[50..100]']])).toEqual([]);
    expect(await said(ofRows(['x:number:[0..100]'], [['< 50']]))).toEqual(['No row covers: x: [50..100].']);
  });

  it('of several columns name only those that matter, with an input that shows them', async () => {
    const found = await ofRows(['x:number', 'k:string:"a","b"', 'f:boolean'], [['< 10', '-', '-'], ['>= 10', '"a"', '-'], ['>= 10', '"b"', 'true']]);
    expect(found).toEqual([expect.objectContaining({ type: 'gap', severity: 'warning', table: 'Table', example: { x: 10, k: 'b', f: false } })]);
    expect(found[0]!.message).toEqual({ zh: '“Table”：没有任何一行覆盖：x: >= 10; k: "b"; f: false。', en: '"Table": No row covers: x: >= 10; k: "b"; f: false.' });
  });

  it('are none with default outputs or in tables that collect', async () => {
    expect(await ofTable({ rows: [['1', '1']], defaults: ['0'] })).toEqual([]);
    expect(await ofTable({ rows: [['1', '1']], hitPolicy: 'COLLECT' })).toEqual([]);
  });

  it('cannot be told where a condition is neither value nor range', async () => {
    expect(await said(ofRows(['x:string', 'n:number'], [['starts with(?, "a")', '< 1']]))).toEqual(['Gaps and overlaps cannot be told: column x has conditions that are neither values nor ranges.']);
  });

  it('are listed up to a limit', async () => {
    const found = await ofRows(['x:number'], Array.from({ length: 50 }, (_, index) => [String(index)]));
    expect(found.filter(({ type }) => type === 'gap')).toHaveLength(20);
    expect(found.at(-1)!.type).toBe('more-gaps');
  });
});

describe('overlaps', () => {
  it('are errors in tables of unique hits, with an example', async () => {
    const found = (await ofRows(['x:number', 'k:string:"a","b"'], [['<= 3', '-'], ['>= 3', '"a"'], ['> 3', '"b"'], ['3', '"b"']])).filter(({ type }) => type === 'overlap');
    expect(found).toMatchObject([{ severity: 'error', rows: [1, 2], row: 2, example: { x: 3, k: 'a' } }, { rows: [1, 4], example: { x: 3, k: 'b' } }]);
  });

  it('under ANY matter only when outputs differ, and under FIRST not at all', async () => {
    const rows = [['<= 3', '"a"'], ['>= 3', '"a"'], ['> 100', '"b"']];
    expect(await said(ofTable({ hitPolicy: 'ANY', rows }))).toEqual(['"Table", row 3: Rows 2 and 3 can both be hit, for example: x = 101.']);
    expect((await ofTable({ hitPolicy: 'FIRST', rows })).map(({ type }) => type)).toEqual(['shadowed']);
  });

  it('are found beside a column that cannot be cut when its cells are equal', async () => {
    expect((await ofRows(['x:string', 'n:number'], [['starts with(?, "a")', '< 1'], ['starts with(?, "a")', '< 2'], ['starts with(?, "b")', '< 2']])).filter(({ type }) => type === 'overlap')).toMatchObject([{ rows: [1, 2] }]);
  });
});

describe('rows that are never hit', () => {
  it('are shadowed by all rows before, under FIRST', async () => {
    expect(await ofRows(['x:number'], [['< 5'], ['>= 5'], ['[2..8]']], 'FIRST')).toMatchObject([{ type: 'shadowed', row: 3 }]);
    expect(await ofRows(['x:number'], [['< 5'], ['> 5'], ['[2..8]'], ['-']], 'FIRST')).toMatchObject([{ type: 'shadowed', row: 4 }]);
  });

  it('have empty or reversed ranges', async () => {
    expect((await ofRows(['x:number'], [['(5..5)'], ['-']])).filter(({ type }) => type === 'never-hit')).toMatchObject([{ row: 1, column: 'x' }]);
    expect((await ofRows(['x:number'], [['[10..1]'], ['-']])).filter(({ severity }) => severity === 'error')[0]).toMatchObject({ type: 'reversed-range', row: 1 });
  });
});

describe('cells', () => {
  it('hold values that are allowed and of the type', async () => {
    expect(await ofRows(['x:string:"a","b"'], [['"a","c"'], ['"b"']])).toMatchObject([{ type: 'unknown-value', severity: 'error', row: 1, column: 'x' }]);
    expect((await ofRows(['x:number'], [['"7"'], ['-']], 'FIRST'))[0]).toMatchObject({ type: 'other-type', row: 1 });
    expect(await ofTable({ outputs: ['y:string:"a"'], rows: [['< 1', '"b"'], ['>= 1', '']] })).toMatchObject([{ type: 'not-allowed', row: 1, column: 'y' }, { type: 'missing-output', row: 2, column: 'y' }]);
  });
});

describe('files', () => {
  it('use every name once', async () => {
    expect(await findings(inputData('A', 'number'), literalDecision('A', '1'))).toMatchObject([{ type: 'duplicate-name', severity: 'error' }]);
  });

  it('are refused decision by decision', async () => {
    const found = await findings(literalDecision('A', '1 +'), '<decision id="b" name="B"><context/></decision>', literalDecision('C', '1'));
    expect(found).toMatchObject([{ type: 'feel-syntax', table: 'A' }, { type: 'unsupported', table: 'B' }]);
  });

  it('have periods that end after they begin', async () => {
    expect(await findings(literalDecision('A', '1').replace('<decision', '<decision luodi:effectiveFrom="2026-03-01" luodi:effectiveTo="2026-02-01"'))).toMatchObject([{ type: 'bad-period', table: 'A' }]);
  });

  it('run their examples', async () => {
    const example = (name: string, input: string, expected: string) => `<luodi:example name="${name}"><luodi:input>${input}</luodi:input><luodi:expect>${expected}</luodi:expect></luodi:example>`;
    const withExamples = (...examples: string[]) => ofTable({ rows: [['< 1', '"a"'], ['>= 1', '"b"']], before: `<extensionElements><luodi:examples>${examples.join('')}</luodi:examples></extensionElements>` });
    expect(await withExamples(example('ok', '{"x":0}', '"a"'))).toEqual([]);
    const found = await withExamples(example('two', '{"x":2}', '"a"'), example('three', '{"x":"2"}', '"a"'));
    expect(found.map(({ type }) => type)).toEqual(['example-failed', 'example-refused']);
    expect(found.map(({ message }) => message.zh)).toEqual(['“Table”：示例“two”的结果是 "b"，应为 "a"。', expect.stringContaining('“x”应为数，不是 "2"')]);
    expect(await withExamples(example('bad', '{x', '1'))).toMatchObject([{ type: 'bad-example' }]);
  });
});
