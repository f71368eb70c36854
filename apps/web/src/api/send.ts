import { dataOf, POST } from './client.ts';
import type { FigureCommands, MatterCommands, ProjectCommands, StepCommands } from './commands.ts';
import type { CommandAnswer } from './types.ts';

/** What a command is about: a project or a part of one, or a matter. A matter that is being raised is about its project, if it has one. */
export interface Subject {
  projectId?: string;
  stepId?: string;
  figureId?: string;
  matterId?: string;
}

export type Verb =
  | keyof StepCommands
  | Exclude<keyof ProjectCommands, 'figures'>
  | 'claim-figure' | 'correct-figure' | 'verify-figure' | 'return-figure'
  | keyof MatterCommands | 'raise';

const SEGMENT: Partial<Record<Verb, string>> = {
  'claim-figure': 'figures', 'correct-figure': 'figures', 'verify-figure': 'verify', 'return-figure': 'return',
};

/** The path of a verb on its subject; the verbs and their bodies are typed in commands.ts. */
function pathOf(verb: Verb, { stepId, figureId, matterId }: Subject) {
  const segment = SEGMENT[verb] ?? verb;
  if (verb === 'raise') return '/api/v1/matters' as const;
  if (matterId) return `/api/v1/matters/{matterId}/${segment as keyof MatterCommands}` as const;
  if (verb === 'verify-figure' || verb === 'return-figure') {
    if (figureId) return `/api/v1/projects/{projectId}/figures/{figureId}/${segment as keyof FigureCommands}` as const;
  }
  if (stepId) return `/api/v1/projects/{projectId}/steps/{stepId}/${segment as keyof StepCommands}` as const;
  return `/api/v1/projects/{projectId}/${segment as keyof ProjectCommands}` as const;
}

/** Gives one command. `version` is sent where an edit must not overwrite another's. */
export function send(verb: Verb, subject: Subject, body: unknown, key: string, version?: number): Promise<CommandAnswer> {
  const path = { projectId: subject.projectId ?? '', stepId: subject.stepId ?? '', figureId: subject.figureId ?? '', matterId: subject.matterId ?? '' };
  const header = { 'Idempotency-Key': key, ...(version === undefined ? {} : { 'If-Match': `"${version}"` }) };
  return dataOf<CommandAnswer>(POST(pathOf(verb, subject), { params: { path, header }, body: body as never }));
}
