import { Injectable } from '@nestjs/common';
import { createHash, randomUUID } from 'node:crypto';
import type { Caller } from '#libs/contracts/identity.js';
import type { ImportReport } from '#libs/contracts/project.views.js';
import type { Actor } from '#libs/domain/decider.js';
import { DomainError } from '#libs/domain/errors.js';
import { importReport, planImport, type PlannedImport } from '#libs/ledger/plan-import.js';
import type { LedgerProblem, LedgerRow } from '#libs/ledger/ledger.types.js';
import { readLedger } from '#libs/ledger/read-ledger.js';
import { CommandClaims } from '#libs/persistence/record/command-claims.js';
import { fingerprint } from '../acts/act.decorator.js';
import { Clock } from '../edge/clock.js';
import { derivedUuid } from '#libs/acts/derived-uuid.js';
import { PackLibrary } from '../packs/pack-library.js';
import { ApiProblem } from '../problems/api-problem.js';
import { ParameterNames } from '../problems/parameter-names.js';
import { problemDocument } from '../problems/problem-document.js';
import { ProjectCommands } from '../projects/project-commands.js';
import { KnownProjects } from './known-projects.js';
import { workbookProblem } from './workbook-problem.js';

/** Rows at a time: enough to keep PostgreSQL busy, few enough to leave connections to the people at work. */
const AT_ONCE = 4;

export type ImportAnswer = ImportReport & { warnings: LedgerProblem[] };

export interface ImportOptions {
  dryRun: boolean;
  /** Makes the rows' command ids, so that a request tried again repeats nothing; another workbook needs another. */
  importId?: string;
  /** Told after every row that was carried out. */
  onProgress?: (done: number, total: number) => void;
}

/** What all rows of one import share. */
interface Work {
  importId: string;
  /** Tells the request tried again from another one under its key. */
  fingerprint: string;
  caller: Caller;
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Takes over a workbook of projects: each row wholly or not at all, and nothing twice. */
@Injectable()
export class LedgerImport {
  constructor(
    private readonly commands: ProjectCommands,
    private readonly claims: CommandClaims,
    private readonly known: KnownProjects,
    private readonly packs: PackLibrary,
    private readonly names: ParameterNames,
    private readonly clock: Clock,
  ) {}

  async run(workbook: Buffer, caller: Caller, { dryRun, importId = randomUUID(), onProgress = () => undefined }: ImportOptions): Promise<ImportAnswer> {
    const reading = await readLedger(workbook);
    if (reading.problems.length > 0) throw workbookProblem(reading.problems);
    const work: Work = { importId, fingerprint: fingerprint(caller.accountId, 'import', dryRun, sha256(workbook)), caller };
    await this.requireOwnKey(work, dryRun);
    const ready = await this.packs.current();
    const existing = await this.known.byCode(reading.rows.flatMap(({ values }) => values.code ?? []));
    const planned = planImport(ready, reading.rows, existing, this.clock.today());
    if (!dryRun) await this.carryOut(planned, reading.rows, work, onProgress);
    return { ...importReport(planned, dryRun), warnings: reading.warnings };
  }

  /** One key is one request: under a key that brought another workbook, not a row is recorded. */
  private async requireOwnKey({ importId, fingerprint: print }: Work, dryRun: boolean): Promise<void> {
    const isOwn = dryRun ? await this.claims.isFree(importId, print) : await this.claims.claim(importId, print);
    if (!isOwn) throw new ApiProblem('idempotency-key-reused', {}, { field: 'Idempotency-Key' });
  }

  private async carryOut(planned: PlannedImport[], rows: LedgerRow[], work: Work, onProgress: (done: number, total: number) => void): Promise<void> {
    const waiting = planned.map((plan, index) => ({ plan, row: rows[index]! })).filter(({ plan }) => plan.commands.length > 0);
    const total = waiting.length;
    let done = 0;
    const carryOn = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        await this.carryOutRow(next.plan, next.row, work);
        onProgress(done += 1, total);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, carryOn));
  }

  private async carryOutRow(plan: PlannedImport, row: LedgerRow, { importId, fingerprint: print, caller }: Work): Promise<void> {
    const actor: Actor = { kind: 'import', accountId: caller.accountId, name: caller.name, unitId: caller.unitId };
    const projectId = plan.id ?? derivedUuid('import', importId, row.values.code!);
    const commandId = derivedUuid('row', importId, row.sheet, String(row.row));
    try {
      await this.commands.run(projectId, { commandId, fingerprint: print, caller, actor }, () => plan.commands);
    } catch (error) {
      if (!(error instanceof DomainError || error instanceof ApiProblem)) throw error;
      plan.result = { ...plan.result, outcome: 'refused', changes: [], problems: [this.problemOf(error, row)] };
    }
  }

  private problemOf(error: DomainError | ApiProblem, { sheet, row, letters }: LedgerRow): LedgerProblem {
    const problem = error instanceof ApiProblem ? error : new ApiProblem(error.code, this.names.named(error.parameters));
    const message = { zh: problemDocument(problem, 'zh').detail, en: problemDocument(problem, 'en').detail };
    return { sheet, row, column: letters.code ?? '', message };
  }
}
