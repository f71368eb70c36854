import type pg from 'pg';
import type { Channel } from '#libs/contracts/notify.views.js';
import type { NotificationView, SubjectView } from '#libs/contracts/project.views.js';
import type { Language } from '#libs/contracts/messages/text.js';
import type { UnitId } from '#libs/domain/ids.js';
import { toInstant, epochMs, DAY_MS, type Instant, type LocalDate } from '#libs/domain/instants.js';
import { EVENT_COLUMNS, fromStored, type StoredEvent } from '#libs/persistence/record/event-row.js';
import { subjectOf } from '#libs/persistence/readers/subject.js';
import type { RecordedEvent } from '#libs/persistence/record.types.js';

/** Somebody who can be reached now: a person with an address, or a robot. */
export interface Recipient {
  kind: 'person' | 'robot';
  id: string;
  name: string;
  /** Whose closed days are kept; none for a robot of the whole city. */
  unitId?: UnitId;
  channel: Channel;
  address?: string;
  language: Language;
  digest: boolean;
  urgentAtOnce: boolean;
  quietFrom?: string;
  quietTo?: string;
  dailyCap: number;
}

/** A notice of the record that its recipient has not been told by message, with what is needed to judge and to word it. */
export interface PendingNotice {
  id: string;
  kind: NotificationView['kind'];
  /** The unit that is told; a robot of the whole city hears of every unit's. */
  unitId: UnitId;
  at: Instant;
  subject: SubjectView;
  stepId?: string;
  figureId?: string;
  /** Of a notice about a project. */
  projectStatus?: string;
  /** Whether the unit that was told still has something to do about the subject; of what climbed to somebody above it, whether anybody has. */
  isOwed: boolean;
  stepStatus?: string;
  figureStatus?: string;
  /** As it is now, which may be later than when the notice was written. */
  due?: { on: LocalDate; provisional: boolean };
  event: RecordedEvent;
}

export interface PendingOfRecipient {
  recipient: Recipient;
  notices: PendingNotice[];
}

/** How far back is looked: what nobody was told for two weeks is old news, and on the screens anyway. */
const LOOK_BACK_DAYS = 14;

type Row = StoredEvent & {
  recipient: Recipient; notification_id: string; unit_id: string; kind: NotificationView['kind']; subject_code: string; subject_name: string; step_id: string | null;
  figure_id: string | null; project_status: string | null; is_owed: boolean; step_status: string | null; figure_status: string | null; due_on: string | null; provisional: boolean | null;
};

/** What is still to be told to whom. Persons are left out while there is no mail server. */
export async function pendingNotices(client: pg.ClientBase, { now, today, withMail }: { now: Instant; today: LocalDate; withMail: boolean }): Promise<PendingOfRecipient[]> {
  const { rows } = await client.query<Row>(QUESTION, [toInstant(epochMs(now) - LOOK_BACK_DAYS * DAY_MS), today, withMail]);
  const byRecipient = new Map<string, PendingOfRecipient>();
  for (const row of rows) {
    const { recipient } = row;
    const known = byRecipient.get(recipient.id) ?? { recipient, notices: [] };
    byRecipient.set(recipient.id, known);
    known.notices.push(notice(row));
  }
  return [...byRecipient.values()];
}

/** A robot is one of many readers of a group: it is told like a person who keeps the usual settings. */
const ROBOTS = `select id, unit_id, created_at as since, json_strip_nulls(json_build_object('kind', 'robot', 'id', id, 'name', name, 'unitId', unit_id, 'channel', kind, 'language', 'zh',
    'digest', true, 'urgentAtOnce', true, 'dailyCap', 20)) as recipient
  from robot where removed_at is null`;

const PERSONS = `select a.id, a.unit_id, s.mail_since as since, json_strip_nulls(json_build_object('kind', 'person', 'id', a.id, 'name', a.name, 'unitId', a.unit_id, 'channel', 'mail', 'address', s.email,
    'language', s.language, 'digest', s.digest, 'urgentAtOnce', s.urgent_at_once, 'quietFrom', s.quiet_from, 'quietTo', s.quiet_to, 'dailyCap', s.daily_cap)) as recipient
  from account a join reminder_setting s on s.account_id = a.id
  where $3 and s.wants_mail and s.email is not null and a.disabled_at is null`;

/** A robot of the whole city hears what any unit hears, but nothing of projects that only involved units may know of. */
const QUESTION = `with reader as (${PERSONS} union all ${ROBOTS}),
  -- first what is pending, which is little, and only then what it is about
  pending as materialized (
    select r.recipient, r.unit_id as reader_unit, n.* from reader r
    join notification n on (n.unit_id = r.unit_id or r.unit_id is null) and n.recorded_at >= greatest(r.since, $1)
    where not exists (
      select from delivery_notification told join delivery d on d.id = told.delivery_id
      where told.notification_id = n.notification_id and d.recipient_id = r.id
        and (d.status in ('queued', 'sent') or d.reason = 'settled' or d.day = $2)))
  select n.recipient, n.notification_id, n.unit_id, n.kind, n.subject_code, n.subject_name, p.status as project_status,
    exists (select from work_item w where w.stream_id = n.stream_id and (w.unit_id = n.unit_id or n.kind = 'escalated')) as is_owed,
    s.step_id, s.status as step_status, f.figure_id, f.status as figure_status, s.due_on, s.provisional, ${EVENT_COLUMNS.map((column) => `e.${column}`).join(', ')}
  from pending n
  left join project p on p.project_id = n.project_id
  join event e on e.stream_id = n.stream_id and e.sequence = n.sequence and e.recorded_at = n.recorded_at
  left join project_step s on s.project_id = n.project_id and s.step_id = e.data->>'stepId'
  left join figure f on f.project_id = n.project_id and f.figure_id = coalesce(e.data->>'figureId', e.data->'figure'->>'id')
  where n.reader_unit is not null or p.is_restricted is not true
  order by n.recorded_at, n.notification_id`;

const notice = (row: Row): PendingNotice => ({
  id: row.notification_id, kind: row.kind, unitId: row.unit_id, at: row.recorded_at, subject: subjectOf(row), isOwed: row.is_owed,
  ...(row.project_status !== null && { projectStatus: row.project_status }),
  ...(row.step_id !== null && { stepId: row.step_id, stepStatus: row.step_status! }),
  ...(row.figure_id !== null && { figureId: row.figure_id, figureStatus: row.figure_status! }),
  ...(row.due_on !== null && { due: { on: row.due_on, provisional: row.provisional! } }),
  event: fromStored(row),
});
