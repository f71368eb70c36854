import { dmn, evaluate, refusalOf, resultOf, tableDecision, type TableSpec } from './rules-fixture.js';

const rows = [['>= 0', '"low"', '1'], ['>= 10', '"high"', '2'], ['>= 10', '"mid"', '3']];
const table = (hitPolicy: string, more: Partial<TableSpec> = {}) => dmn(tableDecision({ hitPolicy, inputs: ['x:number'], outputs: ['level:string:"high","mid","low"', 'score:number'], rows, ...more }));
const scores = (aggregation: string) => dmn(tableDecision({ hitPolicy: 'COLLECT', aggregation, inputs: ['x:number'], outputs: ['score:number'], rows: rows.map(([cell, , score]) => [cell!, score!]) }));
const low = { level: 'low', score: 1 }, high = { level: 'high', score: 2 }, mid = { level: 'mid', score: 3 };

describe('hit policies', () => {
  it.each([
    ['UNIQUE', 5, low], ['FIRST', 20, low], ['PRIORITY', 20, high],
    ['RULE ORDER', 20, [low, high, mid]], ['OUTPUT ORDER', 20, [high, mid, low]], ['COLLECT', 20, [low, high, mid]],
  ])('%s at %i', async (policy, x, expected) => {
    expect(await resultOf(table(policy), { x })).toEqual(expected);
  });

  it('is UNIQUE when the file says nothing', async () => {
    expect(await resultOf(dmn(tableDecision({ inputs: ['x:number'], outputs: ['y'], rows: [['1', '"a"']] })), { x: 1 })).toBe('a');
  });

  it('UNIQUE refuses two rows and names them', async () => {
    expect(await refusalOf(evaluate(table('UNIQUE'), { x: 20 }))).toMatchObject({ type: 'several-rows', place: { table: 'Table', row: 2 }, zh: expect.stringContaining('第 1、2、3 行') });
  });

  it('ANY wants equal outputs', async () => {
    const any = (last: string) => table('ANY', { outputs: ['y'], rows: [['> 0', '"a"'], ['> 1', last]] });
    expect(await resultOf(any('"a"'), { x: 5 })).toBe('a');
    expect(await refusalOf(evaluate(any('"b"'), { x: 5 }))).toMatchObject({ type: 'outputs-differ' });
  });

  it('PRIORITY and OUTPUT ORDER need output values', async () => {
    const without = (policy: string) => table(policy, { outputs: ['y'], rows: [['-', '"a"']] });
    for (const policy of ['PRIORITY', 'OUTPUT ORDER']) expect(await refusalOf(evaluate(without(policy), { x: 1 }))).toMatchObject({ type: 'no-priorities' });
  });

  it.each([['SUM', 6], ['MIN', 1], ['MAX', 3], ['COUNT', 3]])('COLLECT %s', async (aggregation, expected) => {
    expect(await resultOf(scores(aggregation), { x: 20 })).toBe(expected);
  });

  it('aggregates numbers of one column only', async () => {
    expect(await refusalOf(evaluate(table('COLLECT', { aggregation: 'SUM' }), { x: 1 }))).toMatchObject({ type: 'aggregation-columns' });
    const texts = table('COLLECT', { aggregation: 'MAX', outputs: ['y'], rows: [['-', '"a"']] });
    expect(await refusalOf(evaluate(texts, { x: 1 }))).toMatchObject({ type: 'not-aggregable' });
  });

  it('without a hit the answer is null, or the defaults', async () => {
    expect(await resultOf(table('UNIQUE'), { x: -1 })).toBeNull();
    expect(await resultOf(table('COLLECT'), { x: -1 })).toBeNull();
    expect(await resultOf(table('FIRST', { defaults: ['"low"', '0'] }), { x: -1 })).toEqual({ level: 'low', score: 0 });
  });

  it('refuses a policy that does not exist', async () => {
    expect(await refusalOf(evaluate(table('LAST'), { x: 1 }))).toMatchObject({ type: 'unknown-hit-policy' });
  });
});
