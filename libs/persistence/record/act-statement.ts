import { projectOfStream, type UnitId } from '#libs/domain/ids.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import { PROJECT_TABLE } from '../projections/project.rows.js';
import type { RowChanges } from '../projections/read-table.js';
import type { RecordRequest, StreamChange } from '../record.types.js';
import { EVENT_ROW_TYPE, NOTIFICATION_ROW_TYPE, eventRow, notificationRows, type NewEvent } from './event-row.js';
import { addRowChanges } from './row-statements.js';
import { bareState, hasSamePlans, plansOf } from './stored-state.js';
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
  const statement = new StatementBuilder('act', 'select recorded_at from head');
  const projectId = projectOfStream(change.streamId);
  const sequence = change.expected + events.length;
  addHead(statement, change, sequence);
  // An act over several streams is one command; it is written with the first.
  if (change === request.changes[0]) addCommand(statement, request);
  addEvents(statement, request, change, events, projectId);
  addNotifications(statement, notificationRows(events, request.actor, change.after as ProjectState, models.officeUnit), projectId);
  statement.add('o', (p) => `insert into outbox (stream_id, sequence, created_at) select stream_id, ${p(sequence, 'bigint')}, clock_timestamp() from head`);
  addReadModels(statement, models.changes, projectId, sequence);
  return statement.build();
}

function addHead(statement: StatementBuilder, change: StreamChange, sequence: number): void {
  const { streamId, expected } = change;
  const [before, after] = [change.before as ProjectState, change.after as ProjectState];
  const state = bareState(after);
  if (expected === 0) {
    statement.add('new', (p) => `insert into stream (stream_id, sequence, recorded_at, state, plans)
      values (${p(streamId, 'text')}, ${p(sequence, 'bigint')}, clock_timestamp(), ${p(state, 'text')}, ${p(plansOf(after), 'text')})
      returning stream_id, recorded_at`, 'head');
    return;
  }
  const isPlanned = !hasSamePlans(before, after);
  // The clock may have been set back; within a stream time never goes back.
  statement.add(isPlanned ? 'planned' : 'old', (p) => `update stream set sequence = ${p(sequence, 'bigint')}, state = ${p(state, 'text')},
      recorded_at = greatest(clock_timestamp(), recorded_at)${isPlanned ? `, plans = ${p(plansOf(after), 'text')}` : ''}
    where stream_id = ${p(streamId, 'text')} and sequence = ${p(expected, 'bigint')} returning stream_id, recorded_at`, 'head');
}

function addCommand(statement: StatementBuilder, { commandId, fingerprint, changes }: RecordRequest): void {
  statement.add('c', (p) => `insert into command (command_id, fingerprint, stream_ids, recorded_at)
    select ${p(commandId, 'text')}, ${p(fingerprint, 'text')}, ${p(changes.map((change) => change.streamId), 'text[]')}, recorded_at from head`);
}

function addEvents(statement: StatementBuilder, { commandId, actor }: RecordRequest, change: StreamChange, events: NewEvent[], projectId: string): void {
  const rows = events.map((event) => eventRow(event, actor));
  statement.add('e', (p) => `insert into event (stream_id, sequence, recorded_at, event_id, type, data, occurred_at, command_id, actor_kind,
      actor_account_id, actor_name, actor_unit_id, reason, rule_table, rule_version, rule_row, project_id, search_text, bigrams)
    select h.stream_id, r.sequence, h.recorded_at, r.event_id, r.type, r.data, r.occurred_at, ${p(commandId, 'text')}, ${p(actor.kind, 'text')},
      ${p(actor.accountId, 'text')}, ${p(actor.name, 'text')}, ${p(actor.unitId, 'text')}, r.reason, r.rule_table, r.rule_version, r.rule_row,
      ${p(projectId, 'text')}, r.search_text, r.bigrams
    from head h, json_to_recordset(${p(JSON.stringify(rows), 'json')}) as r(${EVENT_ROW_TYPE})`);
}

function addNotifications(statement: StatementBuilder, rows: unknown[], projectId: string): void {
  if (rows.length === 0) return;
  statement.add('n', (p) => `insert into notification (notification_id, unit_id, kind, project_id, stream_id, sequence, recorded_at)
    select r.notification_id, r.unit_id, r.kind, ${p(projectId, 'text')}, h.stream_id, r.sequence, h.recorded_at
    from head h, json_to_recordset(${p(JSON.stringify(rows), 'json')}) as r(${NOTIFICATION_ROW_TYPE})`);
}

function addReadModels(statement: StatementBuilder, changes: RowChanges[], projectId: string, sequence: number): void {
  for (const tableChange of changes) addRowChanges(statement, tableChange, projectId, sequence);
  if (changes.some(({ table }) => table.name === PROJECT_TABLE.name)) return;
  statement.add('v', (p) => `update project t set version = ${p(sequence, 'bigint')}, updated_at = h.recorded_at
    from head h where t.project_id = ${p(projectId, 'text')}`);
}
