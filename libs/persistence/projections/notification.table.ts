import type { ReadTable } from './read-table.js';

/** Derived from events, not from the state: a row per event and unit told. */
export const NOTIFICATION_TABLE: ReadTable = {
  name: 'notification', owner: 'stream_id', mark: 'n', key: 'notification_id',
  columns: ['notification_id', 'unit_id', 'kind', 'project_id', 'subject_code', 'subject_name', 'stream_id', 'sequence', 'recorded_at'],
};
