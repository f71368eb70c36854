import type { MatterId } from '#libs/domain/ids.js';
import { requireText } from '#libs/domain/project/project.guards.js';
import { Filter } from '#libs/persistence/readers/filter.js';
import type { RecordRequest } from '#libs/persistence/record.types.js';
import { ApiProblem } from '../problems/api-problem.js';
import type { RaiseMatterDto } from './dto/raise-matter.dto.js';

/**
 * Keeps a unit from being asked twice for the same thing without anybody having meant to: refuses a second open slip on the same matter to the same unit, unless it is
 * confirmed with a reason. Of two at once the second waits for the first. `id` is the slip's own: a repeated request is not a second slip.
 */
export function onlySlip(id: MatterId, body: RaiseMatterDto): RecordRequest['requires'] {
  const { kind, addresseeId, confirmDuplicate, reason = '' } = body;
  if (kind !== 'slip' || addresseeId === undefined) return undefined;
  return async (transaction) => {
    await transaction.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`slip ${addresseeId}`]);
    const filter = new Filter().where(`kind = 'slip'`).where('is_open').oneOf('holder_id', addresseeId);
    filter.where(`matter_id <> ${filter.value(id, 'text')}`).where(sameSubject(body, filter));
    const { rows } = await transaction.query(`select code, title, raised_on as "raisedOn" from matter ${filter.sql} order by raised_on desc, code desc limit 1`, filter.values);
    const first = rows[0] as Record<'code' | 'title' | 'raisedOn', string> | undefined;
    if (!first) return;
    if (!confirmDuplicate) throw new ApiProblem('duplicate-slip', { ...first }, { field: 'confirmDuplicate' });
    requireText(reason, 'reason');
  };
}

/** The matter that it is about; without one the project and the class, and without that the title and the class. */
function sameSubject({ about, projectId, classId, title }: RaiseMatterDto, filter: Filter): string {
  const is = (column: string, value: string) => `${column} = ${filter.value(value, 'text')}`;
  if (about !== undefined) return is('about_id', about.toLowerCase());
  return `${projectId !== undefined ? is('project_id', projectId.toLowerCase()) : is('title', title.trim())} and ${is('class_id', classId)}`;
}
