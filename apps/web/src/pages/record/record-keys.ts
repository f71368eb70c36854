export const RECORD_KEYS = ['q', 'unit', 'person', 'kind', 'rule', 'project', 'occurredFrom', 'occurredTo', 'recordedFrom', 'recordedTo'] as const;
export type RecordFilter = Partial<Record<(typeof RECORD_KEYS)[number], string>>;
