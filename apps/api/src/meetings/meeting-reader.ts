import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '#libs/contracts/identity.js';
import type { MeetingRow, MeetingView, PresentState } from '#libs/contracts/meeting.views.js';
import { TASK_STANDING } from '#libs/contracts/messages/task-standing.js';
import type { OfficialDocument } from '#libs/documents/official-document.js';
import { chineseNumber } from '#libs/documents/chinese-text.js';
import { minutesDocument } from '#libs/documents/minutes-document.js';
import { meetingStream, type MeetingId } from '#libs/domain/ids.js';
import type { MatterStatus } from '#libs/domain/matter/matter.state.js';
import type { MeetingState } from '#libs/domain/meeting/meeting.state.js';
import { roleAllows } from '#libs/identity/role-permissions.js';
import type { Sql } from '#libs/identity/sql.js';
import { WithheldReader } from '#libs/persistence/readers/withheld.reader.js';
import { StreamReader } from '#libs/persistence/record/stream-reader.js';
import { PackLibrary } from '../packs/pack-library.js';
import { SQL } from '../persistence.tokens.js';
import { ApiProblem } from '../problems/api-problem.js';
import { MeetingAudience, type HeardMeeting } from './meeting-audience.js';

const MOST = 200, LONGEST_HEADING = 30;

/** Dispatch meetings as people read them: what was said then, and how each thing stands now. */
@Injectable()
export class MeetingReader {
  constructor(
    @Inject(SQL) private readonly sql: Sql, private readonly streams: StreamReader, private readonly packs: PackLibrary, private readonly audience: MeetingAudience, private readonly withheld: WithheldReader,
  ) {}

  /** The newest first. */
  async list(caller: Caller): Promise<MeetingRow[]> {
    const { rows } = await this.sql.query(
      `select meeting_id as id, title, held_on as "heldOn", status, minutes_number as "minutesNumber", item_count as items, task_count as tasks from meeting order by held_on desc, meeting_id desc limit ${MOST}`, []);
    const found = rows as (Omit<MeetingRow, 'minutesNumber'> & { minutesNumber: string | null })[];
    return this.withheld.outOf(found.map(({ minutesNumber, ...row }) => ({ ...row, ...(minutesNumber !== null && { minutesNumber }) })), caller);
  }

  async read(id: MeetingId, caller: Caller): Promise<MeetingView> {
    const { state, version, withheld } = await this.heard(id, caller), { title, heldOn, status, agenda, minutes, replaced } = state, present = await this.present(state);
    const verbs = status === 'closed' ? ['amend-minutes'] : ['edit-agenda', 'record-minutes'];
    return {
      id, title, heldOn, status: status as MeetingView['status'], replaced, withheld, version, may: roleAllows(caller.role, 'matter:direct') ? verbs : [],
      agenda: agenda.map((item) => ({ ...item, ...stateIn(present, item.matterId ?? `${item.projectId}/${item.stepId}`) })),
      ...(minutes && { minutes: { ...minutes, items: minutes.items.map(({ text, tasks }) => ({ text, tasks: tasks.map((task) => ({ ...task, ...stateIn(present, task.matterId) })) })) } }),
    };
  }

  /** The minutes as they stand, or what of them is for the caller. Not found before there are any. */
  async document(id: MeetingId, caller: Caller): Promise<OfficialDocument> {
    const { state, withheld } = await this.heard(id, caller), { title, heldOn, agenda, minutes } = state, present = await this.present(state), { pack, names } = await this.packs.current();
    if (!minutes) throw new ApiProblem('not-found');
    const earlier = agenda.flatMap(({ kind, matterId = '', text }) => {
      const now = kind === 'task' ? present.get(matterId) : undefined;
      return now ? [{ task: text, unit: names.unit(now.unitId ?? '').zh, outcome: TASK_STANDING[now.status as MatterStatus].zh }] : [];
    });
    return minutesDocument({
      issuer: pack.matterSettings.documentIssuer, number: minutes.number, date: minutes.recordedOn, meeting: title, heldOn, chair: minutes.chair ?? pack.matterSettings.documentIssuer,
      attendees: (minutes.attendees ?? []).map(({ unitId, names: people }) => ({ unit: names.unit(unitId).zh, names: people })),
      items: minutes.items.map(({ text, tasks }, index) => ({ ...headed(text, index), decisions: tasks.map((task) => `${task.title}，由${names.unit(task.unitId).zh}负责。`) })),
      tasks: minutes.items.flatMap(({ tasks }) => tasks).map(({ title: task, unitId, dueOn }) => ({ task, unit: names.unit(unitId).zh, deadline: dueOn })), ...(earlier.length > 0 && { earlierTasks: earlier }), ...(withheld > 0 && { withheld }),
    });
  }

  private async heard(id: MeetingId, caller: Caller): Promise<HeardMeeting & { version: number }> {
    const head = await this.streams.readHead<MeetingState>(meetingStream(id));
    if (!head) throw new ApiProblem('not-found');
    return { ...(await this.audience.heardBy(caller, head.state)), version: head.sequence };
  }

  /** How the matters and steps of a meeting stand now, by the matter's id or `project/step`. */
  private async present({ agenda, minutes }: MeetingState): Promise<Map<string, PresentState>> {
    const matters = [...agenda.flatMap(({ matterId }) => matterId ?? []), ...(minutes?.items ?? []).flatMap(({ tasks }) => tasks.map(({ matterId }) => matterId))];
    const { rows } = await this.sql.query(PRESENT, [matters, agenda.flatMap(({ projectId }) => projectId ?? []), agenda.flatMap(({ stepId }) => stepId ?? [])]);
    return new Map((rows as { key: string; status: PresentState['status']; unit_id: string | null; due_on: string | null }[]).map(({ key, status, unit_id: unitId, due_on: dueOn }) =>
      [key, { status, ...(unitId !== null && { unitId }), ...(dueOn !== null && { dueOn }) }]));
  }
}

/** The first sentence is the heading where it is short enough for one; the rest is what was said. */
function headed(text: string, index: number): { title: string; discussion: string[] } {
  const [, first = '', rest = ''] = /^([^。；\n]*)[。；\n]?([^]*)$/.exec(text.trim())!;
  const lines = (said: string): string[] => said.split('\n').map((line) => line.trim()).filter(Boolean);
  return first.length <= LONGEST_HEADING ? { title: first, discussion: lines(rest) } : { title: `议定事项（${chineseNumber(index + 1)}）`, discussion: lines(text) };
}

const stateIn = (present: Map<string, PresentState>, key: string): { present?: PresentState } => (present.has(key) ? { present: present.get(key)! } : {});

const PRESENT = `
select matter_id as key, status, holder_id as unit_id, due_on from matter where matter_id = any($1)
union all select project_id || '/' || step_id, status, owner_id, due_on from project_step where project_id = any($2) and step_id = any($3)`;
