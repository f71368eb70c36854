import type { RuleReference } from '#libs/domain/decider.js';
import { addDays, type LocalDate } from '#libs/domain/instants.js';
import type { TableView } from '#libs/rules/document/table-view.js';
import { RuleError } from '#libs/rules/rule-error.js';
import { RuleSet, type DecisionEntry } from '#libs/rules/rule-set.js';
import type { Pack } from '../pack.types.js';
import { RULE_TABLES, type RuleTable } from './rule-tables.js';

/** What a table answered, and which of its rows said so (ids in the file); with COLLECT one row an answer, in the same order. */
export interface Ruling<Answer> {
  answer: Answer;
  rows: string[];
  version: string;
}

/** One text of a table, and the days on which it may act. */
interface DatedTable {
  file: RuleSet;
  entry: DecisionEntry;
}

/** The decision tables of one pack, compiled once. Asking is synchronous and has no effects. */
export class PackRules {
  private readonly dated = new Map<RuleTable, DatedTable[]>();
  private readonly views = new Map<RuleTable, TableView | undefined>();

  /** By file, the newest text first. */
  private constructor(private readonly files: ReadonlyMap<string, RuleSet[]>) {}

  /** Throws RuleError for a text that is no DMN. */
  static async compile({ rules, formerRules = {} }: Pick<Pack, 'rules' | 'formerRules'>): Promise<PackRules> {
    const read = Object.entries(rules).map(async ([name, text]) => [name, await Promise.all([text, ...formerRules[name] ?? []].map((each) => RuleSet.read(each)))] as const);
    return new PackRules(new Map(await Promise.all(read)));
  }

  /** The same tables with another text of one file. */
  withFile(name: string, file: RuleSet): PackRules {
    return new PackRules(new Map([...this.files, [name, [file]]]));
  }

  /** The newest text of the file that holds a table. Throws RuleError when the pack lacks it. */
  fileOf(table: RuleTable): RuleSet {
    const file = this.files.get(RULE_TABLES[table])?.[0];
    if (!file) throw new RuleError('unknown-decision', { name: table, known: [...this.files.keys()] });
    return file;
  }

  /** False for a table that a pack of before it cannot have. */
  has(table: RuleTable): boolean {
    return this.texts(table).length > 0;
  }

  /** What the newest text of a file says of its decisions. */
  decisionsIn(file: string): DecisionEntry[] {
    return this.files.get(file)?.[0]?.decisions ?? [];
  }

  /** Every text of a table that may act on some day, the newest first, with its version. */
  tablesOf(table: RuleTable): { version: string; table: TableView }[] {
    return this.texts(table).map(({ file }) => ({ version: file.decision(table).version, table: file.table(table)! }));
  }

  /** The newest text of a table as it is written; undefined when it is no table. Throws RuleError when the pack lacks it. */
  view(table: RuleTable): TableView | undefined {
    if (!this.views.has(table)) this.views.set(table, this.fileOf(table).table(table));
    return this.views.get(table);
  }

  /** Where a row stands in its newest table, from 1; undefined when it is not there. */
  rowNumber(table: RuleTable, rowId: string | undefined): number | undefined {
    const index = this.view(table)?.rows.findIndex(({ id }) => id === rowId) ?? -1;
    return index < 0 ? undefined : index + 1;
  }

  /**
   * By the newest text that is in effect on that day; without a day by the newest of all, which is for checks. Throws RuleError for
   * input that the table does not take, for rows that contradict each other, and for a day on which no text is in effect.
   */
  ask<Answer>(table: RuleTable, input: Record<string, unknown>, day?: LocalDate): Ruling<Answer> {
    const file = day === undefined ? this.fileOf(table) : this.fileOn(table, day);
    const { result, version, explain } = file.decision(table).evaluate(input);
    return { answer: result as Answer, rows: explain.at(-1)!.matchedRows.map(({ id, row }) => id ?? String(row)), version };
  }

  /** The first day after `day` on which another text of a table may act; undefined when it stays as it is. */
  nextChange(table: RuleTable, day: LocalDate): LocalDate | undefined {
    const turns = this.texts(table).flatMap(({ entry: { effectiveFrom, effectiveTo } }) => [effectiveFrom, effectiveTo && addDays(effectiveTo, 1)]);
    return turns.filter((turn): turn is LocalDate => turn !== undefined && turn > day).toSorted()[0];
  }

  private fileOn(table: RuleTable, day: LocalDate): RuleSet {
    const texts = this.texts(table), dated = texts.find(({ entry: { effectiveFrom = day, effectiveTo = day } }) => effectiveFrom <= day && day <= effectiveTo);
    if (dated) return dated.file;
    throw texts.length === 0 ? new RuleError('unknown-decision', { name: table, known: [...this.files.keys()] }) : new RuleError('not-in-effect', { name: table, day });
  }

  private texts(table: RuleTable): DatedTable[] {
    const known = this.dated.get(table);
    if (known) return known;
    const texts = (this.files.get(RULE_TABLES[table]) ?? []).flatMap((file) => {
      const entry = file.decisions.find(({ id }) => id === table);
      return entry ? [{ file, entry }] : [];
    });
    this.dated.set(table, texts);
    return texts;
  }
}

/** The rule behind a ruling of one row; of the `index`th answer with COLLECT. */
export const referenceTo = (table: RuleTable, { rows, version }: Ruling<unknown>, index = 0): RuleReference => ({ table, version, row: rows[index] ?? '' });
