import { RuleSet } from './rule-set.js';
import { dmn, evaluate, literalDecision, refusalOf, resultOf, tableDecision } from './rules-fixture.js';

/** As Camunda Modeler saves a file: its own attributes, extensions, a diagram with coordinates. */
const CAMUNDA = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/" xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" xmlns:di="http://www.omg.org/spec/DMN/20180521/DI/" xmlns:biodi="http://bpmn.io/schema/dmn/biodi/2.0" xmlns:camunda="http://camunda.org/schema/1.0/dmn" xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="D1" name="DRD" namespace="http://camunda.org/schema/1.0/dmn" exporter="Camunda Modeler" exporterVersion="5.40.0" modeler:executionPlatform="Camunda Cloud">
  <decision id="Decision_1" name="Limit" camunda:historyTimeToLive="180">
    <extensionElements><camunda:properties><camunda:property name="a" value="b" /></camunda:properties></extensionElements>
    <decisionTable id="Table_1">
      <input id="In_1" label="Amount" biodi:width="192" camunda:inputVariable="amount"><inputExpression id="E_1" typeRef="number"><text>amount</text></inputExpression></input>
      <output id="Out_1" label="Days" name="days" typeRef="number" biodi:width="150" />
      <rule id="Rule_1"><description>small ones</description><inputEntry id="U_1"><text>&lt; 10</text></inputEntry><outputEntry id="L_1"><text>7</text></outputEntry></rule>
    </decisionTable>
  </decision>
  <dmndi:DMNDI><dmndi:DMNDiagram id="G_1"><dmndi:DMNShape id="S_1" dmnElementRef="Decision_1"><dc:Bounds height="80" width="180" x="160" y="100" /></dmndi:DMNShape></dmndi:DMNDiagram></dmndi:DMNDI>
</definitions>`;
const MODEL = 'https://www.omg.org/spec/DMN/20191111/MODEL/', DIAGRAM = 'https://www.omg.org/spec/DMN/20191111/DMNDI/';

describe('a file of Camunda Modeler', () => {
  it('runs unchanged; annotations are in the explanation', async () => {
    const { result, explain } = await evaluate(CAMUNDA, { amount: 5 });
    expect(result).toBe(7);
    expect(explain[0]).toMatchObject({ table: 'Table_1', inputs: { Amount: 5 }, matchedRows: [{ row: 1, id: 'Rule_1', annotations: ['small ones'] }] });
  });

  it('keeps extensions and diagram through a save', async () => {
    const saved = await (await RuleSet.read(CAMUNDA)).toXml();
    for (const kept of ['camunda:historyTimeToLive="180"', '<camunda:property name="a" value="b" />', 'biodi:width="192"', 'modeler:executionPlatform="Camunda Cloud"', '<dc:Bounds height="80" width="180" x="160" y="100" />', 'dmnElementRef="Decision_1"']) {
      expect(saved).toContain(kept);
    }
    expect(await (await RuleSet.read(saved)).toXml()).toBe(saved);
  });

  it('keeps attributes that nobody knows', async () => {
    const unknown = CAMUNDA.replace('name="Limit"', 'name="Limit" owner="office"');
    expect(await (await RuleSet.read(unknown)).toXml()).toContain('owner="office"');
  });

  it('must not point at nothing, which a save would lose', async () => {
    expect(await refusalOf(RuleSet.read(CAMUNDA.replace('dmnElementRef="Decision_1"', 'dmnElementRef="gone"')))).toMatchObject({ type: 'missing-reference', en: expect.stringContaining('gone') });
  });

  it('keeps Chinese ids, with their references', async () => {
    const chinese = CAMUNDA.replaceAll('Decision_1', '时限').replaceAll('Rule_1', '第1行');
    const saved = await (await RuleSet.read(chinese)).toXml();
    expect(saved).toContain('<decision id="时限"');
    expect(saved).toContain('dmnElementRef="时限"');
    expect((await evaluate(chinese, { amount: 5 }, '时限')).explain[0]!.matchedRows[0]!.id).toBe('第1行');
  });
});

describe('versions of DMN', () => {
  it.each([
    ['1.1', 'http://www.omg.org/spec/DMN/20151101/dmn.xsd', DIAGRAM], ['1.2', 'http://www.omg.org/spec/DMN/20180521/MODEL/', 'http://www.omg.org/spec/DMN/20180521/DMNDI/'],
    ['1.4', 'https://www.omg.org/spec/DMN/20211108/MODEL/', 'https://www.omg.org/spec/DMN/20211108/DMNDI/'], ['1.5', 'https://www.omg.org/spec/DMN/20230324/MODEL/', 'https://www.omg.org/spec/DMN/20230324/DMNDI/'],
  ])('%s becomes 1.3, with its diagram', async (_version, model, diagram) => {
    const other = CAMUNDA.replace(MODEL, model).replace(DIAGRAM, diagram);
    expect(await resultOf(other, { amount: 5 })).toBe(7);
    const saved = await (await RuleSet.read(other)).toXml();
    expect(saved).toContain(`xmlns="${MODEL}"`);
    expect(saved).toContain('<dmndi:DMNShape id="S_1"');
  });

  it('a newer one is refused by name', async () => {
    expect(await refusalOf(RuleSet.read(CAMUNDA.replace('20191111/MODEL', '20290101/MODEL')))).toMatchObject({ type: 'unknown-namespace', en: expect.stringContaining('20290101') });
  });

  it('elements of newer versions are refused with their line', async () => {
    expect(await refusalOf(RuleSet.read(dmn('<decision id="a" name="A">\n<conditional/></decision>')))).toMatchObject({ type: 'unsupported', en: expect.stringMatching(/conditional.*line 3/) });
  });
});

describe('a file that is none', () => {
  it.each([['', 'bad-xml'], ['{"a":1}', 'bad-xml'], ['<definitions', 'bad-xml'], [dmn('<decision id="a">'), 'bad-xml'], ['<html><body/></html>', 'not-dmn'], [dmn('<decision id="a"/><decision id="a"/>'), 'duplicate-id']])('%s', async (xml, type) => {
    expect(await refusalOf(RuleSet.read(xml))).toMatchObject({ type });
  });
});

describe('our own attributes', () => {
  const declared = (attributes: string, root = '') => dmn(literalDecision('A', '1').replace('<decision', `<decision ${attributes}`)).replace('<definitions', `<definitions ${root}`);

  it('declare version and period, on the decision or on the file', async () => {
    const rules = await RuleSet.read(declared('luodi:effectiveFrom="2026-03-01"', 'luodi:version="2026.2"'));
    expect(rules.decisions).toEqual([{ id: 'id_A', name: 'A', version: '2026.2', effectiveFrom: '2026-03-01', effectiveTo: undefined }]);
    expect(rules.decision('A').evaluate({}).version).toBe('2026.2');
  });

  it('must be days', async () => {
    const rules = await RuleSet.read(declared('luodi:effectiveTo="2026-02-30"'));
    expect(() => rules.decisions).toThrow('effectiveTo must be a date');
  });

  it('survive a save, and so do examples', async () => {
    const examples = '<extensionElements><luodi:examples><luodi:example name="一"><luodi:input>{"x": 1}</luodi:input><luodi:expect>"a"</luodi:expect></luodi:example></luodi:examples></extensionElements>';
    const rules = await RuleSet.read(dmn(tableDecision({ inputs: ['x:number'], outputs: ['y'], rows: [['1', '"a"']], before: examples })));
    const again = await RuleSet.read(await rules.toXml());
    expect(again.examples('Table')).toEqual([{ name: '一', input: { x: 1 }, expected: 'a' }]);
  });
});
