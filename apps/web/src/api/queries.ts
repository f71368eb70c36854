import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { dataOf, GET } from './client.ts';
import type { LedgerKey, RecordKey } from './paths.ts';
import { ApiError } from './problem.ts';
import type { Page } from './types.ts';

type Filters<Key extends string> = Partial<Record<Key, string>>;

const paged = <T>(key: unknown[], read: (cursor?: string) => Promise<Page<T>>) => ({
  queryKey: key,
  queryFn: ({ pageParam }: { pageParam: string | undefined }) => read(pageParam),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page: Page<T>) => page.next,
});

export const useSession = () =>
  useQuery({
    queryKey: ['session'],
    staleTime: Infinity,
    queryFn: () =>
      dataOf(GET('/session')).then(
        ({ caller }) => caller,
        (error: unknown) => {
          if (error instanceof ApiError && error.status === 401) return null;
          throw error;
        },
      ),
  });

export const usePack = () => useQuery({ queryKey: ['pack'], staleTime: Infinity, queryFn: () => dataOf(GET('/packs/current')) });

export const usePackVersions = () => useQuery({ queryKey: ['packs'], queryFn: () => dataOf(GET('/packs')) });

export const useSummary = () => useQuery({ queryKey: ['summary'], queryFn: () => dataOf(GET('/summary')) });

export const useHealth = (everyMs: number) =>
  useQuery({ queryKey: ['health'], queryFn: () => dataOf(GET('/health')), refetchInterval: everyMs, retry: false });

export const useProject = (id: string) =>
  useQuery({ queryKey: ['project', id], queryFn: () => dataOf(GET('/projects/{id}', { params: { path: { id } } })) });

export const useProjects = (query: Filters<LedgerKey>) =>
  useInfiniteQuery({
    ...paged(['projects', query], (cursor) => dataOf(GET('/projects', { params: { query: { ...query, cursor, limit: '50' } } }))),
    placeholderData: keepPreviousData,
  });

export const useProjectSearch = (q: string) =>
  useQuery({
    queryKey: ['search', q],
    enabled: q.length > 1,
    queryFn: () => dataOf(GET('/projects', { params: { query: { q, limit: '8' } } })),
    placeholderData: keepPreviousData,
  });

export const useHistory = (id: string) =>
  useInfiniteQuery(
    paged(['project', id, 'history'], (cursor) =>
      dataOf(GET('/projects/{id}/history', { params: { path: { id }, query: { cursor, limit: '50' } } }))),
  );

export const useWorkItems = () =>
  useInfiniteQuery(paged(['work'], (cursor) => dataOf(GET('/work-items', { params: { query: { cursor, limit: '100' } } }))));

export const useNotifications = () =>
  useQuery({
    queryKey: ['notifications'],
    queryFn: () => dataOf(GET('/notifications', { params: { query: { limit: '30' } } })),
    refetchInterval: 120_000,
  });

export const useRecord = (query: Filters<RecordKey>) =>
  useInfiniteQuery({
    ...paged(['record', query], (cursor) => dataOf(GET('/record', { params: { query: { ...query, cursor, limit: '50' } } }))),
    placeholderData: keepPreviousData,
  });
