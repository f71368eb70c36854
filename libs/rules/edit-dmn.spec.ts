import { readFileSync } from 'node:fs';
import { withTable, withVersion } from './document/edit-dmn.js';
import type { TableView } from './document/table-view.js';
import { RuleSet } from './rule-set.js';
import { dmn, refusalOf, tableDecision } from './rules-fixture.js';

/** A table with what other tools put into a file: a diagram, widths, extension elements on rows. */
const FILE = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/" xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" xmlns:biodi="http://bpmn.io/schema/dmn/biodi/2.0" xmlns:camunda="http://camunda.org/schema/1.0/dmn" xmlns:l="urn:luodi:dmn:1" id="f" name="f" namespace="f" l:version="2026.1">
  <decision id="时限" name="Limit" camunda:historyTimeToLive="180">
    <description>old</description>
    <extensionElements><l:examples><l:example name="一"><l:input>{"amount": 5}</l:input><l:expect>7</l:expect></l:example></l:examples></extensionElements>
    <decisionTable id="T" hitPolicy="FIRST">
      <input id="In_1" label="Amount" biodi:width="192"><inputExpression id="E_1" typeRef="number"><text>amount</text></inputExpression></input>
      <output id="Out_1" label="Days" name="days" typeRef="number" />
      <annotation name="from" /><annotation name="note" />
      <rule id="R1"><description>kept</description><extensionElements><camunda:properties><camunda:property name="a" value="b" /></camunda:properties></extensionElements><inputEntry id="U_1"><text>&lt; 10</text></inputEntry><outputEntry id="L_1"><text>7</text></outputEntry><annotationEntry><text>law</text></annotationEntry></rule>
      <rule id="R2"><inputEntry id="U_2"><text>-</text></inputEntry><outputEntry id="L_2"><text>20</text></outputEntry></rule>
    </decisionTable>
  </decision>
  <dmndi:DMNDI><dmndi:DMNDiagram id="G"><dmndi:DMNShape id="S" dmnElementRef="时限"><dc:Bounds height="80" width="180" x="160" y="100" /></dmndi:DMNShape></dmndi:DMNDiagram></dmndi:DMNDI>
