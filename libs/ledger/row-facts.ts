import type { FactName, ProjectFacts } from '#libs/domain/project/project.facts.js';
import { findUnit } from '#libs/packs/find-unit.js';
import type { Pack, PackUnit } from '#libs/packs/pack.types.js';
import { plainWord } from './cell-kinds.js';
import { LEDGER_COLUMNS } from './ledger-columns.js';
import { problemAt } from './ledger-problem.js';
import type { LedgerProblem, LedgerRow } from './ledger.types.js';

/** What a row says of a project's facts; blank cells say nothing. Problems name units and chains that the pack does not know. */
export function rowFacts(pack: Pack, row: LedgerRow, known: ProjectFacts | undefined, problems: LedgerProblem[]): Partial<ProjectFacts> {
  const { values } = row;
  const plain = LEDGER_COLUMNS.flatMap(({ key, fact }) => (fact === key && values[key] !== undefined ? [[fact, values[key]] as const] : []));
  const territory = unitOf(pack, row, 'territory', problems);
  if (territory && territory.kind !== 'territory') problems.push(unknownUnit(pack, row, 'territory'));
  return {
    ...(Object.fromEntries(plain) as Partial<ProjectFacts>),
    ...(territory && { territoryId: territory.id }),
    ...idOf('leadUnitId', unitOf(pack, row, 'leadUnit', problems)?.id),
    ...idOf('chain', chainOf(pack, row, problems)),
    ...investmentOf(row, known),
  };
}

/** The facts of a new project; a required cell that is blank is a problem. */
export function newFacts(facts: Partial<ProjectFacts>, row: LedgerRow, problems: LedgerProblem[]): ProjectFacts | undefined {
  const missing = LEDGER_COLUMNS.filter(({ key, isRequired }) => isRequired && row.values[key] === undefined);
  problems.push(...missing.map(({ key }) => problemAt(row, key, '新项目必须填写，请补上。', 'A new project needs this. Fill it in.')));
  return problems.length > 0 ? undefined : ({ isForeign: false, ...facts } as ProjectFacts);
}

/** The facts that differ from what is recorded. Spaces and line ends make no difference. */
export function changedFacts(facts: Partial<ProjectFacts>, known: ProjectFacts): Partial<ProjectFacts> {
  const names = (Object.keys(facts) as FactName[]).filter((name) => !isSame(facts[name], known[name]));
  return Object.fromEntries(names.map((name) => [name, facts[name]]));
}

type FactValue = ProjectFacts[FactName];

function isSame(a: FactValue, b: FactValue): boolean {
  if (typeof a === 'string' && typeof b === 'string') return a.replace(/\s+/g, ' ').trim() === b.replace(/\s+/g, ' ').trim();
  if (typeof a === 'object' && typeof b === 'object') return a.currency === b.currency && a.amountMinor === b.amountMinor;
  return a === b;
}

const idOf = (name: 'leadUnitId' | 'chain', id: string | undefined): Partial<ProjectFacts> => (id === undefined ? {} : { [name]: id });

function unitOf(pack: Pack, row: LedgerRow, key: 'territory' | 'leadUnit', problems: LedgerProblem[]): PackUnit | undefined {
  const written = row.values[key];
  if (written === undefined) return undefined;
  const unit = findUnit(pack, written);
  if (!unit) problems.push(unknownUnit(pack, row, key));
  return unit;
}

function unknownUnit(pack: Pack, row: LedgerRow, key: 'territory' | 'leadUnit'): LedgerProblem {
  const written = row.values[key]!.slice(0, 40);
  const territories = pack.units.filter((unit) => unit.kind === 'territory').map((unit) => unit.label.zh).join('、');
  return key === 'territory'
    ? problemAt(row, key,
      `“${written}”不是本市的县市区或园区，应填其中之一：${territories}。`,
      `"${written}" is not a territory of the list. Write one of ${territories}.`,
    )
    : problemAt(row, key, `清单中没有单位“${written}”，请填写责任清单中的单位全称。`, `The list has no unit "${written}". Write its full name as in the list.`);
}

function chainOf(pack: Pack, row: LedgerRow, problems: LedgerProblem[]): string | undefined {
  const written = row.values.chain;
  if (written === undefined) return undefined;
  const wanted = plainWord(written);
  const found = Object.entries(pack.chains).find(([key, label]) => [key, label.zh, label.en].some((name) => plainWord(name) === wanted));
  if (!found) {
    const chains = Object.values(pack.chains).map((label) => label.zh).join('、');
    problems.push(problemAt(row, 'chain',
      `清单中没有产业链“${written.slice(0, 40)}”，应填其中之一或留空：${chains}。`,
      `The list has no chain "${written.slice(0, 40)}". Write one of ${chains}, or leave it blank.`,
    ));
  }
  return found?.[0];
}

/** A blank currency means the recorded one, else yuan. */
function investmentOf({ values }: LedgerRow, known: ProjectFacts | undefined): Partial<ProjectFacts> {
  const amountMinor = values.investmentMinor ?? known?.investment.amountMinor;
  const isStated = values.investmentMinor !== undefined || (values.currency !== undefined && known !== undefined);
  return isStated ? { investment: { currency: values.currency ?? known?.investment.currency ?? 'CNY', amountMinor: amountMinor! } } : {};
}
