import type { SubjectView } from '#libs/contracts/project.views.js';
import { partsOfStream } from '#libs/domain/ids.js';

/** The columns of shared tables that say what a row is about. */
export interface SubjectRow {
  stream_id: string;
  subject_code: string;
  subject_name: string;
}

export const subjectOf = (row: SubjectRow): SubjectView => ({ ...partsOfStream(row.stream_id), code: row.subject_code, name: row.subject_name });
