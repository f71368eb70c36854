import type { LedgerProblem } from '#libs/ledger/ledger.types.js';
import { ApiProblem } from '../problems/api-problem.js';

/** A workbook that cannot be read as a whole; its rows were not looked at. The first problem is the sentence, all are listed. */
export const workbookProblem = (problems: LedgerProblem[]): ApiProblem =>
  new ApiProblem('workbook-unreadable', { reason: problems[0]!.message, found: problems });
