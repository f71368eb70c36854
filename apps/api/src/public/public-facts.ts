import { Inject, Injectable } from '@nestjs/common';
import { projectStream, type ProjectId } from '#libs/domain/ids.js';
import type { LocalDate } from '#libs/domain/instants.js';
import type { MatterFacts } from '#libs/domain/matter/matter.facts.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import type { Sql } from '#libs/identity/sql.js';
import { StreamReader } from '#libs/persistence/record/stream-reader.js';
import { RaisedFacts } from '../matters/raised-facts.js';
import { PackLibrary } from '../packs/pack-library.js';
import { SQL } from '../persistence.tokens.js';
import { inputProblem } from '../edge/input.pipe.js';
import type { RaisePubliclyDto } from './dto/raise-publicly.dto.js';

/** The facts of what an enterprise raises. A project whose number it knows is linked; whether there is one is not told to strangers. */
@Injectable()
export class PublicFacts {
  constructor(@Inject(SQL) private readonly sql: Sql, private readonly streams: StreamReader, private readonly packs: PackLibrary, private readonly raised: RaisedFacts) {}

  async of({ projectCode, enterprise, ...body }: RaisePubliclyDto, today: LocalDate): Promise<MatterFacts> {
    const ready = await this.packs.current(), { pack } = ready;
    if (!pack.matterKinds[body.kind].isPublic) {
      const choices = Object.entries(pack.matterKinds).flatMap(([kind, { isPublic }]) => (isPublic ? [kind] : []));
      throw inputProblem([{ field: 'kind', code: 'invalid-input', message: 'choice', parameters: { choices } }]);
    }
    const project = projectCode === undefined ? undefined : await this.project(projectCode);
    const named = projectCode === undefined || project ? body.description : `${body.description}\n（企业填写的项目编号：${projectCode}）`;
    const facts = await this.raised.completed({ ...body, description: named, ...(project && { projectId: project.id, territoryId: project.state.facts!.territoryId }) }, ready, today, project?.state);
    return { ...facts, raiser: { enterprise: { ...enterprise } } };
  }

  private async project(code: string): Promise<{ id: ProjectId; state: ProjectState } | undefined> {
    const { rows } = await this.sql.query(`select project_id as id from project where code = $1 and status in ('active', 'suspended')`, [code.trim()]);
    const found = rows[0] as { id: ProjectId } | undefined, head = found && (await this.streams.readHead<ProjectState>(projectStream(found.id)));
    return head && { id: found.id, state: head.state };
  }
}
