import { dmn, evaluate, inputData, literalDecision, refusalOf, requires, resultOf, tableDecision } from './rules-fixture.js';

const knowledge = (name: string, parameters: string[], body: string, required = '') => `<businessKnowledgeModel id="bkm_${name}" name="${name}"><variable name="${name}"/><encapsulatedLogic>
${parameters.map((each) => `<formalParameter name="${each.split(':')[0]}" typeRef="${each.split(':')[1]}"/>`).join('')}${body}</encapsulatedLogic>${required}</businessKnowledgeModel>`;
const knows = (name: string) => `<knowledgeRequirement><requiredKnowledge href="#bkm_${name}"/></knowledgeRequirement>`;
const literal = (text: string) => `<literalExpression><text>${text}</text></literalExpression>`;
/** The table alone, out of a decision. */
const tableOf = (decision: string) => /<decisionTable[\s\S]*<\/decisionTable>/.exec(decision)![0];

const tier = tableDecision({ name: '投资规模', inputs: ['投资额:number'], outputs: ['tier:string'], rows: [['>= 10000', '"重大"'], ['< 10000', '"一般"']], before: requires('requiredInput', 'in_投资额') });
const chain = dmn(inputData('投资额', 'number'), tier, tableDecision({
  name: '模板', inputs: ['投资规模:string', '投资额:number'], outputs: ['t:string'], rows: [['"重大"', '-', '"A"'], ['"一般"', '> 0', '"B"']],
  before: requires('requiredInput', 'in_投资额') + requires('requiredDecision', 'id_投资规模'),
}));

