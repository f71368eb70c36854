import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { paths } from '../api.d.ts';
import { dataOf, GET } from './client.ts';
import { ApiError } from './problem.ts';
import type { Page, Pack } from './types.ts';

export type LedgerQuery = NonNullable<paths['/api/v1/projects']['get']['parameters']['query']>;
export type RecordQuery = NonNullable<paths['/api/v1/record']['get']['parameters']['query']>;

/** A list that is read page by page. */
export const paged = <T>(key: unknown[], read: (cursor?: string) => Promise<Page<T>>) => ({
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
      dataOf(GET('/api/v1/session')).then(
        ({ caller }) => caller,
        (error: unknown) => {
          if (error instanceof ApiError && error.status === 401) return null;
          throw error;
        },
      ),
  });

/** The document leaves the pack's inside open; its type is the pack library's. */
export const usePack = () => useQuery({ queryKey: ['pack'], staleTime: Infinity, queryFn: () => dataOf<Pack>(GET('/api/v1/packs/current') as unknown as Promise<{ data?: Pack }>) });

export const usePackVersions = () => useQuery({ queryKey: ['packs'], queryFn: () => dataOf(GET('/api/v1/packs')) });

export const useCalendar = () => useQuery({ queryKey: ['calendar', 'current'], queryFn: () => dataOf(GET('/api/v1/calendars/current')) });

export const useCalendarVersions = () => useQuery({ queryKey: ['calendar', 'versions'], queryFn: () => dataOf(GET('/api/v1/calendars')) });

export const useSummary = () => useQuery({ queryKey: ['summary'], queryFn: () => dataOf(GET('/api/v1/summary')) });

export const useHealth = (everyMs: number) =>
  useQuery({ queryKey: ['health'], queryFn: () => dataOf(GET('/api/v1/health')), refetchInterval: everyMs, retry: false });

export const useProject = (id: string) =>
  useQuery({ queryKey: ['project', id], queryFn: () => dataOf(GET('/api/v1/projects/{projectId}', { params: { path: { projectId: id } } })) });

export const useProjects = (query: LedgerQuery) =>
  useInfiniteQuery({
    ...paged(['projects', query], (cursor) => dataOf(GET('/api/v1/projects', { params: { query: { ...query, cursor, limit: 50 } } }))),
    placeholderData: keepPreviousData,
  });

export const useProjectSearch = (q: string) =>
  useQuery({
    queryKey: ['search', q],
    enabled: q.length > 1,
    queryFn: () => dataOf(GET('/api/v1/projects', { params: { query: { q, limit: 8 } } })),
    placeholderData: keepPreviousData,
  });

export const useProjectName = (id: string | undefined) =>
  useQuery({
    queryKey: ['project', id],
    enabled: id !== undefined,
    queryFn: () => dataOf(GET('/api/v1/projects/{projectId}', { params: { path: { projectId: id ?? '' } } })),
    select: ({ name }) => name,
  });

export const useHistory = (id: string) =>
  useInfiniteQuery(
    paged(['project', id, 'history'], (cursor) =>
      dataOf(GET('/api/v1/projects/{projectId}/history', { params: { path: { projectId: id }, query: { cursor, limit: 50 } } }))),
  );

export const useWorkItems = () =>
  useInfiniteQuery(paged(['work'], (cursor) => dataOf(GET('/api/v1/work-items', { params: { query: { cursor, limit: 100 } } }))));

export const useNotifications = () =>
  useQuery({
    queryKey: ['notifications'],
    queryFn: () => dataOf(GET('/api/v1/notifications', { params: { query: { limit: 30 } } })),
    refetchInterval: 120_000,
  });

export const useRecord = (query: RecordQuery) =>
  useInfiniteQuery({
    ...paged(['record', query], (cursor) => dataOf(GET('/api/v1/record', { params: { query: { ...query, cursor, limit: 50 } } }))),
    placeholderData: keepPreviousData,
  });
