import { FIGURE_KINDS } from '#libs/domain/project/project.events.js';
import type { TableView, ViewColumn } from '#libs/rules/document/table-view.js';
import type { Pack } from '../pack.types.js';
import { RELATIVE_UNITS } from '../unit-of.js';

/** A name in a cell that the pack does not know. `row` counts from 1. */
export interface NameFinding {
  row: number;
  column: string;
  message: string;
  remedy: string;
}

/** By input expression or output name: what the texts of such a column must be. */
function knownNames(pack: Pack): Record<string, { word: string; names: ReadonlySet<string> }> {
  const units = new Set<string>([...pack.units.map(({ id }) => id), ...RELATIVE_UNITS]);
  const steps = pack.steps.map(({ id }) => id);
  const unit = { word: 'unit', names: units };
  return {
    owner: unit, verifier: unit, authority: unit, territory: unit, holder: { word: 'unit', names: new Set([...units, '@owner']) },
    step: { word: 'step', names: new Set(steps) },
    subject: { word: 'step or kind of figure', names: new Set([...steps, ...FIGURE_KINDS]) },
    chain: { word: 'chain', names: new Set(Object.keys(pack.chains)) },
  };
}

/** Units, steps and chains that a table names and the pack does not have. */
export function checkRuleNames({ inputs, outputs, rows }: TableView, pack: Pack): NameFinding[] {
  const known = knownNames(pack);
  const check = (columns: ViewColumn[], cells: string[], row: number) => columns.flatMap(({ expression, label }, index) => {
    const column = Object.hasOwn(known, expression) ? known[expression]! : undefined;
    const unknown = column ? textsIn(cells[index] ?? '').filter((text) => !column.names.has(text)) : [];
    return unknown.map((text) => ({ row, column: label, message: `there is no ${column!.word} "${text}"`, remedy: 'Correct the name, or add it to the pack' }));
  });
  return rows.flatMap((row, index) => [...check(inputs, row.inputs, index + 1), ...check(outputs, row.outputs, index + 1)]);
}

/** The texts in quotes of a cell. */
const textsIn = (cell: string): string[] => [...cell.matchAll(/"([^"]*)"/g)].map(([, text]) => text!);
