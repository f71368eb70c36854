import { RuleError } from './rule-error.js';
import { RuleSet } from './rule-set.js';

/** Small DMN files for the tests, written the way modelers write them. */
export interface TableSpec {
  name?: string;
  hitPolicy?: string;
  aggregation?: string;
  /** `amount:number`, optionally with allowed values: `kind:string:"a","b"`. */
  inputs: string[];
  outputs: string[];
  /** Input cells, then output cells. */
  rows: string[][];
  /** By output. */
  defaults?: string[];
  /** Elements before the table: requirements, variable, extension elements. */
  before?: string;
  attributes?: string;
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const cell = (element: string, text: string): string => `<${element}><text>${escape(text)}</text></${element}>`;

function parts(column: string): { name: string; type: string; values?: string } {
  const [name = '', type = '', ...values] = column.split(':');
  return { name, type: type ? ` typeRef="${type}"` : '', values: values.join(':') || undefined };
}

export function tableDecision({ name = 'Table', hitPolicy, aggregation, inputs, outputs, rows, defaults = [], before = '', attributes = '' }: TableSpec): string {
  const input = (column: string): string => {
    const { name: text, type, values } = parts(column);
    return `<input><inputExpression${type}><text>${escape(text)}</text></inputExpression>${values ? cell('inputValues', values) : ''}</input>`;
  };
  const output = (column: string, index: number): string => {
    const { name: text, type, values } = parts(column);
    return `<output name="${text}"${type}>${values ? cell('outputValues', values) : ''}${defaults[index] ? cell('defaultOutputEntry', defaults[index]) : ''}</output>`;
  };
  const row = (cells: string[], index: number): string =>
    `<rule id="${name}_${index + 1}">${cells.map((text, column) => cell(column < inputs.length ? 'inputEntry' : 'outputEntry', text)).join('')}</rule>`;
  return `<decision id="id_${name}" name="${name}"${attributes}>${before}
<decisionTable${hitPolicy ? ` hitPolicy="${hitPolicy}"` : ''}${aggregation ? ` aggregation="${aggregation}"` : ''}>
${inputs.map(input).join('')}${outputs.map(output).join('')}${rows.map(row).join('')}
</decisionTable></decision>`;
}

export const literalDecision = (name: string, text: string, type = '', before = ''): string =>
  `<decision id="id_${name}" name="${name}">${before}<variable name="${name}"${type ? ` typeRef="${type}"` : ''}/>${cell('literalExpression', text)}</decision>`;

export const inputData = (name: string, type: string): string => `<inputData id="in_${name}" name="${name}"><variable name="${name}" typeRef="${type}"/></inputData>`;
export const requires = (kind: 'requiredInput' | 'requiredDecision', id: string): string => `<informationRequirement><${kind} href="#${id}"/></informationRequirement>`;

export const dmn = (...content: string[]): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:luodi="urn:luodi:dmn:1" id="d" name="d" namespace="d">${content.join('\n')}</definitions>`;

/** Evaluates a decision, by default the only one. */
export async function evaluate(xml: string, input: unknown, decision?: string) {
  const rules = await RuleSet.read(xml);
  return rules.decision(decision ?? rules.decisions[0]!.id).evaluate(input);
}

export const resultOf = async (xml: string, input: unknown, decision?: string): Promise<unknown> => (await evaluate(xml, input, decision)).result;

/** The refusal of a promise that must be refused. */
export async function refusalOf(work: Promise<unknown>): Promise<{ type: string; place: object; zh: string; en: string }> {
  const error = await work.then(() => undefined, (thrown: unknown) => thrown);
  if (!(error instanceof RuleError)) throw new Error(`not refused: ${String(error)}`);
  return { type: error.type, place: error.place, zh: error.text('zh'), en: error.text('en') };
}
