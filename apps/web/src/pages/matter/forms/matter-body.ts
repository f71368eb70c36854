import type { MatterCommands } from '../../../api/commands.ts';
import type { EvaluationScore, EvidenceReference, MatterView, Money } from '../../../api/types.ts';
import type { MatterVerb } from '../matter-verbs.ts';

/** What any form of a matter may hold; each verb takes its own part. */
export interface MatterValues {
  text?: string;
  reason?: string;
  note?: string;
  promisedOn?: string;
  score?: EvaluationScore;
  upheld?: boolean;
  confirmed?: boolean;
  unitId?: string;
  intoId?: string;
  evidence: EvidenceReference[];
  title?: string;
  classId?: string;
  territoryId?: string;
  urgency?: MatterView['urgency'];
  valueAtRisk?: Money | null;
  jobsAtRisk?: number | null;
  cause?: string;
  projectId?: string;
  stepId?: string;
}

const orAbsent = (text: string | undefined): string | undefined => text?.trim() || undefined;
const written = (text: string | undefined): string => text?.trim() ?? '';

export function bodyOf(verb: MatterVerb, values: MatterValues, matter: MatterView): MatterCommands[MatterVerb] {
  const { evidence, unitId } = values, reason = written(values.reason);
  switch (verb) {
    case 'sign-for': case 'accept-issue': return {};
    case 'plan-handling': return { text: written(values.text), promisedOn: values.promisedOn ?? '' };
    case 'add-progress': case 'answer': return { text: written(values.text), evidence };
    case 'evaluate': return { score: values.score ?? 'satisfied', note: orAbsent(values.note) };
    case 'call-back': return { confirmed: values.confirmed ?? true, note: written(values.note) };
    case 'decide-contest': return { upheld: values.upheld ?? true, ...(values.upheld !== false && { unitId }), reason };
    case 'close': return { reason: orAbsent(values.reason) };
    case 'transfer': return { unitId: unitId ?? '', reason };
    case 'merge': return { intoId: values.intoId ?? '', reason };
    case 'de-escalate': return { reason, evidence };
    case 'register': return corrections(values, matter);
    default: return { reason };
  }
}

/** Only what differs is sent. */
const corrections = ({ title, classId, cause, projectId, stepId, territoryId, urgency, valueAtRisk, jobsAtRisk }: MatterValues, { facts }: MatterView): MatterCommands['register'] => ({
  ...(written(title) !== facts.title && { title: written(title) }), ...(classId !== facts.classId && { classId }), ...(cause !== undefined && cause !== facts.cause && { cause }),
  ...(territoryId && territoryId !== facts.territoryId && { territoryId }), ...(urgency && urgency !== facts.urgency && { urgency }),
  ...(valueAtRisk && (valueAtRisk.amountMinor !== facts.valueAtRisk?.amountMinor || valueAtRisk.currency !== facts.valueAtRisk.currency) && { valueAtRisk }),
  ...(typeof jobsAtRisk === 'number' && jobsAtRisk !== facts.jobsAtRisk && { jobsAtRisk }),
  ...(projectId && projectId !== facts.projectId && { projectId }), ...(stepId && stepId !== facts.stepId && { stepId }),
});
