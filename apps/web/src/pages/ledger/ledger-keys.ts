import type { LedgerQuery } from '../../api/queries.ts';

export const LEDGER_KEYS = ['q', 'stage', 'territory', 'leadUnit', 'status', 'light', 'template', 'target', 'sort'] as const;
export type LedgerFilter = Partial<Record<(typeof LEDGER_KEYS)[number], string>>;

/** The address writes several values of one filter with commas; any of them will do. */
export const valuesOf = (text: string | undefined): string[] => text?.split(',').filter(Boolean) ?? [];

/** What the address asks for. A value that means nothing is refused by the server, which says so. */
export const ledgerQuery = ({ q, sort, target, ...choices }: LedgerFilter): LedgerQuery =>
  ({ q, sort, target, ...Object.fromEntries(Object.entries(choices).map(([key, text]) => [key, valuesOf(text)])) }) as LedgerQuery;