</definitions>`;
const KEPT = ['camunda:historyTimeToLive="180"', 'biodi:width="192"', '<camunda:property name="a" value="b" />', '<description>kept</description>', 'x="160" y="100"', 'dmnElementRef="时限"', 'id="U_1"', '<l:input>{"amount": 5}</l:input>'];

const viewOf = async (xml: string, table = '时限'): Promise<TableView> => (await RuleSet.read(xml)).table(table)!;
const row = (id: string, input: string, output: string, annotations: string[] = []) => ({ id, inputs: [input], outputs: [output], annotations });

describe('an edited table', () => {
  it('reads as it was edited, and nothing else is lost', async () => {
    const rows = [row('R2', '>= 10', '15'), row('R1', '< 10', '3', ['law', 'new']), row('', '"<&>"', '1', ['', '说明'])];
    const edited = await withTable(FILE, { id: '时限', rows, description: '' });
    const view = await viewOf(edited);
    expect(view).toEqual({ ...(await viewOf(FILE)), description: '', rows: [{ ...rows[0]!, annotations: [] }, rows[1], { ...rows[2]!, id: '时限.row1' }] });
    for (const kept of KEPT) expect(edited).toContain(kept);
  });

  it('that was not changed is the same file', async () => {
    const once = await withTable(FILE, await viewOf(FILE));
    expect(await withTable(once, await viewOf(once))).toBe(once);
    expect(once).toBe(await (await RuleSet.read(FILE)).toXml());
  });

  it('may lose rows, and new rows never take an old id', async () => {
    const grown = await withTable(FILE, { id: '时限', rows: [row('', '1', '1'), row('gone', '2', '2')] });
    expect((await viewOf(grown)).rows.map(({ id }) => id)).toEqual(['时限.row1', '时限.row2']);
    const again = await withTable(grown, { id: '时限', rows: [row('', '0', '0'), ...(await viewOf(grown)).rows] });
    expect((await viewOf(again)).rows.map(({ id }) => id)).toEqual(['时限.row3', '时限.row1', '时限.row2']);
  });

  it.each(['step-limit', 'assign-step', 'ladder', 'classify-project'])('holds for the city’s own %s', async (file) => {
    const text = readFileSync(`packs/yongzhou-2026/rules/${file}.dmn`, 'utf8'), before = await RuleSet.read(text);
    for (const { id } of before.decisions) {
      const view = before.table(id)!;
      const after = await RuleSet.read(await withTable(text, { id, rows: view.rows.toReversed() }));
      expect(after.table(id)).toEqual({ ...view, rows: view.rows.toReversed() });
      expect(after.examples(id)).toEqual(before.examples(id));
    }
  });
});

describe('edited examples', () => {
  const examplesAfter = async (xml: string) => (await RuleSet.read(xml)).examples('时限');
  const rows = async () => (await viewOf(FILE)).rows;

  it('stand in the place of those that were there, and nothing else is lost', async () => {
    const edited = await withTable(FILE, { id: '时限', rows: await rows(), examples: [{ name: '"<甲>&', input: '{"amount": 5}', expected: '7' }, { name: '二', input: '{"amount": 50}', expected: '[20, null]' }] });
    expect(await examplesAfter(edited)).toEqual([{ name: '"<甲>&', input: { amount: 5 }, expected: 7 }, { name: '二', input: { amount: 50 }, expected: [20, null] }]);
    for (const kept of KEPT.slice(0, -1)) expect(edited).toContain(kept);
    expect(await examplesAfter(await withTable(edited, { id: '时限', rows: await rows() }))).toEqual(await examplesAfter(edited));
  });

  it('that say the same leave the file as it was', async () => {
    const once = await withTable(FILE, { id: '时限', rows: await rows() });
    expect(await withTable(once, { id: '时限', rows: await rows(), examples: [{ name: '一', input: '{"amount":5}', expected: '7' }] })).toBe(once);
  });

  it('may all go, and come into a file that has none and no namespace of ours', async () => {
    expect(await examplesAfter(await withTable(FILE, { id: '时限', rows: await rows(), examples: [] }))).toEqual([]);
    const bare = dmn(tableDecision({ inputs: ['x'], outputs: ['y'], rows: [] })).replace(' xmlns:luodi="urn:luodi:dmn:1"', ''), { id } = (await RuleSet.read(bare)).decisions[0]!;
    const written = await withTable(bare, { id, rows: [], examples: [{ name: '一', input: '{"x": 1}', expected: 'null' }] });
    expect((await RuleSet.read(written)).examples(id)).toEqual([{ name: '一', input: { x: 1 }, expected: null }]);
  });

  it('are refused when they are no JSON', async () =>
    expect(await refusalOf(withTable(FILE, { id: '时限', rows: await rows(), examples: [{ name: '坏', input: '{', expected: '7' }] }))).toMatchObject({ type: 'bad-example' }));
});

describe('a first day', () => {
  const daysOf = async (xml: string) => (await RuleSet.read(xml)).decisions.map(({ effectiveFrom }) => effectiveFrom);
  it('is written, changed and taken away', async () => {
    const { rows } = await viewOf(FILE), dated = await withTable(FILE, { id: '时限', rows, effectiveFrom: '2026-04-01' });
    expect(await daysOf(dated)).toEqual(['2026-04-01']);
    expect(await daysOf(await withTable(dated, { id: '时限', rows }))).toEqual(['2026-04-01']);
    expect(await daysOf(await withTable(dated, { id: '时限', rows, effectiveFrom: null }))).toEqual([undefined]);
  });
});

describe('edited columns', () => {
  const [amount, days] = [{ id: 'In_1', label: 'Amount', expression: 'amount', type: 'number', values: '' }, { id: 'Out_1', label: 'Days', expression: 'days', type: 'number', values: '' }];
  const tier = { id: '', label: '档次', expression: 'tier', type: 'string', values: '"mega","small"' };

  it('come, go and are renamed, and the cells go with them', async () => {
    const added = await withTable(FILE, { id: '时限', columns: { inputs: [tier, { ...amount, label: '金额' }], outputs: [days] }, rows: [{ id: 'R1', inputs: ['"mega"', '< 10'], outputs: ['7'], annotations: ['law'] }, { id: '', inputs: ['-', '-'], outputs: ['20'], annotations: [] }] });
    const view = await viewOf(added);
    expect(view.inputs).toEqual([{ ...tier, id: 'T.column1' }, { ...amount, label: '金额' }]);
    expect(view.rows.map(({ inputs, outputs }) => [...inputs, ...outputs])).toEqual([['"mega"', '< 10', '7'], ['-', '-', '20']]);
    expect(added).toContain('<inputEntry id="U_1">');
    expect(added).toContain('biodi:width="192"');
    const decision = (await RuleSet.read(added)).decision('时限');
    expect([decision.evaluate({ tier: 'mega', amount: 5 }).result, decision.evaluate({ tier: 'small', amount: 5 }).result]).toEqual([7, 20]);

    const gone = await withTable(added, { id: '时限', columns: { inputs: [view.inputs[1]!], outputs: [{ ...days, expression: 'limit' }] }, rows: view.rows.map((each) => ({ ...each, inputs: each.inputs.slice(1) })) });
    expect(await viewOf(gone)).toMatchObject({ inputs: [{ id: 'In_1' }], outputs: [{ id: 'Out_1', expression: 'limit' }], rows: [{ inputs: ['< 10'] }, { inputs: ['-'] }] });
  });

  it('that say the same leave the file as it was', async () => {
    const once = await withTable(FILE, { id: '时限', rows: (await viewOf(FILE)).rows });
    const declared = await withTable(once, { id: '时限', rows: (await viewOf(once)).rows, columns: { inputs: [amount], outputs: [days] } });
    expect(await withTable(declared, { id: '时限', rows: (await viewOf(declared)).rows, columns: { inputs: [amount], outputs: [days] } })).toBe(declared);
  });

  it.each([
    ['without a name', { inputs: [{ ...tier, expression: ' ' }], outputs: [days] }, 'nameless-column'],
    ['that is there twice', { inputs: [amount, amount], outputs: [days] }, 'duplicate-column'],
    ['without outputs', { inputs: [amount], outputs: [] }, 'no-output'],
  ])('are refused %s', async (_case, columns, type) => expect(await refusalOf(withTable(FILE, { id: '时限', rows: [], columns }))).toMatchObject({ type }));
});

describe('an edit is refused', () => {
  it.each([
    ['when a cell is missing', { id: '时限', rows: [row('R1', '1', '1'), { ...row('R2', '', ''), inputs: [] }] }, 'table-shape', { table: 'Limit', row: 2 }],
    ['when there are more annotations than headings', { id: '时限', rows: [row('R1', '1', '1', ['a', 'b', 'c'])] }, 'table-shape', { table: 'Limit', row: 1 }],
    ['when a row is there twice', { id: '时限', rows: [row('R1', '1', '1'), row('R1', '2', '2')] }, 'duplicate-row', { table: 'Limit' }],
    ['when there is no such table', { id: 'other', rows: [] }, 'unknown-decision', {}],
  ])('%s', async (_case, table, type, place) => expect(await refusalOf(withTable(FILE, table))).toMatchObject({ type, place }));
});

describe('a version', () => {
  const versionsOf = async (xml: string) => (await RuleSet.read(xml)).decisions.map(({ version }) => version);

  it('is that of the file, whatever prefix it uses', async () => expect(await versionsOf(await withVersion(FILE, '2026.2'))).toEqual(['2026.2']));

  it('is declared where there was none', async () => {
    const bare = dmn(tableDecision({ inputs: ['x'], outputs: ['y'], rows: [] })).replace(' xmlns:luodi="urn:luodi:dmn:1"', '');
    expect(await versionsOf(await withVersion(bare, '2'))).toEqual(['2']);
  });

  it('of a decision goes with that of its file', async () => {
    const own = FILE.replace('<decision id="时限"', '<decision id="时限" l:version="7"');
    expect(await versionsOf(await withVersion(own, '2026.2'))).toEqual(['2026.2']);
  });
});
