import { useQuery } from '@tanstack/react-query';
import { dataOf, GET } from './client.ts';
import { placeOf } from './reports.ts';
import type { SubjectView, WhyView, WorkItemKind } from './types.ts';

/** What of a list a question is about: a thing's own row, or an item of work on it. */
export interface WhyQuestion {
  subject: Pick<SubjectView, 'kind' | 'id'>;
  work?: WorkItemKind;
  step?: string;
  figure?: string;
}

/** Kept below the thing it is about, so that it is read anew when that changes. */
export const useWhy = ({ subject: { kind, id }, ...asked }: WhyQuestion) => useQuery({ queryKey: [kind, id, 'why', asked], queryFn: () => read(kind, id, asked) });

function read(kind: SubjectView['kind'], id: string, { work, step, figure }: Omit<WhyQuestion, 'subject'>): Promise<WhyView> {
  if (kind === 'matter') return dataOf(GET('/api/v1/matters/{matterId}/why', { params: { path: { matterId: id }, query: { work } } }));
  if (kind === 'reporting') return dataOf(GET('/api/v1/submissions/{dutyId}/{period}/{unitId}/why', { params: { path: placeOf(id), query: { work } } }));
  return dataOf(GET('/api/v1/projects/{projectId}/why', { params: { path: { projectId: id }, query: { work, step, figure } } }));
}
