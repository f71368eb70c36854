export const LEDGER_KEYS = ['q', 'stage', 'territory', 'leadUnit', 'status', 'light', 'template', 'sort'] as const;
export type LedgerFilter = Partial<Record<(typeof LEDGER_KEYS)[number], string>>;
