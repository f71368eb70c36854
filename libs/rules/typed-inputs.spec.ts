import { dmn, evaluate, inputData, literalDecision, refusalOf, requires, resultOf, tableDecision } from './rules-fixture.js';

const echo = (type: string, definitions = '') => dmn(definitions, inputData('x', type), literalDecision('Echo', 'x', '', requires('requiredInput', 'in_x')));
const item = (name: string, content: string, attributes = '') => `<itemDefinition name="${name}"${attributes}>${content}</itemDefinition>`;

describe('a typed input', () => {
  it.each([
    ['number', 7], ['string', 'a'], ['boolean', false], ['date', '2026-01-31'], ['time', '09:30:00'], ['dateTime', '2026-01-31T09:30:00'], ['date and time', '2026-01-31T09:30:00+08:00'],
    ['dayTimeDuration', 'P7D'], ['days and time duration', 'PT8H'], ['yearMonthDuration', 'P1Y6M'], ['context', { a: 1 }], ['Any', [1, 'a']], ['feel:number', 1], ['number', null],
  ])('of type %s takes %j', async (type, value) => {
    expect(await resultOf(echo(type), { x: value })).toEqual(value);
  });

  it.each([
    ['number', '7'], ['number', true], ['number', [7]], ['integer', 7.5], ['string', 7], ['boolean', 'true'], ['boolean', 1], ['date', '2026-02-30'], ['date', '31.01.2026'], ['date', '-2026-01-01'],
    ['date', '2026-01-31T00:00:00'], ['dateTime', '09:30:00'], ['time', '25:00:00'], ['dayTimeDuration', 'P1M'], ['yearMonthDuration', 'P7D'], ['context', [1]],
  ])('of type %s does not take %j', async (type, value) => {
    expect(await refusalOf(evaluate(echo(type), { x: value }))).toMatchObject({ type: 'wrong-type', place: { table: 'Echo', column: 'x' } });
  });

  it('is checked before any row is looked at', async () => {
    const table = dmn(tableDecision({ inputs: ['x:number'], outputs: ['y'], rows: [['> 5', '"hit"']] }));
    expect(await refusalOf(evaluate(table, { x: '7' }))).toMatchObject({ type: 'wrong-type', zh: '“Table”“x”列：“x”应为数，不是 "7"。', en: '"Table", column "x": "x" must be a number, not "7".' });
  });

  it('must be there, though it may be null', async () => {
    expect(await refusalOf(evaluate(echo('number'), {}))).toMatchObject({ type: 'missing-input', zh: expect.stringContaining('缺少输入：x') });
    expect(await refusalOf(evaluate(echo('number'), [1]))).toMatchObject({ type: 'bad-input' });
  });

  it('passes the allowed values of its type and of its column', async () => {
    const kinds = item('tKind', '<typeRef>string</typeRef><allowedValues><text>"a","b"</text></allowedValues>');
    expect(await resultOf(echo('tKind', kinds), { x: 'b' })).toBe('b');
    expect(await refusalOf(evaluate(echo('tKind', kinds), { x: 'c' }))).toMatchObject({ type: 'not-allowed', zh: expect.stringContaining('"c"') });
    const column = dmn(tableDecision({ inputs: ['x:number:[0..100]'], outputs: ['y'], rows: [['-', '1']] }));
    expect(await resultOf(column, { x: 100 })).toBe(1);
    expect(await refusalOf(evaluate(column, { x: 101 }))).toMatchObject({ type: 'not-allowed', place: { column: 'x' } });
  });

  it('checks components and elements, and says which', async () => {
    const loan = item('tLoan', `${item('amount', '<typeRef>number</typeRef>').replaceAll('itemDefinition', 'itemComponent')}${item('paid on', '<typeRef>date</typeRef>').replaceAll('itemDefinition', 'itemComponent')}`, ' isCollection="true"');
    const total = dmn(loan, inputData('x', 'tLoan'), literalDecision('Total', 'sum(x.amount) + x[1].paid on.day', 'number', requires('requiredInput', 'in_x')));
    expect(await resultOf(total, { x: [{ amount: 1, 'paid on': '2026-01-31' }, { amount: 2 }] })).toBe(34);
    expect((await refusalOf(evaluate(total, { x: [{ amount: 1 }, { amount: '2' }] }))).en).toContain('"x[2].amount" must be a number');
    expect((await refusalOf(evaluate(total, { x: { amount: 1 } }))).en).toContain('"x" must be a list');
  });

  it('of a type that is not defined, or is built on itself, is refused', async () => {
    expect(await refusalOf(evaluate(echo('tNone'), { x: 1 }))).toMatchObject({ type: 'unknown-type' });
    expect(await refusalOf(evaluate(echo('tA', item('tA', '<typeRef>tB</typeRef>') + item('tB', '<typeRef>tA</typeRef>')), { x: 1 }))).toMatchObject({ type: 'cycle' });
  });
});
