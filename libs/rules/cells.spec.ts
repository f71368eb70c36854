import { dmn, evaluate, inputData, refusalOf, requires, resultOf, tableDecision } from './rules-fixture.js';

/** Whether one cell holds for a value: true, or null when no row is hit. */
const holds = async (cell: string, value: unknown, type = '') =>
  (await resultOf(dmn(tableDecision({ inputs: [`x:${type}`], outputs: ['y'], rows: [[cell, 'true']] })), { x: value })) === true;

describe('an input cell', () => {
  it.each([
    ['-', null, true], ['', 'a', true], ['"a"', 'a', true], ['"a","b"', 'b', true], ['"a"', 'b', false],
    ['not("a","b")', 'c', true], ['not("a","b")', 'b', false],
    ['5', 5, true], ['> 5', 5, false], ['>= 5', 5, true], ['< 5', 4, true], ['<= -3', -3, true], ['!= 3', 3, false], ['= 3', 3, true],
    ['[1..3]', 3, true], ['[1..3)', 3, false], [']1..3]', 1, false], ['(1..3)', 2, true], ['[1..2],[5..6]', 5, true], ['not([1..2])', 3, true],
    ['true', true, true], ['false', true, false], ['null', null, true], ['null', 1, false],
    ['["a","b"]', 'b', true], ['["a","b"]', 'c', false],
    ['? > 5 and ? < 9', 7, true], ['starts with(?, "永")', '永州', true], ['string length(?) = 2', '永州市', false],
    ['list contains(?, "a")', ['b', 'a'], true],
    ['> 5 // more than five', 6, true],
  ])('%s on %j: %s', async (cell, value, expected) => {
    expect(await holds(cell, value)).toBe(expected);
  });

  it('compares with nothing when the value is unknown, and so does its negation', async () => {
    expect(await holds('> 5', null)).toBe(false);
    expect(await holds('not(> 5)', null)).toBe(false);
    expect(await holds('not("a")', null)).toBe(true); // null = "a" is false in FEEL, not unknown
  });

  it('does not compare a text with a number, typed or not', async () => {
    expect(await holds('> 5', '7')).toBe(false);
    expect(await holds('not(> 5)', '7')).toBe(false);
    expect(await holds('< date("2026-01-01")', 'a')).toBe(false);
  });

  it.each([
    ['< date("2026-03-01")', '2026-02-28', true], ['[date("2026-01-01")..@"2026-01-31"]', '2026-01-31', true], ['> date("2026-01-31")', '2026-01-31', false], ['[date("2026-01-30"), date("2026-01-31")]', '2026-01-31', true],
  ])('%s on the day %s: %s', async (cell, value, expected) => {
    expect(await holds(cell, value, 'date')).toBe(expected);
  });

  it('compares with another variable, also a boolean one', async () => {
    const both = (type: string, cell: string) => dmn(inputData('a', type), inputData('b', type), tableDecision({
      inputs: [`a:${type}`], outputs: ['y'], rows: [[cell, '"yes"']], before: requires('requiredInput', 'in_a') + requires('requiredInput', 'in_b'),
    }));
    expect(await resultOf(both('number', '> b'), { a: 3, b: 2 })).toBe('yes');
    expect(await resultOf(both('number', 'b * 2'), { a: 4, b: 2 })).toBe('yes');
    expect(await resultOf(both('boolean', 'b'), { a: false, b: true })).toBeNull();
    expect(await resultOf(both('boolean', 'b'), { a: false, b: false })).toBe('yes');
  });

  it.each([
    ['> > 5', 'feel-syntax'], ['"a', 'feel-syntax'], ['1) or (2', 'feel-syntax'], ['Approved', 'unknown-name'], ['nosuch(?)', 'unknown-name'], ['- 5', 'bad-number'],
  ])('%s is refused with row and column', async (cell, type) => {
    const table = dmn(tableDecision({ name: '分类', inputs: ['x:'], outputs: ['y'], rows: [['1', '1'], [cell, '2']] }));
    expect(await refusalOf(evaluate(table, { x: 1 }))).toMatchObject({ type, place: { table: '分类', row: 2, column: 'x' }, zh: expect.stringContaining('“分类”第 2 行“x”列') });
  });

  it('is not mistaken for another when the row has too few', async () => {
    expect(await refusalOf(evaluate(dmn(tableDecision({ inputs: ['x:', 'z:'], outputs: ['y'], rows: [['1', '2']] })), { x: 1, z: 1 }))).toMatchObject({ type: 'table-shape', place: { row: 1 } });
  });
});

describe('an output cell', () => {
  const output = (column: string, cell: string) => dmn(tableDecision({ inputs: ['x:number'], outputs: [column], rows: [['-', cell]] }));

  it.each([['x * 2', 6], ['if x > 2 then "big" else "small"', 'big'], ['[x, 1]', [3, 1]], ['{a: x, b: a + 1}', { a: 3, b: 4 }], ['date("2026-01-31") + duration("P1D")', '2026-02-01'], ['', null]])('%s', async (cell, expected) => {
    expect(await resultOf(output('y:', cell), { x: 3 })).toEqual(expected);
  });

  it.each([['y:number', '"3"', 'wrong-type'], ['y:string:"a","b"', '"c"', 'not-allowed'], ['y:number', 'string(x)', 'wrong-type'], ['y:', 'Approved', 'unknown-name']])('of column %s, %s is refused', async (column, cell, type) => {
    expect(await refusalOf(evaluate(output(column, cell), { x: 3 }))).toMatchObject({ type, place: { row: 1, column: 'y' } });
  });
});
