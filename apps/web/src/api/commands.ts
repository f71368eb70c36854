import type { EvidenceReference, FigureKind, Money, ProjectFacts } from './types.ts';

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
  suspend: { reason: string; authority: string; reviewOn: string };
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
