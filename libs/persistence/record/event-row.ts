import { randomUUID } from 'node:crypto';
import type { Actor, DecidedEvent, RuleReference } from '#libs/domain/decider.js';
import type { Instant } from '#libs/domain/instants.js';
import { bigramsOf, searchTextOf } from '../projections/search-text.js';
import type { RecordedEvent, StreamChange } from '../record.types.js';
import type { StreamDefinition } from '../streams/stream-definition.js';

/** An event on its way into the record: it has its id and its place, not yet its time of recording. */
export interface NewEvent extends DecidedEvent {
  id: string;
  sequence: number;
}

/** A row for `json_to_recordset` as {@link EVENT_ROW_TYPE}. */
export interface EventRow {
  sequence: number; event_id: string; type: string; data: unknown; occurred_at: Instant; reason?: string;
  rule_table?: string; rule_version?: string; rule_row?: string; search_text: string; bigrams: string[];
}

export const EVENT_ROW_TYPE =
  'sequence bigint, event_id uuid, type text, data jsonb, occurred_at timestamptz, reason text, rule_table text, rule_version text, rule_row text, search_text text, bigrams text[]';

export const newEvents = ({ expected, events }: StreamChange): NewEvent[] =>
  events.map((event, index) => ({ ...event, id: randomUUID(), sequence: expected + index + 1 }));

export function eventRow(event: NewEvent, actor: Actor): EventRow {
  const text = searchTextOf(event, actor);
  return {
    sequence: event.sequence, event_id: event.id, type: event.type, data: event.data, occurred_at: event.occurredAt, reason: event.reason,
    rule_table: event.rule?.table, rule_version: event.rule?.version, rule_row: event.rule?.row, search_text: text, bigrams: bigramsOf(text),
  };
}

export interface NotificationRow { sequence: number; notification_id: string; unit_id: string; kind: string; subject_code: string; subject_name: string }

export const NOTIFICATION_ROW_TYPE = 'sequence bigint, notification_id text, unit_id text, kind text, subject_code text, subject_name text';

/** What units are told of an act's events; ids are made of event and unit so that a rebuild makes the same ones. */
export function notificationRows({ notificationsOf, subjectOf }: StreamDefinition, events: Pick<RecordedEvent, 'id' | 'sequence' | keyof DecidedEvent>[], actor: Actor, state: unknown, officeUnit: string): NotificationRow[] {
  const { code, name } = subjectOf(state);
  return events.flatMap((event) => notificationsOf(event, state, actor, officeUnit).map(({ unitId, kind }) => ({
    sequence: event.sequence, notification_id: `${event.id}.${unitId}`, unit_id: unitId, kind, subject_code: code, subject_name: name,
  })));
}

/** What was appended, as it stands in the record now: who acted and for which unit, not with what rights. */
export const recordedEvents = (streamId: string, events: NewEvent[], commandId: string, actor: Actor, recordedAt: Instant): RecordedEvent[] => {
  const { kind, accountId, name, unitId } = actor;
  const recordedActor = { kind, ...(accountId !== undefined && { accountId }), ...(name !== undefined && { name }), ...(unitId !== undefined && { unitId }) };
  return events.map((event) => ({ ...event, streamId, commandId, actor: recordedActor, recordedAt }));
};

/** The columns of `event` that make up a {@link RecordedEvent}. */
export const EVENT_COLUMNS = [
  'event_id', 'stream_id', 'sequence', 'type', 'data', 'occurred_at', 'recorded_at', 'command_id', 'actor_kind', 'actor_account_id', 'actor_name',
  'actor_unit_id', 'reason', 'rule_table', 'rule_version', 'rule_row',
];

export interface StoredEvent {
  event_id: string; stream_id: string; sequence: number; type: string; data: unknown; occurred_at: Instant; recorded_at: Instant; command_id: string;
  actor_kind: Actor['kind']; actor_account_id: string | null; actor_name: string | null; actor_unit_id: string | null; reason: string | null;
  rule_table: string | null; rule_version: string | null; rule_row: string | null;
}

export const fromStored = (row: StoredEvent): RecordedEvent => ({
  id: row.event_id, streamId: row.stream_id, sequence: row.sequence, type: row.type, data: row.data,
  occurredAt: row.occurred_at, recordedAt: row.recorded_at, commandId: row.command_id, actor: actorOf(row),
  ...(row.reason !== null && { reason: row.reason }),
  ...(row.rule_table !== null && { rule: { table: row.rule_table, version: row.rule_version, row: row.rule_row } as RuleReference }),
});

const actorOf = (row: StoredEvent): Actor => ({
  kind: row.actor_kind,
  ...(row.actor_account_id !== null && { accountId: row.actor_account_id }),
  ...(row.actor_name !== null && { name: row.actor_name }),
  ...(row.actor_unit_id !== null && { unitId: row.actor_unit_id }),
});
