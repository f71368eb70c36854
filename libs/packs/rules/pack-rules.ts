import type { RuleReference } from '#libs/domain/decider.js';
import { RuleError } from '#libs/rules/rule-error.js';
import { RuleSet, type DecisionEntry } from '#libs/rules/rule-set.js';
import { RULE_TABLES, type RuleTable } from './rule-tables.js';

/** What a table answered, and which of its rows said so (ids in the file); with COLLECT one row an answer, in the same order. */
export interface Ruling<Answer> {
  answer: Answer;
  rows: string[];
  version: string;
}

/** The decision tables of one pack, compiled once. Asking is synchronous and has no effects. */
export class PackRules {
  private constructor(private readonly files: ReadonlyMap<string, RuleSet>) {}

  /** `texts` are DMN files by name, without `.dmn`. Throws RuleError for a text that is no DMN. */
  static async compile(texts: Record<string, string>): Promise<PackRules> {
    const read = Object.entries(texts).map(async ([name, text]) => [name, await RuleSet.read(text)] as const);
    return new PackRules(new Map(await Promise.all(read)));
  }

  /** The same tables with another text of one file. */
  withFile(name: string, file: RuleSet): PackRules {
    return new PackRules(new Map([...this.files, [name, file]]));
  }

  /** The file that holds a table. Throws RuleError when the pack lacks it. */
  fileOf(table: RuleTable): RuleSet {
    const file = this.files.get(RULE_TABLES[table]);
    if (!file) throw new RuleError('unknown-decision', { name: table, known: [...this.files.keys()] });
    return file;
  }

  /** False for a table that a pack of before it cannot have. */
  has(table: RuleTable): boolean {
    return this.decisionsIn(RULE_TABLES[table]).some(({ id }) => id === table);
  }

  /** What a file says of its decisions. */
  decisionsIn(file: string): DecisionEntry[] {
    return this.files.get(file)?.decisions ?? [];
  }

  /** Where a row stands in its table, from 1; undefined when it is not there. */
  rowNumber(table: RuleTable, rowId: string | undefined): number | undefined {
    const index = this.fileOf(table).table(table)?.rows.findIndex(({ id }) => id === rowId) ?? -1;
    return index < 0 ? undefined : index + 1;
  }

  /** Throws RuleError for input that the table does not take and for rows that contradict each other. */
  ask<Answer>(table: RuleTable, input: Record<string, unknown>): Ruling<Answer> {
    const { result, version, explain } = this.fileOf(table).decision(table).evaluate(input);
    return { answer: result as Answer, rows: explain.at(-1)!.matchedRows.map(({ id, row }) => id ?? String(row)), version };
  }
}

/** The rule behind a ruling of one row; of the `index`th answer with COLLECT. */
export const referenceTo = (table: RuleTable, { rows, version }: Ruling<unknown>, index = 0): RuleReference => ({ table, version, row: rows[index] ?? '' });
