import type { ReportCommands } from '../../api/commands.ts';
import type { SubmissionView } from '../../api/types.ts';

/** What the side of the page offers; single fields are confirmed where they stand. */
export type ReportVerb = Exclude<keyof ReportCommands, 'confirm-field'>;

/** In the order in which they are offered. */
const VERBS: ReportVerb[] = ['confirm-draft', 'confirm-nothing', 'approve', 'submit', 'accept', 'return', 'restate', 'redraft', 'delegate', 'hand-over', 'add-note'];
/** What somebody is waiting for: the first of them that is possible stands open. */
const EAGER: ReportVerb[] = ['submit', 'approve', 'confirm-draft', 'accept'];

export const reportVerbs = (may: string[]): ReportVerb[] => VERBS.filter((verb) => may.includes(verb));

/** What is waited for; nothing while required fields are still empty, since they are filled in first. */
export const awaitedVerb = (verbs: ReportVerb[], report: SubmissionView): ReportVerb | undefined =>
  EAGER.filter((verb) => verb !== 'confirm-draft' || canConfirmAll(report)).find((verb) => verbs.includes(verb));

const fieldsOf = ({ sections }: SubmissionView) => sections.flatMap(({ fields }) => fields);

/** Fields that one click would confirm as they were drafted. */
export const draftedFields = (report: SubmissionView) => fieldsOf(report).filter(({ isConfirmed, drafted, returned, mayConfirm }) => mayConfirm && !isConfirmed && drafted !== undefined && !returned);

const canConfirmAll = (report: SubmissionView): boolean =>
  fieldsOf(report).every(({ isConfirmed, required, drafted, confirmedBy }) => isConfirmed || !required || drafted !== undefined || confirmedBy === 'unitHead');
