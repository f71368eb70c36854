import { RuleError } from '../rule-error.js';
import type { DmnDecision, DmnDecisionTable, DmnDefinitions, DmnElement, DmnInput, DmnInputData, DmnOutput, DmnRule, DmnText } from './dmn.types.js';
import { create } from './read-dmn.js';
import type { ViewColumn } from './table-view.js';

/** The columns of a table after an edit; a new one has an id that the table does not know, or none. */
export interface EditedColumns {
  inputs: ViewColumn[];
  outputs: ViewColumn[];
}

/**
 * Writes edited columns into a decision's table and moves the cells of its rows with them. A condition on an input that the file does not
 * declare yet declares it. Throws RuleError for a column without a name, one that is there twice, and a table without outputs.
 */
export function applyColumns(decision: DmnDecision, { inputs, outputs }: EditedColumns, isTaken: (id: string) => boolean): void {
  const table = decision.decisionLogic as DmnDecisionTable;
  requireSound(decision, inputs, outputs);
  const freshId = freshIds(table, isTaken);
  const input = inputs.map((column) => inputOf(table, column, freshId)), output = outputs.map((column) => outputOf(table, column, freshId));
  for (const rule of table.rule ?? []) {
    rule.inputEntry = movedCells(rule, 'inputEntry', table.input ?? [], input);
    rule.outputEntry = movedCells(rule, 'outputEntry', table.output ?? [], output);
  }
  table.input = input;
  table.output = output;
  for (const { expression, type } of inputs) declareInput(decision, expression, type);
}

function requireSound({ name = '' }: DmnDecision, inputs: ViewColumn[], outputs: ViewColumn[]): void {
  if (outputs.length === 0) throw new RuleError('no-output', {}, { table: name });
  for (const columns of [inputs, outputs]) {
    const nameless = columns.find(({ expression }) => expression.trim() === ''), twice = columns.find(({ id }, index) => id !== '' && columns.findIndex((other) => other.id === id) !== index);
    if (nameless) throw new RuleError('nameless-column', {}, { table: name, column: nameless.label });
    if (twice) throw new RuleError('duplicate-column', {}, { table: name, column: twice.label });
  }
}

function freshIds(table: DmnDecisionTable, isTaken: (id: string) => boolean): () => string {
  const used = new Set([...(table.input ?? []), ...(table.output ?? [])].flatMap((column) => [column.id, (column as DmnInput).inputExpression?.id]));
  return () => {
    for (let number = 1; ; number += 1) {
      const id = `${table.id ?? 'table'}.column${number}`;
      if (used.has(id) || isTaken(id)) continue;
      used.add(id);
      return id;
    }
  };
}

function inputOf(table: DmnDecisionTable, { id, label, expression, type, values }: ViewColumn, freshId: () => string): DmnInput {
  const column = table.input?.find((each) => each.id === id) ?? made<DmnInput>('dmn:InputClause', table, { id: freshId() });
  const read = column.inputExpression ?? made<DmnText & DmnElement>('dmn:LiteralExpression', column, { id: `${column.id}.expression` });
  Object.assign(read, { text: expression, typeRef: type });
  return Object.assign(column, { label, inputExpression: read, inputValues: allowed(column, column.inputValues, values) });
}

function outputOf(table: DmnDecisionTable, { id, label, expression, type, values }: ViewColumn, freshId: () => string): DmnOutput {
  const column = table.output?.find((each) => each.id === id) ?? made<DmnOutput>('dmn:OutputClause', table, { id: freshId() });
  return Object.assign(column, { label, name: expression, typeRef: type, outputValues: allowed(column, column.outputValues, values) });
}

function allowed(column: DmnElement, present: DmnText | undefined, values: string): DmnText | undefined {
  if (values.trim() === '') return undefined;
  return Object.assign(present ?? made<DmnText & DmnElement>('dmn:UnaryTests', column, { id: `${column.id}.values` }), { text: values });
}

/** Cells go with their columns; those of new columns are empty, under ids that no cell of the row has. */
function movedCells(rule: DmnRule, part: 'inputEntry' | 'outputEntry', before: DmnElement[], after: DmnElement[]): DmnText[] {
  const cells = rule[part] ?? [], used = new Set(cells.map(({ id }) => id));
  return after.map((column) => {
    const present = cells[before.indexOf(column)];
    if (present) return present;
    let number = 1;
    while (used.has(`${rule.id}.${part}${number}`)) number += 1;
    const id = `${rule.id}.${part}${number}`;
    used.add(id);
    return made<DmnText & DmnElement>(part === 'inputEntry' ? 'dmn:UnaryTests' : 'dmn:LiteralExpression', rule, { id, text: '' });
  });
}

/** An expression that is a plain name reads an input: the file and the decision must say so. */
function declareInput(decision: DmnDecision, name: string, typeRef: string): void {
  if (!/^\w+$/.test(name)) return;
  const definitions = decision.$parent as DmnDefinitions, elements = definitions.drgElement ?? [];
  let data = elements.find((element) => element.name === name) as DmnInputData | undefined;
  if (!data) {
    data = made<DmnInputData>('dmn:InputData', definitions, { id: `input.${name}`, name });
    data.variable = made('dmn:InformationItem', data, { id: `input.${name}.variable`, name, typeRef });
    definitions.drgElement = [data, ...elements];
  }
  const href = `#${data.id}`, needs = decision.informationRequirement ?? [];
  if (needs.some(({ requiredInput, requiredDecision }) => requiredInput?.href === href || requiredDecision?.href === href)) return;
  const need = made<DmnElement & { requiredInput?: { href: string } }>('dmn:InformationRequirement', decision, { id: `${decision.id}.needs.${name}` });
  need.requiredInput = made('dmn:DMNElementReference', need, { href });
  decision.informationRequirement = [...needs, need];
}

const made = <Made extends object>(type: string, parent: DmnElement, properties: Record<string, unknown>): Made => Object.assign(create(type, properties) as Made, { $parent: parent });
