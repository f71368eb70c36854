import type { ProjectId, UnitId } from '#libs/domain/ids.js';
import { ownerOf, type RowChanges } from '../projections/read-table.js';
import type { RecordRequest, StreamChange } from '../record.types.js';
import { definitionOf } from '../streams/streams.js';
import type { StreamDefinition } from '../streams/stream-definition.js';
import { EVENT_ROW_TYPE, NOTIFICATION_ROW_TYPE, eventRow, notificationRows, type NewEvent } from './event-row.js';
import { addRowChanges } from './row-statements.js';
import { StatementBuilder, type PreparedStatement } from './statement-builder.js';

/** What an act changes beside its stream. */
export interface ReadModels {
  changes: RowChanges[];
  /** Who is told what concerns the office. */
  officeUnit: UnitId;
}

/**
 * Everything one act does to one stream, as one statement: it moves the head if nobody was faster, and only then appends
 * the events and writes what they change. It gives one row when it did, none when the head had moved.
 */
export function actStatement(request: RecordRequest, change: StreamChange, events: NewEvent[], models: ReadModels): PreparedStatement {
  const { definition, id } = definitionOf(change.streamId);
  // The same parts of two kinds are two texts, so their names must differ.
  const statement = new StatementBuilder(`act_${definition.kind.slice(0, 2)}`, 'select recorded_at from head');
  const projectId = definition.projectOf(id, change.after);
  const sequence = change.expected + events.length;
  addHead(statement, definition, change, sequence);
  // An act over several streams is one command; it is written with the first.
  if (change === request.changes[0]) addCommand(statement, request);
  addEvents(statement, request, change, events, projectId);
  addNotifications(statement, notificationRows(definition, events, request.actor, change.after, models.officeUnit), projectId);
  statement.add('o', (p) => `insert into outbox (stream_id, sequence, created_at) select stream_id, ${p(sequence, 'bigint')}, clock_timestamp() from head`);
  addReadModels(statement, definition, models.changes, change.streamId, sequence);
  return statement.build();
}

function addHead(statement: StatementBuilder, { store }: StreamDefinition, { streamId, expected, before, after }: StreamChange, sequence: number): void {
  const state = store.bare(after);
  if (expected === 0) {
    statement.add('new', (p) => `insert into stream (stream_id, sequence, recorded_at, state, plans)
      values (${p(streamId, 'text')}, ${p(sequence, 'bigint')}, clock_timestamp(), ${p(state, 'text')}, ${p(store.plans(after), 'text')})
      returning stream_id, recorded_at`, 'head');
    return;
  }
  const isPlanned = !store.hasSamePlans(before, after);
  // The clock may have been set back; within a stream time never goes back.
  statement.add(isPlanned ? 'planned' : 'old', (p) => `update stream set sequence = ${p(sequence, 'bigint')}, state = ${p(state, 'text')},
      recorded_at = greatest(clock_timestamp(), recorded_at)${isPlanned ? `, plans = ${p(store.plans(after), 'text')}` : ''}
    where stream_id = ${p(streamId, 'text')} and sequence = ${p(expected, 'bigint')} returning stream_id, recorded_at`, 'head');
}

function addCommand(statement: StatementBuilder, { commandId, fingerprint, changes }: RecordRequest): void {
  statement.add('c', (p) => `insert into command (command_id, fingerprint, stream_ids, recorded_at)
    select ${p(commandId, 'text')}, ${p(fingerprint, 'text')}, ${p(changes.map((change) => change.streamId), 'text[]')}, recorded_at from head`);
}

function addEvents(statement: StatementBuilder, { commandId, actor }: RecordRequest, change: StreamChange, events: NewEvent[], projectId: ProjectId | undefined): void {
  const rows = events.map((event) => eventRow(event, actor));
  statement.add('e', (p) => `insert into event (stream_id, sequence, recorded_at, event_id, type, data, occurred_at, command_id, actor_kind,
      actor_account_id, actor_name, actor_unit_id, reason, rule_table, rule_version, rule_row, project_id, search_text, bigrams)
    select h.stream_id, r.sequence, h.recorded_at, r.event_id, r.type, r.data, r.occurred_at, ${p(commandId, 'text')}, ${p(actor.kind, 'text')},
      ${p(actor.accountId, 'text')}, ${p(actor.name, 'text')}, ${p(actor.unitId, 'text')}, r.reason, r.rule_table, r.rule_version, r.rule_row,
      ${p(projectId, 'text')}, r.search_text, r.bigrams
    from head h, json_to_recordset(${p(JSON.stringify(rows), 'json')}) as r(${EVENT_ROW_TYPE})`);
}

function addNotifications(statement: StatementBuilder, rows: unknown[], projectId: ProjectId | undefined): void {
  if (rows.length === 0) return;
  statement.add('n', (p) => `insert into notification (notification_id, unit_id, kind, subject_code, subject_name, project_id, stream_id, sequence, recorded_at)
    select r.notification_id, r.unit_id, r.kind, r.subject_code, r.subject_name, ${p(projectId, 'text')}, h.stream_id, r.sequence, h.recorded_at
    from head h, json_to_recordset(${p(JSON.stringify(rows), 'json')}) as r(${NOTIFICATION_ROW_TYPE})`);
}

function addReadModels(statement: StatementBuilder, { tables }: StreamDefinition, changes: RowChanges[], streamId: string, sequence: number): void {
  for (const tableChange of changes) addRowChanges(statement, tableChange, streamId, sequence);
  const head = tables.find(({ hasHead }) => hasHead);
  if (!head || changes.some(({ table }) => table.name === head.name)) return;
  statement.add('v', (p) => `update ${head.name} t set version = ${p(sequence, 'bigint')}, updated_at = h.recorded_at
    from head h where t.${head.owner} = ${p(ownerOf(head, streamId), 'text')}`);
}
