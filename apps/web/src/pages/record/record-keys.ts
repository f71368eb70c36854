import type { RecordQuery } from '../../api/queries.ts';

export const RECORD_KEYS = ['q', 'unit', 'person', 'kind', 'rule', 'project', 'occurredFrom', 'occurredTo', 'recordedFrom', 'recordedTo'] as const;
export type RecordFilter = Partial<Record<(typeof RECORD_KEYS)[number], string>>;

export const recordQuery = ({ unit, kind, ...rest }: RecordFilter): RecordQuery => ({
  ...rest,
  ...(unit && { unit: unit.split(',') }),
  ...(kind && { kind: kind.split(',') }),
});
