import type { MeetingId } from '#libs/domain/ids.js';
import type { MeetingState } from '#libs/domain/meeting/meeting.state.js';
import type { ReadTable, Row } from '../read-table.js';

const COLUMNS = ['meeting_id', 'title', 'held_on', 'status', 'minutes_number', 'item_count', 'task_count'] as const;

/** Table `meeting`; `version` and `updated_at` come from the stream's head. */
export const MEETING_TABLE: ReadTable = { name: 'meeting', owner: 'meeting_id', hasHead: true, mark: 'g', columns: COLUMNS };

/** The list's row; none before the meeting was drafted. */
export function meetingRow(meetingId: MeetingId, { status, title, heldOn, agenda, minutes }: MeetingState): Row<(typeof COLUMNS)[number]>[] {
  if (status === 'none') return [];
  const tasks = minutes?.items.reduce((sum, item) => sum + item.tasks.length, 0) ?? 0;
  return [{ meeting_id: meetingId, title, held_on: heldOn, status, minutes_number: minutes?.number ?? null, item_count: agenda.length, task_count: tasks }];
}
