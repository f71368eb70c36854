import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { paths } from '../api.d.ts';
import { dataOf, GET } from './client.ts';
import { paged } from './queries.ts';

export type MatterQuery = NonNullable<paths['/api/v1/matters']['get']['parameters']['query']>;

export const useMatters = (query: MatterQuery, limit = 50) =>
  useInfiniteQuery({
    ...paged(['matters', query, limit], (cursor) => dataOf(GET('/api/v1/matters', { params: { query: { ...query, cursor, limit } } }))),
    placeholderData: keepPreviousData,
  });

/** What is open among what one looks at; whether ended ones are shown as well makes no difference. */
export const useMatterSummary = (query: MatterQuery) =>
  useQuery({ queryKey: ['matters', 'summary', query], queryFn: () => dataOf(GET('/api/v1/matters/summary', { params: { query } })), placeholderData: keepPreviousData });

export const useMatter = (id: string | undefined) =>
  useQuery({ queryKey: ['matter', id], enabled: id !== undefined, queryFn: () => dataOf(GET('/api/v1/matters/{matterId}', { params: { path: { matterId: id ?? '' } } })) });

export const useMatterHistory = (id: string) =>
  useInfiniteQuery(
    paged(['matter', id, 'history'], (cursor) =>
      dataOf(GET('/api/v1/matters/{matterId}/history', { params: { path: { matterId: id }, query: { cursor, limit: 50 } } }))),
  );

export const useMatterSearch = (q: string, enabled = true) =>
  useQuery({
    queryKey: ['search', 'matters', q],
    enabled: enabled && q.length > 1,
    queryFn: () => dataOf(GET('/api/v1/matters', { params: { query: { q, limit: 6 } } })),
    placeholderData: keepPreviousData,
  });
