import { createHash } from 'node:crypto';
import type { Money } from '#libs/domain/money.js';
import type { Figure } from '#libs/domain/project/project.events.js';
import { claimedMinor } from '#libs/domain/project/project.stage.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import { problemAt } from './ledger-problem.js';
import type { LedgerProblem, LedgerRow } from './ledger.types.js';
import { inTenThousands } from './number-kinds.js';

/**
 * The part of a cumulative amount that is not recorded yet, as one figure. Its id follows from project and amount, so that
 * importing the same workbook again, or twice at once, adds nothing.
 */
export function newFunds(row: LedgerRow, code: string, currency: Money['currency'], state: ProjectState | undefined, problems: LedgerProblem[]): Figure[] {
  const { fundsMinor, fundsAsOf } = row.values;
  const recorded = state ? claimedMinor(state, 'fundsPaidIn') : 0;
  if (fundsMinor === undefined || fundsMinor === recorded) return [];
  if (fundsMinor < recorded) {
    problems.push(problemAt(row, 'fundsMinor',
      `累计数少于系统已登记的${inTenThousands(recorded)}万，如需更正请在项目页面更正填报数。`,
      `The total is below the recorded ${inTenThousands(recorded)} ten thousand. Correct the figure on the project page.`,
    ));
    return [];
  }
  if (fundsAsOf === undefined) {
    problems.push(problemAt(row, 'fundsAsOf', '填了累计到位资金，就要填截止日期。', 'Funds need the day as of which they are counted. Fill it in.'));
    return [];
  }
  const voucher = `台账累计至${fundsAsOf}：${inTenThousands(fundsMinor)}万`;
  const id = uuidOf(`${code}/fundsPaidIn/${fundsMinor}`);
  if (state && Object.hasOwn(state.figures, id)) {
    problems.push(problemAt(row, 'fundsMinor',
      '这一累计数已被退回或更正，请在项目页面重新填报。',
      'This total was returned or corrected before. Claim it anew on the project page.',
    ));
    return [];
  }
  const evidence = [{ id: 'ledger', kind: 'capitalProof', name: 'ledger' }];
  return [{ id, kind: 'fundsPaidIn', money: { currency, amountMinor: fundsMinor - recorded }, date: fundsAsOf, voucher, evidence }];
}

/** A UUID that follows from a name, laid out like version 5 over SHA-256. */
export function uuidOf(name: string): string {
  const bytes = createHash('sha256').update(`luodi/ledger/${name}`).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
