import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { paths } from '../api.d.ts';
import { dataOf, GET, POST } from './client.ts';
import { paged } from './queries.ts';
import type { BulkAnswer } from './types.ts';

export type ReportQuery = NonNullable<paths['/api/v1/submissions']['get']['parameters']['query']>;
export type MatrixQuery = NonNullable<paths['/api/v1/matrix']['get']['parameters']['query']>;

/** The parts of a report's id as its path has them. */
export const placeOf = (id: string) => {
  const [dutyId = '', period = '', unitId = ''] = id.split('/');
  return { dutyId, period, unitId };
};

export const useReports = (query: ReportQuery) =>
  useInfiniteQuery({
    ...paged(['reports', query], (cursor) => dataOf(GET('/api/v1/submissions', { params: { query: { ...query, cursor, limit: 50 } } }))),
    placeholderData: keepPreviousData,
  });

export const useReport = (id: string) =>
  useQuery({ queryKey: ['reporting', id], queryFn: () => dataOf(GET('/api/v1/submissions/{dutyId}/{period}/{unitId}', { params: { path: placeOf(id) } })) });

export const useReportHistory = (id: string) =>
  useInfiniteQuery(
    paged(['reporting', id, 'history'], (cursor) =>
      dataOf(GET('/api/v1/submissions/{dutyId}/{period}/{unitId}/history', { params: { path: placeOf(id), query: { cursor, limit: 50 } } }))),
  );

export interface BulkReview {
  ids: string[];
  verb: 'accept' | 'return';
  reason?: string;
}

/** Accepts or returns several; each succeeds or is refused by itself. */
export const reviewMany = (body: BulkReview, key: string): Promise<BulkAnswer> =>
  dataOf(POST('/api/v1/submissions/bulk', { params: { header: { 'Idempotency-Key': key } }, body }));

export const useMatrix = (query: MatrixQuery) =>
  useQuery({ queryKey: ['reports', 'matrix', query], queryFn: () => dataOf(GET('/api/v1/matrix', { params: { query } })), placeholderData: keepPreviousData });

export const useReportingCalendar = (month: string) =>
  useQuery({ queryKey: ['reports', 'calendar', month], queryFn: () => dataOf(GET('/api/v1/reporting-calendar', { params: { query: { month } } })), placeholderData: keepPreviousData });

export const useBurden = (month: string) =>
  useQuery({ queryKey: ['reports', 'burden', month], queryFn: () => dataOf(GET('/api/v1/reporting-burden', { params: { query: { month } } })), placeholderData: keepPreviousData });

/** Slips and reminders, by the month in which they were sent. */
export const useAsked = (month: string) =>
  useQuery({ queryKey: ['reports', 'asked', month], queryFn: () => dataOf(GET('/api/v1/burden', { params: { query: { month } } })), placeholderData: keepPreviousData });

export const useBulletins = () =>
  useInfiniteQuery(paged(['bulletins'], (cursor) => dataOf(GET('/api/v1/bulletins', { params: { query: { cursor, limit: 50 } } }))));

export const useBulletin = (period: string) =>
  useQuery({ queryKey: ['bulletin', period], queryFn: () => dataOf(GET('/api/v1/bulletins/{period}', { params: { path: { period } } })) });

export const useBulletinHistory = (period: string) =>
  useInfiniteQuery(
    paged(['bulletin', period, 'history'], (cursor) => dataOf(GET('/api/v1/bulletins/{period}/history', { params: { path: { period }, query: { cursor, limit: 50 } } }))),
  );
