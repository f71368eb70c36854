import type { components } from '../api.d.ts';
import type { EvaluationScore, EvidenceReference, FieldValue, FigureKind, Money, ProjectFacts } from './types.ts';

/** Bodies of the commands on one step, by the verb in the path (docs/api.md). */
export interface StepCommands {
  complete: { evidence: EvidenceReference[]; on?: string; note?: string };
  verify: { note?: string };
  return: { reason: string };
  reopen: { reason: string };
  skip: { reason: string };
  reassign: { unitId: string; reason: string };
  'request-extension': { amount: number; reason: string };
  'decide-extension': { granted: boolean; amount?: number; reason: string };
  'suspend-clock': { ground: string; reason?: string; authority: string; evidence?: EvidenceReference[] };
  'resume-clock': { reason: string };
}

export interface ProjectCommands {
  'update-facts': { changes: Partial<ProjectFacts>; reason?: string };
  upgrade: { reason: string };
  'schedule-upgrade': { reason: string };
  suspend: { reason: string; authority: string; reviewOn: string; evidence: EvidenceReference[] };
  resume: { reason: string };
  terminate: { reason: string; evidence: EvidenceReference[] };
  figures: {
    kind: FigureKind; money: Money; date: string; voucher: string; evidence: EvidenceReference[]; corrects?: string; reason?: string;
  };
}

export interface FigureCommands {
  verify: Record<string, never>;
  return: { reason: string };
}

/** Bodies of the commands on one matter, by the verb in the path. */
export interface MatterCommands {
  register: { classId?: string; title?: string; projectId?: string; stepId?: string; cause?: string };
  'accept-issue': Record<string, never>;
  'decline-issue': { reason: string };
  contest: { reason: string };
  'decide-contest': { upheld: boolean; unitId?: string; reason: string };
  'sign-for': Record<string, never>;
  'plan-handling': { text: string; promisedOn: string };
  'add-progress': { text: string; evidence: EvidenceReference[] };
  explain: { reason: string };
  answer: { text: string; evidence: EvidenceReference[] };
  evaluate: { score: EvaluationScore; note?: string };
  'call-back': { confirmed: boolean; note: string };
  close: { reason?: string };
  return: { reason: string };
  reopen: { reason: string };
  transfer: { unitId: string; reason: string };
  merge: { intoId: string; reason: string };
  withdraw: { reason: string };
  escalate: { reason: string };
  'de-escalate': { reason: string; evidence: EvidenceReference[] };
  detach: { reason: string };
}

export type RaiseMatter = components['schemas']['RaiseMatterDto'];

/** Bodies of the commands on one report, by the verb in the path. */
export interface ReportCommands {
  'confirm-field': { fieldId: string; value?: FieldValue; reason?: string; evidence?: EvidenceReference[] };
  'confirm-draft': Record<string, never>;
  'confirm-nothing': Record<string, never>;
  redraft: Record<string, never>;
  approve: Record<string, never>;
  submit: Record<string, never>;
  return: { fields?: Record<string, string>; reason: string };
  accept: { note?: string };
  restate: { values: Record<string, FieldValue>; evidence?: Record<string, EvidenceReference[]>; reason: string };
  delegate: { unitId: string; until: string; reason: string };
  'hand-over': { unitId: string; reason: string };
  'add-note': { text: string };
}

/** Bodies of the commands on one bulletin, by the verb in the path. */
export interface BulletinCommands {
  edit: { key: string; paragraphs: string[] };
  redraft: Record<string, never>;
  publish: { documentNumber?: string };
}
