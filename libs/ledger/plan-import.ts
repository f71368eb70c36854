import type { ImportReport, ImportRowResult } from '#libs/contracts/project.views.js';
import type { ProjectId } from '#libs/domain/ids.js';
import type { LocalDate } from '#libs/domain/instants.js';
import type { ProjectCommand } from '#libs/domain/project/project.commands.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import type { RuledPack } from '#libs/packs/plan-project.js';
import { problemAt } from './ledger-problem.js';
import type { LedgerRow } from './ledger.types.js';
import { planKnownProject } from './plan-known-project.js';
import { planNewProject, refused, type PlannedRow } from './plan-new-project.js';

/** A project that is already recorded. */
export interface ExistingProject {
  id: ProjectId;
  state: ProjectState;
  /** The pack that the project is pinned to, when it is another than the one imported with. */
  ruled?: RuledPack;
}

/** What an import would do to one row. The commands are to be decided and recorded in order, together or not at all. */
export interface PlannedImport {
  result: ImportRowResult;
  /** Absent for a project that is to be created. */
  id?: ProjectId;
  commands: ProjectCommand[];
}

/** Decides what each row means for the record. Pure: a dry run shows the result, an import also carries out the commands. */
export const planImport = (ruled: RuledPack, rows: LedgerRow[], existing: ReadonlyMap<string, ExistingProject>, today: LocalDate): PlannedImport[] =>
  rows.map((row) => planRow(ruled, row, existing, today));

function planRow(ruled: RuledPack, row: LedgerRow, existing: ReadonlyMap<string, ExistingProject>, today: LocalDate): PlannedImport {
  const { code } = row.values;
  const known = code === undefined ? undefined : existing.get(code);
  const isUnreadable = row.problems.length > 0 || code === undefined;
  const planned = isUnreadable ? refused(withMissingCode(row))
    : known ? planKnownProject(known.ruled ?? ruled, row, known.state, today)
    : planNewProject(ruled, row, today);
  return { result: resultOf(row, planned, known), ...(known && { id: known.id }), commands: planned.commands };
}

function withMissingCode(row: LedgerRow): LedgerRow['problems'] {
  const isReported = row.values.code !== undefined || row.problems.some(({ column }) => column === row.letters.code);
  return isReported ? row.problems : [...row.problems, problemAt(row, 'code',
    '没有项目编号，请填写；合计行和说明行请删除。',
    'The project number is missing. Fill it in; delete totals and notes.',
  )];
}

function resultOf(row: LedgerRow, { commands, changes, problems }: PlannedRow, known: ExistingProject | undefined): ImportRowResult {
  const { code, name } = row.values;
  const outcome = problems.length > 0 ? 'refused' : commands.length === 0 ? 'unchanged' : known ? 'update' : 'create';
  return { row: row.row, ...(code !== undefined && { code }), ...(name !== undefined && { name }), outcome, changes, problems };
}

/** The rows counted by outcome. */
export function importReport(planned: PlannedImport[], dryRun: boolean): ImportReport {
  const rows = planned.map(({ result }) => result);
  const count = (outcome: ImportRowResult['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  return { dryRun, created: count('create'), updated: count('update'), unchanged: count('unchanged'), refused: count('refused'), rows };
}
