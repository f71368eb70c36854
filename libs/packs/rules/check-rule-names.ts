import type { Text } from '#libs/contracts/messages/text.js';
import { FIGURE_KINDS } from '#libs/domain/project/project.events.js';
import type { TableView, ViewColumn } from '#libs/rules/document/table-view.js';
import type { Pack } from '../pack.types.js';
import { RELATIVE_UNITS } from '../unit-of.js';
import type { TableFinding } from './rule-finding.js';

interface KnownNames {
  word: Text;
  names: ReadonlySet<string>;
}

const REMEDY: Text = { zh: '请更正名称，或先加入清单包', en: 'Correct the name, or add it to the pack' };

/** By input expression or output name: what the texts of such a column must be. */
function knownNames(pack: Pack): Record<string, KnownNames> {
  const units = new Set<string>([...pack.units.map(({ id }) => id), ...RELATIVE_UNITS]);
  const steps = pack.steps.map(({ id }) => id);
  const word = { zh: '单位', en: 'unit' }, unit = { word, names: units };
  return {
    owner: unit, deputy: unit, verifier: unit, authority: unit, territory: unit, holder: { word, names: new Set([...units, '@owner', '@unitHead']) }, firstContact: { word, names: new Set([...units, '@owner']) },
    class: { word: { zh: '事项类别', en: 'class of matters' }, names: new Set(Object.keys(pack.matterClasses)) },
    cause: { word: { zh: '成因', en: 'cause' }, names: new Set(Object.values(pack.matterClasses).flatMap(({ causes }) => Object.keys(causes))) },
    levelName: { word: { zh: '级别', en: 'level' }, names: new Set(Object.keys(pack.matterLevels)) },
    step: { word: { zh: '环节', en: 'step' }, names: new Set(steps) },
    subject: { word: { zh: '环节或填报数', en: 'step or kind of figure' }, names: new Set([...steps, ...FIGURE_KINDS]) },
    form: { word: { zh: '报送表单', en: 'form' }, names: new Set((pack.forms ?? []).map(({ id }) => id)) },
    chain: { word: { zh: '产业链', en: 'chain' }, names: new Set(Object.keys(pack.chains)) },
  };
}

/** Units, steps and chains that a table names and the pack does not have. */
export function checkRuleNames({ id, inputs, outputs, rows }: TableView, pack: Pack): TableFinding[] {
  const known = knownNames(pack);
  const check = (columns: ViewColumn[], cells: string[], row: number): TableFinding[] => columns.flatMap(({ expression, label }, index) => {
    const column = Object.hasOwn(known, expression) ? known[expression]! : undefined;
    const unknown = column ? textsIn(cells[index] ?? '').filter((text) => !column.names.has(text)) : [];
    return unknown.map((text) => ({
      table: id, row, column: label, message: { zh: `清单包中没有${column!.word.zh}“${text}”`, en: `there is no ${column!.word.en} "${text}"` }, remedy: REMEDY,
    }));
  });
  return rows.flatMap((row, index) => [...check(inputs, row.inputs, index + 1), ...check(outputs, row.outputs, index + 1)]);
}

/** The texts in quotes of a cell. */
const textsIn = (cell: string): string[] => [...cell.matchAll(/"([^"]*)"/g)].map(([, text]) => text!);
