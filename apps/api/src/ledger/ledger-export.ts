import { Injectable } from '@nestjs/common';
import type { Caller } from '#libs/contracts/identity.js';
import type { ProjectRow } from '#libs/contracts/project.views.js';
import { visibilityOf } from '#libs/identity/visibility.js';
import { exportRow } from '#libs/ledger/export-row.js';
import type { ProjectExportRow } from '#libs/ledger/ledger.types.js';
import { ProjectReader } from '#libs/persistence/readers/project.reader.js';
import { PackLibrary } from '../packs/pack-library.js';
import type { ProjectFiltersQuery } from '../projects/dto/project-filters.dto.js';
import { ledgerFilters } from '../projects/ledger-filters.js';
import { accessOf } from '../projects/project-access.js';
import { ReadingDays } from '../acts/reading-day.js';
import { KnownProjects } from './known-projects.js';

const PAGE = 200;

/** The rows of an export: the ledger as the caller may see it, in the order they see it. */
@Injectable()
export class LedgerExport {
  constructor(
    private readonly projects: ProjectReader,
    private readonly known: KnownProjects,
    private readonly packs: PackLibrary,
    private readonly days: ReadingDays,
  ) {}

  async rows(query: ProjectFiltersQuery, caller: Caller): Promise<ProjectExportRow[]> {
    const [{ pack }, day] = await Promise.all([this.packs.current(), this.days.today()]);
    const filters = ledgerFilters(query, pack), { sort } = query;
    const rows: ProjectExportRow[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.projects.list(filters, caller, day, { limit: PAGE, ...(cursor && { cursor }), ...(sort && { sort }) });
      rows.push(...(await this.exported(page.items, caller)));
      cursor = page.next;
    } while (cursor);
    return rows;
  }

  private async exported(items: ProjectRow[], caller: Caller): Promise<ProjectExportRow[]> {
    const [{ pack: current }, known] = await Promise.all([this.packs.current(), this.known.byCode(items.map(({ code }) => code))]);
    return items.flatMap(({ code, nextDueOn, nextDueProvisional }) => {
      const project = known.get(code);
      if (!project) return [];
      const withoutContacts = visibilityOf(accessOf(project.state), caller) !== 'full';
      return [exportRow(project.ruled?.pack ?? current, project.state, { withoutContacts, ...(nextDueOn && { nextDueOn, nextDueProvisional }) })];
    });
  }
}
