import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '#libs/contracts/identity.js';
import { projectStream, type ProjectId } from '#libs/domain/ids.js';
import type { Instant } from '#libs/domain/instants.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import type { Sql } from '#libs/identity/sql.js';
import { visibilityOf } from '#libs/identity/visibility.js';
import { StreamReader } from '#libs/persistence/record/stream-reader.js';
import { PackLibrary, type ReadyPack } from '../packs/pack-library.js';
import { SQL } from '../persistence.tokens.js';
import { ApiProblem } from '../problems/api-problem.js';
import { accessOf } from './project-access.js';
import type { ProjectHead } from './view/project-row.js';

/** A project as one caller may see it. */
export interface SeenProject {
  head: ProjectHead;
  ready: ReadyPack;
  isRestricted: boolean;
}

/** Single projects, from the heads of their streams: what people read is what the next decision is made on. */
@Injectable()
export class ProjectHeads {
  constructor(
    @Inject(SQL) private readonly sql: Sql,
    private readonly streams: StreamReader,
    private readonly packs: PackLibrary,
  ) {}

  async seenBy(caller: Caller, id: ProjectId): Promise<SeenProject> {
    const streamId = projectStream(id);
    const [stream, { rows }] = await Promise.all([
      this.streams.readHead<ProjectState>(streamId),
      this.sql.query(`select recorded_at as "recordedAt" from stream where stream_id = $1`, [streamId]),
    ]);
    const time = rows[0] as { recordedAt: Instant } | undefined;
    if (!stream || !time) throw new ApiProblem('not-found');
    const { state, sequence: version } = stream;
    const visibility = visibilityOf(accessOf(state), caller);
    if (visibility === 'hidden') throw new ApiProblem('not-found');
    const ready = await this.packs.of(state);
    return { head: { id, state, version, updatedAt: time.recordedAt }, ready, isRestricted: visibility === 'restricted' };
  }
}
