/** Why an evaluation came to its outcome: one a decision or called table, in the order in which they were evaluated. Plain JSON. */
export interface Explanation {
  decision: string;
  /** Its id in the file. */
  id?: string;
  kind: 'table' | 'expression';
  outcome: unknown;
  /** The table's id, else its name; only of a table. */
  table?: string;
  /** Of the file: what it declares, else the hash of its content. */
  version: string;
  hitPolicy?: string;
  /** By the label of the column; for an expression by variable. */
  inputs: Record<string, unknown>;
  /** In the order in which they count; with PRIORITY the first decided. */
  matchedRows: MatchedRow[];
}

export interface MatchedRow {
  /** From 1, as people see it. */
  row: number;
  /** Its id in the file. */
  id?: string;
  annotations: string[];
}

export interface Evaluation {
  decision: string;
  id: string;
  /** Plain JSON; dates and durations are ISO texts. */
  result: unknown;
  version: string;
  explain: Explanation[];
}