describe('decision requirements', () => {
  it('are evaluated first, and every step says why', async () => {
    const { result, explain, version, decision } = await evaluate(chain, { 投资额: 20000 }, '模板');
    expect({ result, decision }).toEqual({ result: 'A', decision: '模板' });
    expect(version).toMatch(/^sha256:[0-9a-f]{16}$/);
    expect(explain).toEqual([
      { decision: '投资规模', id: 'id_投资规模', kind: 'table', outcome: '重大', table: '投资规模', version, hitPolicy: 'UNIQUE', inputs: { 投资额: 20000 }, matchedRows: [{ row: 1, id: '投资规模_1', annotations: [] }] },
      { decision: '模板', id: 'id_模板', kind: 'table', outcome: 'A', table: '模板', version, hitPolicy: 'UNIQUE', inputs: { 投资规模: '重大', 投资额: 20000 }, matchedRows: [{ row: 1, id: '模板_1', annotations: [] }] },
    ]);
  });

  it('need only the inputs that something reads', async () => {
    const unread = dmn(inputData('a', 'number'), inputData('b', 'number'), literalDecision('A', 'a + 1', 'number', requires('requiredInput', 'in_a') + requires('requiredInput', 'in_b')));
    expect(await resultOf(unread, { a: 1 })).toBe(2);
    expect(await refusalOf(evaluate(unread, { a: 1, b: 'x' }))).toMatchObject({ type: 'wrong-type' });
  });

  it('find names with spaces, by the shape of their types', async () => {
    const spaced = dmn(inputData('monthly fee', 'number'), literalDecision('Yearly fee', 'monthly fee * 12', 'number', requires('requiredInput', 'in_monthly fee')));
    expect(await resultOf(spaced, { 'monthly fee': 2 })).toBe(24);
  });

  it('read the outer variables inside a filter', async () => {
    const filter = dmn(inputData('limit', 'number'), inputData('xs', 'Any'), literalDecision('A', 'count(xs[item > limit]) + count(xs[amount > limit])', 'number', requires('requiredInput', 'in_limit') + requires('requiredInput', 'in_xs')));
    expect(await resultOf(filter, { limit: 2, xs: [1, 3, 5] })).toBe(2);
    expect(await resultOf(filter, { limit: 2, xs: [{ amount: 9 }] })).toBe(1);
  });

  it.each([['for i in xs return i + 1', [2, 3]], ['some x in xs satisfies x > 1', true], ['(function(y) y * 2)(3)', 6], ['{a: 1, b: a + 1}.b', 2]])('%s makes its own names', async (text, expected) => {
    expect(await resultOf(dmn(inputData('xs', 'Any'), literalDecision('A', text, '', requires('requiredInput', 'in_xs'))), { xs: [1, 2] })).toEqual(expected);
  });

  it('are taken from the columns where nothing is declared, as Camunda writes single tables', async () => {
    const undeclared = dmn(tableDecision({ inputs: ['season:string', 'guests:integer'], outputs: ['dish:string'], rows: [['"Fall"', '> 8', '"Stew"']] }));
    expect(await resultOf(undeclared, { season: 'Fall', guests: 9 })).toBe('Stew');
    expect(await refusalOf(evaluate(undeclared, { season: 'Fall', guests: '9' }))).toMatchObject({ type: 'wrong-type', place: { column: 'guests' } });
    expect(await refusalOf(evaluate(undeclared, { season: 'Fall' }))).toMatchObject({ type: 'missing-input' });
  });

  it('are given their types by columns where their declaration has none', async () => {
    const untyped = (column: string) => dmn('<inputData id="in_day" name="day"/>', tableDecision({ inputs: [column], outputs: ['y'], rows: [['< date("2026-03-01")', '"early"'], ['-', '"late"']], hitPolicy: 'FIRST', before: requires('requiredInput', 'in_day') }));
    expect(await resultOf(untyped('day:date'), { day: '2026-02-01' })).toBe('early');
    expect(await resultOf(untyped('day.signed on:date'), { day: { 'signed on': '2026-04-01' } })).toBe('late');
    expect(await refusalOf(evaluate(untyped('day:date'), { day: 'soon' }))).toMatchObject({ type: 'wrong-type' });
    expect(await refusalOf(evaluate(untyped('day.on:date'), { day: { on: 'soon' } }))).toMatchObject({ type: 'wrong-type', place: { column: 'day.on' } });
  });

  it('may be read by id or by output, as Camunda does', async () => {
    const dish = tableDecision({ name: 'Dish', inputs: ['season:string'], outputs: ['main:string', 'side:string'], rows: [['-', '"Stew"', '"Bread"']] });
    const drink = (expression: string) => dmn(dish, tableDecision({ name: 'Drink', inputs: [expression], outputs: ['y'], rows: [['"Bread"', '"Wine"']], before: requires('requiredDecision', 'id_Dish') }));
    expect(await resultOf(drink('side'), { season: 'Fall' }, 'Drink')).toBe('Wine');
    expect(await resultOf(drink('id_Dish.side'), { season: 'Fall' }, 'Drink')).toBe('Wine');
  });

  it('are read by the output of the very decision that is required, and refused where it could be another', async () => {
    const step = (name: string, input: string, cell: string, ...required: string[]) => tableDecision({ name, inputs: [input], outputs: ['result'], rows: [['-', cell]], before: required.map((each) => requires('requiredDecision', `id_${each}`)).join('') });
    const chained = dmn(step('A', 'x:number', 'x + 1'), step('B', 'result', 'A * 10', 'A'), step('C', 'result', 'result', 'B'));
    expect(await resultOf(chained, { x: 1 }, 'C')).toBe(20);
    expect(await refusalOf(evaluate(dmn(step('A', 'x:number', '1'), step('B', 'x:number', '2'), step('C', 'result', '3', 'A', 'B')), { x: 1 }, 'C'))).toMatchObject({ type: 'duplicate-name' });
    expect(await refusalOf(evaluate(dmn(step('A', 'result:number', '1'), step('C', 'result', '3', 'A')), { result: 1 }, 'C'))).toMatchObject({ type: 'duplicate-name' });
  });

  it('are checked by the column that reads them, whatever type they declare', async () => {
    const wrong = tableDecision({ name: 'A', inputs: ['x:number'], outputs: ['a'], rows: [['-', '7']], before: '<variable name="A" typeRef="string"/>' });
    const reader = tableDecision({ name: 'B', inputs: ['A:string'], outputs: ['b'], rows: [['"7"', '1']], before: requires('requiredDecision', 'id_A') });
    expect(await refusalOf(evaluate(dmn(wrong, reader), { x: 1 }, 'B'))).toMatchObject({ type: 'wrong-type', place: { table: 'B', column: 'A' } });
  });

  it('are read by path also where outputs have odd names', async () => {
    const odd = tableDecision({ name: 'A', inputs: ['x:number'], outputs: ['yes/no', '利率 上限'], rows: [['-', '"yes"', '5']] });
    expect(await resultOf(dmn(odd, literalDecision('B', 'A.yes/no + string(A.利率 上限)', 'string', requires('requiredDecision', 'id_A'))), { x: 1 }, 'B')).toBe('yes5');
  });

  it('must all agree on the type of an input', async () => {
    const step = (name: string, column: string, required = '') => tableDecision({ name, inputs: [column], outputs: [`o${name}`], rows: [['-', '1']], before: required });
    const both = (a: string, b: string) => dmn(step('A', a), step('B', b, requires('requiredDecision', 'id_A')));
    expect(await refusalOf(evaluate(both('x:number', 'x:number:[0..9]'), { x: 10 }, 'B'))).toMatchObject({ type: 'not-allowed' });
    expect(await refusalOf(evaluate(both('x:number', 'x:string'), { x: 10 }, 'B'))).toMatchObject({ type: 'wrong-type' });
    expect(await resultOf(both('x', 'x:date'), { x: '2026-01-01' }, 'B')).toBe(1);
  });

  it('that go in a circle, or lead nowhere, are refused', async () => {
    const circle = dmn(literalDecision('A', 'B', '', requires('requiredDecision', 'id_B')), literalDecision('B', 'A', '', requires('requiredDecision', 'id_A')));
    expect(await refusalOf(evaluate(circle, {}))).toMatchObject({ type: 'cycle' });
    expect(await refusalOf(evaluate(dmn(literalDecision('A', '1', '', requires('requiredInput', 'gone'))), {}))).toMatchObject({ type: 'missing-reference' });
  });
});

