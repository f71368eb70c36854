import { addDays, daysBetween, type LocalDate } from '#libs/domain/instants.js';
import type { LedgerValues } from './ledger.types.js';

/** Paid in before the start of construction, as a part of the investment. */
const EARLY_PART = 0.08;
/** Ten ten-thousands of the currency: ledgers are kept in round numbers. */
const ROUND_MINOR = 10_000_000;

/** Funds paid in by the end of last month: a little after the contract, the rest evenly from the start until they are complete. */
export function sampleFunds(values: LedgerValues, completeOn: LocalDate, today: LocalDate): LedgerValues {
  const { contractOn, startedOn, investmentMinor } = values;
  if (contractOn === undefined || investmentMinor === undefined) return {};
  const part = completeOn <= today && startedOn ? 1 : partPaid(startedOn, completeOn, today);
  const fundsMinor = part === 1 ? investmentMinor : Math.floor((investmentMinor * part) / ROUND_MINOR) * ROUND_MINOR;
  if (fundsMinor === 0) return {};
  const monthEnd = addDays(`${today.slice(0, 7)}-01`, -1);
  return { fundsMinor, fundsAsOf: contractOn > monthEnd ? contractOn : monthEnd };
}

function partPaid(startedOn: LocalDate | undefined, completeOn: LocalDate, today: LocalDate): number {
  if (!startedOn) return EARLY_PART;
  const passed = daysBetween(startedOn, today) / Math.max(1, daysBetween(startedOn, completeOn));
  return EARLY_PART + (0.95 - EARLY_PART) * Math.min(1, passed);
}
