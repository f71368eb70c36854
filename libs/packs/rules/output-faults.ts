import type { Pack } from '../pack.types.js';
import { limitFaults } from './limit-faults.js';
import { OUTPUT_DEMANDS } from './output-demands.js';
import type { PackRules, Ruling } from './pack-rules.js';
import type { Fault, Sense, TableFinding } from './rule-finding.js';
import type { RuleTable } from './rule-tables.js';

/** One row's results by the names of the outputs; what is undefined is not known, and not judged. */
export function faultsOf(table: string, results: Record<string, unknown>, pack: Pack): Fault[] {
  const demands = Object.entries(Object.hasOwn(OUTPUT_DEMANDS, table) ? OUTPUT_DEMANDS[table as RuleTable]! : {});
  const faults = demands.flatMap(([output, demand]): Fault[] => {
    const sense = results[output] === undefined ? undefined : demand(results[output], pack);
    return sense ? [{ output, ...sense }] : [];
  });
  return table === 'step-limit' && faults.length === 0 ? limitFaults(results, pack) : faults;
}

/** The same of what a table answered, with the cells that said so. */
export function faultsOfRuling(rules: PackRules, pack: Pack, table: RuleTable, { answer, rows }: Ruling<unknown>): TableFinding[] {
  const outputs = rules.view(table)?.outputs ?? [], isCollected = Array.isArray(answer);
  if (answer === null && (isCollecting(rules, table) || outputs.length > 1)) return MUST_ANSWER.has(table) ? [{ table, ...NO_ANSWER }] : [];
  const answers: unknown[] = isCollected ? answer : [answer];
  return answers.flatMap((one, index) => {
    const results = outputs.length > 1 ? one as Record<string, unknown> : { [outputs[0]?.expression ?? '']: one };
    return faultsOf(table, results, pack).map(({ output, message, remedy }) => ({ ...cellOf(rules, table, rows[index], output), message, remedy }));
  });
}

/** Where a result stands in the newest text of a table; without a row when it is a default. */
export function cellOf(rules: PackRules, table: RuleTable, rowId: string | undefined, output: string | undefined): Pick<TableFinding, 'table' | 'row' | 'column'> {
  const row = rules.rowNumber(table, rowId), column = rules.view(table)?.outputs.find(({ expression }) => expression === output)?.label;
  return { table, ...(row && { row }), ...(column && { column }) };
}

/** The first that was found of each cell: one mistake shows in every project and matter that its row decides. What stands nowhere is told apart by its sentence. */
export const onePerCell = (findings: TableFinding[]): TableFinding[] =>
  [...new Map(findings.toReversed().map((finding) => [keyOf(finding), finding])).values()].toReversed();

const isCollecting = (rules: PackRules, table: RuleTable): boolean => rules.view(table)?.hitPolicy === 'COLLECT';

const keyOf = ({ table, row, column, message }: TableFinding): string => (row !== undefined && column !== undefined ? `${table} ${row} ${column}` : `${table} ${row} ${message.en}`);

/** Tables with several outputs whose answer somebody waits for; of the others no answer means that there is nothing. */
const MUST_ANSWER: ReadonlySet<RuleTable> = new Set<RuleTable>(['matter-limits', 'matter-pace']);

const NO_ANSWER: Sense = {
  message: { zh: '没有一行适用', en: 'no row applies' }, remedy: { zh: '请补上一行，或放宽条件', en: 'Add a row, or widen the conditions of one' },
};
