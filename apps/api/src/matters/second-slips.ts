import { Inject, Injectable } from '@nestjs/common';
import type { MatterId } from '#libs/domain/ids.js';
import { requireText } from '#libs/domain/project/project.guards.js';
import type { Sql } from '#libs/identity/sql.js';
import { SQL } from '../persistence.tokens.js';
import { ApiProblem } from '../problems/api-problem.js';
import type { RaiseMatterDto } from './dto/raise-matter.dto.js';

/** Keeps a unit from being asked twice for the same thing without anybody having meant to. */
@Injectable()
export class SecondSlips {
  constructor(@Inject(SQL) private readonly sql: Sql) {}

  /** Refuses a second open slip on the same matter to the same unit, unless it is confirmed with a reason. `id` is the slip's own: a repeated request is not a second slip. */
  async requireNew(id: MatterId, { kind, about, addresseeId, confirmDuplicate, reason = '' }: RaiseMatterDto): Promise<void> {
    if (kind !== 'slip' || about === undefined || addresseeId === undefined) return;
    const { rows } = await this.sql.query(
      `select code, title, raised_on as "raisedOn" from matter where about_id = $1 and kind = 'slip' and is_open and holder_id = $2 and matter_id <> $3 order by raised_on desc limit 1`,
      [about.toLowerCase(), addresseeId, id]);
    const first = rows[0] as Record<'code' | 'title' | 'raisedOn', string> | undefined;
    if (!first) return;
    if (!confirmDuplicate) throw new ApiProblem('duplicate-slip', { ...first }, { field: 'confirmDuplicate' });
    requireText(reason, 'reason');
  }
}
