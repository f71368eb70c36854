import { dataOf, POST } from './client.ts';
import type { BulletinCommands, FigureCommands, MatterCommands, ProjectCommands, ReportCommands, StepCommands } from './commands.ts';
import type { CommandAnswer } from './types.ts';

/** What a command is about: a project or a part of one, a matter, a report or a bulletin. A matter that is being raised is about its project, if it has one. */
export interface Subject {
  projectId?: string;
  stepId?: string;
  figureId?: string;
  matterId?: string;
  /** `{dutyId}/{period}/{unitId}`. */
  reportId?: string;
  /** Of a report: the path has no use for it, the draft that is kept has. */
  fieldId?: string;
  /** The period of a bulletin. */
  bulletin?: string;
}

export type Verb =
  | keyof StepCommands
  | Exclude<keyof ProjectCommands, 'figures'>
  | 'claim-figure' | 'correct-figure' | 'verify-figure' | 'return-figure'
  | keyof MatterCommands | 'raise'
  | keyof ReportCommands | keyof BulletinCommands | 'draft-bulletin';

const SEGMENT: Partial<Record<Verb, string>> = {
  'claim-figure': 'figures', 'correct-figure': 'figures', 'verify-figure': 'verify', 'return-figure': 'return',
};

/** The path of a verb on its subject; the verbs and their bodies are typed in commands.ts. */
function pathOf(verb: Verb, { stepId, figureId, matterId, reportId, bulletin }: Subject) {
  const segment = SEGMENT[verb] ?? verb;
  if (verb === 'raise') return '/api/v1/matters' as const;
  if (verb === 'draft-bulletin') return '/api/v1/bulletins' as const;
  if (reportId) return `/api/v1/submissions/{dutyId}/{period}/{unitId}/${segment as keyof ReportCommands}` as const;
  if (bulletin) return `/api/v1/bulletins/{period}/${segment as keyof BulletinCommands}` as const;
  if (matterId) return `/api/v1/matters/{matterId}/${segment as keyof MatterCommands}` as const;
  if (verb === 'verify-figure' || verb === 'return-figure') {
    if (figureId) return `/api/v1/projects/{projectId}/figures/{figureId}/${segment as keyof FigureCommands}` as const;
  }
  if (stepId) return `/api/v1/projects/{projectId}/steps/{stepId}/${segment as keyof StepCommands}` as const;
  return `/api/v1/projects/{projectId}/${segment as keyof ProjectCommands}` as const;
}

/** Gives one command. `version` is sent where an edit must not overwrite another's. */
export function send(verb: Verb, subject: Subject, body: unknown, key: string, version?: number): Promise<CommandAnswer> {
  const [dutyId = '', period = subject.bulletin ?? '', unitId = ''] = subject.reportId?.split('/') ?? [];
  const path = { projectId: subject.projectId ?? '', stepId: subject.stepId ?? '', figureId: subject.figureId ?? '', matterId: subject.matterId ?? '', dutyId, period, unitId };
  const header = { 'Idempotency-Key': key, ...(version === undefined ? {} : { 'If-Match': `"${version}"` }) };
  return dataOf<CommandAnswer>(POST(pathOf(verb, subject), { params: { path, header }, body: body as never }));
}
