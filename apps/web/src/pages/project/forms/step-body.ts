import type { StepCommands } from '../../../api/commands.ts';
import type { EvidenceReference } from '../../../api/types.ts';
import type { StepVerb } from '../verbs.ts';

/** What any step form may hold; each verb takes its own part. */
export interface StepValues {
  evidence: EvidenceReference[];
  on?: string;
  note?: string;
  reason?: string;
  ground?: string;
  unitId?: string;
  amount?: number;
  granted?: boolean;
  authority?: string;
}

const orAbsent = (text: string | undefined): string | undefined => text?.trim() || undefined;

export function bodyOf(verb: StepVerb, values: StepValues): StepCommands[StepVerb] {
  const reason = values.reason?.trim() ?? '';
  switch (verb) {
    case 'complete': return { evidence: values.evidence, on: orAbsent(values.on), note: orAbsent(values.note) };
    case 'verify': return { note: orAbsent(values.note) };
    case 'reassign': return { unitId: values.unitId ?? '', reason };
    case 'request-extension': return { amount: values.amount ?? 0, reason };
    case 'decide-extension': return { granted: values.granted ?? false, ...(values.granted ? { amount: values.amount } : {}), reason };
    case 'suspend-clock': return { ground: values.ground ?? '', reason: orAbsent(values.reason), authority: values.authority?.trim() ?? '', evidence: values.evidence };
    default: return { reason };
  }
}
