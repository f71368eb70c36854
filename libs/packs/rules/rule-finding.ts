import type { Text } from '#libs/contracts/messages/text.js';
import type { Severity } from '#libs/rules/check/finding.js';

/** What is wrong with a table: a sentence without its place and its full stop, and what to do about it. */
export interface TableFinding {
  /** Id of the decision; absent when the file as a whole is meant. */
  table?: string;
  /** Counts from 1. */
  row?: number;
  /** Label of the column. */
  column?: string;
  message: Text;
  remedy: Text;
}

/** What is wrong and what to do about it, wherever it is. */
export type Sense = Pick<TableFinding, 'message' | 'remedy'>;

/** What is wrong with one row's results; `output` is the name of the one that is wrong, absent when all of them are. */
export interface Fault extends Sense {
  output?: string;
}

/** One thing that the checker has to say of a pack's decision tables. */
export interface RuleFinding extends TableFinding {
  /** File of the pack, without `.dmn`. */
  file: string;
  severity: Severity;
}
