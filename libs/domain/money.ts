/** Currencies the list's targets are stated in. They are never added without a dated rate. */
export type Currency = 'CNY' | 'USD';

/** An amount as an integer in the currency's smallest unit: fen for CNY, cents for USD. */
export interface Money {
  currency: Currency;
  amountMinor: number;
}

/** The largest amount accepted: one trillion yuan, far above any project and far below 2^53. */
export const MAX_AMOUNT_MINOR = 100_000_000_000_000;

export const isAmountMinor = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= MAX_AMOUNT_MINOR;
