import { Inject, Injectable } from '@nestjs/common';
import type { ProjectId } from '#libs/domain/ids.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import type { Sql } from '#libs/identity/sql.js';
import type { ExistingProject } from '#libs/ledger/plan-import.js';
import { projectStore } from '#libs/persistence/streams/project-store.js';
import { PackLibrary } from '../packs/pack-library.js';
import { SQL } from '../persistence.tokens.js';

interface KnownRow {
  id: ProjectId;
  code: string;
  state: string;
  plans: string;
}

/** Recorded projects with their states, as imports and exports need them. */
@Injectable()
export class KnownProjects {
  constructor(
    @Inject(SQL) private readonly sql: Sql,
    private readonly packs: PackLibrary,
  ) {}

  async byCode(codes: string[]): Promise<Map<string, ExistingProject>> {
    const { rows } = await this.sql.query(
      `select p.project_id as id, p.code, s.state, s.plans from project p
       join stream s on s.stream_id = 'project/' || p.project_id where p.code = any($1)`, [codes]);
    const known = (rows as KnownRow[]).map(async ({ id, code, ...stored }) => [code, await this.withPack(id, projectStore.restored(stored))] as const);
    return new Map(await Promise.all(known));
  }

  private async withPack(id: ProjectId, state: ProjectState): Promise<ExistingProject> {
    return state.packHash === undefined ? { id, state } : { id, state, ruled: await this.packs.of(state) };
  }
}
