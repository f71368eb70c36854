/** A table as a city would write it, over an amount, a trade, a territory and a day; every row is the only one for some input. */
export function benchTable(rows: number): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="bench" name="bench" namespace="bench">
<decision id="choose" name="选择模板"><decisionTable id="table" hitPolicy="UNIQUE">
${COLUMNS.map(([name, type]) => `<input><inputExpression typeRef="${type}"><text>${name}</text></inputExpression></input>`).join('')}
<output name="模板" typeRef="string"/>
${Array.from({ length: rows }, (_, index) => ruleOf(index)).join('\n')}
</decisionTable></decision></definitions>`;
}

function ruleOf(index: number): string {
  const kind = KINDS[index % KINDS.length]!, from = Math.floor(index / KINDS.length) * STEP;
  const cells = [`[${from}..${from + STEP})`, `"${kind}"`, index % 5 === 0 ? 'not("未定")' : '-', '< date("2031-01-01")'];
  return `<rule id="r${index}">${cells.map((text) => `<inputEntry><text>${escape(text)}</text></inputEntry>`).join('')}<outputEntry><text>"模板${index}"</text></outputEntry></rule>`;
}

/** Inputs that hit every row in turn. */
export function benchInputs(rows: number): Record<string, unknown>[] {
  return Array.from({ length: rows }, (_, index) => ({
    投资额: Math.floor(index / KINDS.length) * STEP + 1, 行业: KINDS[index % KINDS.length], 属地: '零陵区', 签约日: '2026-03-01',
  }));
}

const STEP = 1_000;
const KINDS = ['制造', '农业', '文旅', '物流', '能源'];
const COLUMNS = [['投资额', 'number'], ['行业', 'string'], ['属地', 'string'], ['签约日', 'date']] as const;
const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
