import type { FeelType } from '../feel/feel-type.js';
import type { CompiledExpression, RuleNames, Values } from '../model/rule-names.js';
import type { RuleError } from '../rule-error.js';
import type { CellMatch } from './cell-match.js';
import type { CellTest } from './cell-test.js';

export type HitPolicy = 'UNIQUE' | 'ANY' | 'PRIORITY' | 'FIRST' | 'RULE ORDER' | 'OUTPUT ORDER' | 'COLLECT';
export type Aggregation = 'SUM' | 'MIN' | 'MAX' | 'COUNT';

export interface InputColumn {
  id?: string;
  label: string;
  text: string;
  /** With the allowed values of the column, or of its type. */
  type: FeelType;
  /** The checked value. */
  read: (values: Values) => unknown;
}

export interface OutputColumn {
  id?: string;
  /** Undefined only in a table with one output. */
  name?: string;
  label: string;
  type: FeelType;
  /** The output values, highest priority first. */
  priorities?: unknown[];
  default?: OutputCell;
}

export interface OutputCell {
  expression?: CompiledExpression;
  /** What the constant in the cell has against its column; thrown when the row is hit. */
  problem?: RuleError;
  read: (values: Values) => unknown;
}

export interface TableRow {
  /** From 1. */
  number: number;
  id?: string;
  annotations: string[];
  /** The input cells as written; `-` for one that demands nothing. */
  cells: string[];
  /** One a column, for the checker. */
  tests: CellTest[];
  /** Only of columns that demand something. */
  matches: { column: number; match: CellMatch }[];
  outputs: OutputCell[];
}

/** A decision table, compiled once. */
export interface DecisionTable {
  kind: 'table';
  /** The decision or business knowledge model it is the logic of. */
  name: string;
  ownerId?: string;
  id?: string;
  hitPolicy: HitPolicy;
  aggregation?: Aggregation;
  inputs: InputColumn[];
  outputs: OutputColumn[];
  rows: TableRow[];
  names: RuleNames;
}
