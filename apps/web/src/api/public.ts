import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { components } from '../api.d.ts';
import { dataOf, GET, POST } from './client.ts';
import { useCommand } from './use-command.ts';

export type PublicMatter = components['schemas']['PublicMatter'];
export type Receipt = components['schemas']['Receipt'];
export type RaisedPublicly = components['schemas']['RaisePubliclyDto'];

export const usePublicForm = () => useQuery({ queryKey: ['public', 'form'], staleTime: 600_000, queryFn: () => dataOf(GET('/api/v1/public/form')) });

export const useRaisePublicly = () =>
  useCommand<RaisedPublicly, Receipt>((body, key) => dataOf(POST('/api/v1/public/matters', { params: { header: { 'Idempotency-Key': key } }, body })));

/** Followed by its receipt code, which is a secret: it is sent as a header and stands in no address. */
export const useFollowed = (receipt: string) =>
  useQuery({
    queryKey: ['public', 'matter', receipt], enabled: receipt !== '', retry: false,
    queryFn: () => dataOf(GET('/api/v1/public/matters', { params: { header: { 'X-Receipt-Code': receipt } } })),
  });

export type PublicVerb = 'evaluate' | 'withdraw' | 'reopen' | 'add-note';

export function usePublicAct(receipt: string, verb: PublicVerb) {
  const queries = useQueryClient();
  return useCommand<object, PublicMatter>(async (body, key) => {
    const header = { 'Idempotency-Key': key, 'X-Receipt-Code': receipt };
    const matter = await dataOf(POST(`/api/v1/public/matters/${verb}`, { params: { header }, body: body as never }));
    queries.setQueryData(['public', 'matter', receipt], matter);
    return matter as PublicMatter;
  });
}
