import type { DmnDecision, DmnDecisionTable } from './dmn.types.js';

/** A column as it is written in the file. */
export interface ViewColumn {
  id: string;
  label: string;
  /** Of an input: the expression it reads; of an output: its name. */
  expression: string;
  type: string;
  /** The allowed values as a unary test; empty when there are none. */
  values: string;
}

export interface ViewRow {
  id: string;
  inputs: string[];
  outputs: string[];
  annotations: string[];
}

/** A decision table as people read and edit it: texts of cells, nothing compiled. */
export interface TableView {
  id: string;
  name: string;
  description: string;
  hitPolicy: string;
  aggregation?: string;
  inputs: ViewColumn[];
  outputs: ViewColumn[];
  /** Headings of the annotations; an unnamed one is empty. */
  annotations: string[];
  rows: ViewRow[];
}

/** Undefined for a decision that is no table. */
export function tableView({ id = '', name = id, description = '', decisionLogic }: DmnDecision): TableView | undefined {
  if (decisionLogic?.$type !== 'dmn:DecisionTable') return undefined;
  const { hitPolicy = 'UNIQUE', aggregation, input = [], output = [], rule = [], annotation = [] } = decisionLogic as DmnDecisionTable;
  const cells = (entries: { text?: string }[] | undefined) => (entries ?? []).map(({ text = '' }) => text);
  return {
    id, name, description, hitPolicy, ...(aggregation && { aggregation }),
    inputs: input.map((column) => ({
      id: column.id ?? '', label: column.label ?? column.inputExpression?.text ?? '', expression: column.inputExpression?.text ?? '',
      type: column.inputExpression?.typeRef ?? 'Any', values: column.inputValues?.text ?? '',
    })),
    outputs: output.map((column) => ({
      id: column.id ?? '', label: column.label ?? column.name ?? name, expression: column.name ?? '', type: column.typeRef ?? 'Any', values: column.outputValues?.text ?? '',
    })),
    annotations: annotation.map((clause) => clause.name ?? ''),
    rows: rule.map((row, index) => ({
      id: row.id ?? String(index + 1), inputs: cells(row.inputEntry), outputs: cells(row.outputEntry), annotations: cells(row.annotationEntry),
    })),
  };
}
