import { addMonths, type LocalDate } from '#libs/domain/instants.js';
import type { ProjectCommand } from '#libs/domain/project/project.commands.js';
import type { ProjectStatus } from '#libs/domain/project/project.state.js';
import { shown } from './ledger-columns.js';
import type { LedgerStatus, LedgerValues } from './ledger.types.js';

/** What a suspension of a ledger without an authority of its own refers to. */
export const LEDGER_AUTHORITY = '招商项目台账';
const REVIEW_AFTER_MONTHS = 1;

/** Commands that must come before the row's other changes: nothing can be recorded while a project is suspended. */
export const statusBefore = (values: LedgerValues, known: ProjectStatus): ProjectCommand[] =>
  known === 'suspended' && values.status === 'active' ? [{ type: 'resume', reason: reasonOf(values) }] : [];

/** Commands that follow the row's other changes. A suspension is reviewed after a month. */
export function statusAfter(values: LedgerValues, known: ProjectStatus, today: LocalDate): ProjectCommand[] {
  if (values.status === 'suspended' && known === 'active') {
    return [{ type: 'suspend', reason: reasonOf(values), authority: LEDGER_AUTHORITY, reviewOn: addMonths(today, REVIEW_AFTER_MONTHS), evidence: [] }];
  }
  if (values.status === 'terminated' && known !== 'terminated') {
    return [{ type: 'terminate', reason: reasonOf(values), evidence: [{ id: 'ledger', kind: 'ledger', name: 'ledger' }] }];
  }
  return [];
}

const reasonOf = (values: LedgerValues): string => values.statusReason ?? `台账登记的状态为${statusWord(values.status!)}`;

export const statusWord = (status: LedgerStatus): string => shown('status', { status });