describe('business knowledge models', () => {
  const caller = (text: string, ...models: string[]) => dmn(inputData('x', 'number'), ...models, literalDecision('A', text, '', requires('requiredInput', 'in_x') + models.map((_, index) => knows(['f', 'g'][index]!)).join('')));

  it('are functions, by position or by name, and may need others', async () => {
    const f = knowledge('f', ['a:number', 'b:number'], literal('a - b'));
    expect(await resultOf(caller('f(x, 1)', f), { x: 5 })).toBe(4);
    expect(await resultOf(caller('f(b: x, a: 1)', f), { x: 5 })).toBe(-4);
    expect(await resultOf(caller('g(x)', f, knowledge('g', ['n:number'], literal('f(n, 2) * 10'), knows('f'))), { x: 5 })).toBe(30);
  });

  it('may be tables, which explain themselves', async () => {
    const table = tableOf(tableDecision({ inputs: ['n:number'], outputs: ['y'], rows: [['> 3', '"big"'], ['<= 3', '"small"']] }));
    const { result, explain } = await evaluate(caller('f(x) + f(1)', knowledge('f', ['n:number'], table)), { x: 5 });
    expect(result).toBe('bigsmall');
    expect(explain.map(({ decision, matchedRows }) => [decision, matchedRows.map(({ row }) => row)])).toEqual([['f', [1]], ['f', [2]], ['A', []]]);
  });

  it('check untyped parameters by the columns of their table', async () => {
    const table = tableOf(tableDecision({ inputs: ['n:number'], outputs: ['y'], rows: [['> 3', '"big"']] }));
    expect(await refusalOf(evaluate(caller('f("7")', knowledge('f', ['n:Any'], table)), { x: 1 }))).toMatchObject({ type: 'wrong-type', place: { table: 'f' } });
  });

  it('check what they are given, and refuse to call themselves', async () => {
    expect(await refusalOf(evaluate(caller('f("a")', knowledge('f', ['n:number'], literal('n'))), { x: 1 }))).toMatchObject({ type: 'wrong-type', place: { table: 'f' } });
    expect(await refusalOf(evaluate(caller('f(x)', knowledge('f', ['n:number'], literal('f(n)'), knows('f'))), { x: 1 }))).toMatchObject({ type: 'cycle' });
  });
});

describe('what is outside', () => {
  it.each([
    ['<context/>', 'Context'], ['<invocation/>', 'Invocation'], ['<relation/>', 'Relation'], ['<list/>', 'List'], ['<functionDefinition/>', 'FunctionDefinition'],
  ])('%s is refused by name', async (logic, element) => {
    const boxed = dmn(`<decision id="a" name="A">${logic}</decision>`, literalDecision('B', '1'));
    expect(await refusalOf(evaluate(boxed, {}, 'A'))).toMatchObject({ type: 'unsupported', place: { table: 'A' }, en: expect.stringContaining(element) });
    expect(await resultOf(boxed, {}, 'B')).toBe(1); // the others stay usable
  });

  it('a decision service is refused by name when something requires it', async () => {
    const service = dmn('<decisionService id="bkm_f" name="f"/>', literalDecision('A', '1', '', knows('f')));
    expect(await refusalOf(evaluate(service, {}))).toMatchObject({ type: 'unsupported', en: expect.stringContaining('DecisionService') });
  });

  it('names the decisions there are', async () => {
    expect((await refusalOf(evaluate(chain, {}, '别的'))).zh).toBe('没有决策“别的”；文件中有：投资规模、模板。');
  });

  it('refuses other languages than FEEL', async () => {
    const juel = dmn(literalDecision('A', '1').replace('<literalExpression>', '<literalExpression expressionLanguage="juel">'));
    expect(await refusalOf(evaluate(juel, {}))).toMatchObject({ type: 'unsupported-language' });
  });
});
