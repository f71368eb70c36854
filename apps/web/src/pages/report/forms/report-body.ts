import type { ReportCommands } from '../../../api/commands.ts';
import type { EvidenceReference, FieldValue } from '../../../api/types.ts';
import type { ReportVerb } from '../report-verbs.ts';

/** What the forms of a report are filled in with. */
export interface ReportValues {
  note?: string;
  text: string;
  reason: string;
  /** The fields that are returned or restated. */
  fieldIds: string[];
  why?: Record<string, string>;
  values?: Record<string, FieldValue>;
  evidence?: Record<string, EvidenceReference[]>;
  unitId: string;
  until: string;
}

/** The body of a command as the API wants it. */
export function bodyOf(verb: ReportVerb, { note, text, reason, fieldIds, why = {}, values = {}, evidence = {}, unitId, until }: ReportValues): ReportCommands[ReportVerb] {
  switch (verb) {
    case 'accept': return note?.trim() ? { note } : {};
    case 'return': return { reason, fields: chosen(why, fieldIds) };
    case 'restate': return { reason, values: chosen(values, fieldIds), evidence: Object.fromEntries(Object.entries(chosen(evidence, fieldIds)).filter(([, files]) => files.length > 0)) };
    case 'delegate': return { unitId, until, reason };
    case 'hand-over': return { unitId, reason };
    case 'add-note': return { text };
    default: return {};
  }
}

/** What was filled in for a field and then taken back is not sent. */
const chosen = <T>(all: Record<string, T | undefined>, ids: string[]): Record<string, T> =>
  Object.fromEntries(ids.flatMap((id) => (all[id] === undefined ? [] : [[id, all[id]]])));
