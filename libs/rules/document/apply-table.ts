import { RuleError } from '../rule-error.js';
import type { DmnDecision, DmnDecisionTable, DmnDefinitions, DmnRule, DmnText } from './dmn.types.js';
import { create } from './read-dmn.js';
import { applyColumns, type EditedColumns } from './apply-columns.js';
import { tableView, type TableView, type ViewRow } from './table-view.js';
import type { EditedExample } from './write-examples.js';

/** What an editor of a table's rows sends back: the rows in their order; a new one has an id that the table does not know, or none. */
export type EditedTable = Pick<TableView, 'id' | 'rows'> & Partial<Pick<TableView, 'description'>> & {
  /** The columns in their order, where they were edited too; the rows are those of the new columns. */
  columns?: EditedColumns;
  /** All of the table's examples, where they were edited too. */
  examples?: EditedExample[];
  /** The first day on which the table acts; null for no such day. */
  effectiveFrom?: string | null;
};

/**
 * Writes edited rows into a decision's table. Elements of rows that stay are kept, with their ids and whatever other tools put on them;
 * columns are touched only where they were edited. Throws RuleError for a decision that is no table, and for rows that do not fit its columns.
 */
export function applyTable(decision: DmnDecision, { id, rows, description, columns }: EditedTable, isTaken: (id: string) => boolean): void {
  if (!tableView(decision)) throw new RuleError('no-table', { name: id });
  if (columns) applyColumns(decision, columns, isTaken);
  const view = tableView(decision)!;
  const table = decision.decisionLogic as DmnDecisionTable, known = new Map((table.rule ?? []).map((rule) => [rule.id, rule]));
  const twice = rows.find((row, index) => row.id && rows.findIndex((other) => other.id === row.id) !== index);
  if (twice) throw new RuleError('duplicate-row', { id: twice.id }, { table: view.name });
  const used = new Set(rows.map((row) => row.id));
  const freshId = (): string => {
    for (let number = 1; ; number += 1) {
      const fresh = `${id}.row${number}`;
      if (used.has(fresh) || known.has(fresh) || isTaken(fresh)) continue;
      used.add(fresh);
      return fresh;
    }
  };
  table.rule = rows.map((row, index) => {
    requireCells(row, index, view);
    const rule = known.get(row.id) ?? newRule(table, freshId());
    rule.inputEntry = cells(rule, 'inputEntry', 'dmn:UnaryTests', row.inputs);
    rule.outputEntry = cells(rule, 'outputEntry', 'dmn:LiteralExpression', row.outputs);
    rule.annotationEntry = annotations(rule, row.annotations);
    return rule;
  });
  if (description !== undefined) decision.description = description || undefined;
}

function requireCells(row: ViewRow, index: number, { name, inputs, outputs, annotations: headings }: TableView): void {
  const shape = (kind: string, found: number, expected: number) => {
    if (found !== expected) throw new RuleError('table-shape', { kind, found, expected }, { table: name, row: index + 1 });
  };
  shape('input', row.inputs.length, inputs.length);
  shape('output', row.outputs.length, outputs.length);
  if (row.annotations.length > headings.length) shape('annotation', row.annotations.length, headings.length);
}

const newRule = (table: DmnDecisionTable, id: string): DmnRule => Object.assign(create('dmn:DecisionRule', { id }) as DmnRule, { $parent: table });

/** Texts into the elements that are there; an element that is missing is made. */
function cells(rule: DmnRule, part: 'inputEntry' | 'outputEntry', type: string, texts: string[]): DmnText[] {
  return texts.map((text, index) => {
    const present = rule[part]?.[index] ?? Object.assign(create(type, { id: `${rule.id}.${part === 'inputEntry' ? 'i' : 'o'}${index + 1}` }) as DmnText, { $parent: rule });
    present.text = text;
    return present;
  });
}

/** A row may have fewer annotations than the table has headings; empty ones that were not there are not added. */
function annotations(rule: DmnRule, texts: string[]): DmnText[] | undefined {
  const present = rule.annotationEntry ?? [];
  const last = Math.max(texts.findLastIndex(Boolean) + 1, present.length);
  const entries = texts.slice(0, last).map((text, index) => {
    const entry = present[index] ?? Object.assign(create('dmn:RuleAnnotation') as DmnText, { $parent: rule });
    entry.text = text;
    return entry;
  });
  return entries.length > 0 ? entries : undefined;
}

/** Every id in the decisions' tables, so that a new one is new in the whole file. */
export const takenIds = ({ drgElement = [] }: DmnDefinitions): Set<string | undefined> =>
  new Set(drgElement.flatMap((element) => [element.id, ...((element as DmnDecision).decisionLogic as DmnDecisionTable | undefined)?.rule?.map(({ id }) => id) ?? []]));
