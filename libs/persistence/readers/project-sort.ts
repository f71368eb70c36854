import { Keyset, type SortKey } from './keyset.js';

export const PROJECT_SORTS = ['nextDue', 'code', 'name', 'investment', 'updated'] as const;
/** An order of the ledger; `-` in front turns it round. */
export type ProjectSort = (typeof PROJECT_SORTS)[number] | `-${(typeof PROJECT_SORTS)[number]}`;

/** Projects without a due date come last, whichever way the list is turned. */
const due = (isDescending: boolean): string => `coalesce(p.next_due_on, date '${isDescending ? '0001-01-01' : '9999-12-31'}')`;

/** Names in the order of pinyin. Amounts by currency first: yuan and dollars are never compared. */
const KEYS: Record<(typeof PROJECT_SORTS)[number], (isDescending: boolean) => SortKey[]> = {
  nextDue: (isDescending) => [{ expression: due(isDescending), type: 'date' }],
  code: () => [{ expression: 'p.code', type: 'text' }],
  name: () => [{ expression: 'p.name collate "zh-x-icu"', type: 'text collate "zh-x-icu"' }],
  investment: () => [{ expression: 'p.investment_currency', type: 'text' }, { expression: 'p.investment_minor', type: 'bigint' }],
  updated: () => [{ expression: 'p.updated_at', type: 'timestamptz' }],
};

export function projectKeyset(sort: ProjectSort): Keyset {
  const isDescending = sort.startsWith('-');
  const name = (isDescending ? sort.slice(1) : sort) as (typeof PROJECT_SORTS)[number];
  return new Keyset(sort, [...KEYS[name](isDescending), { expression: 'p.project_id', type: 'text' }], isDescending);
}
