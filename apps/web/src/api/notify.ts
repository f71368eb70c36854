import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { components, paths } from '../api.d.ts';
import { dataOf, DELETE, GET, POST, PUT } from './client.ts';
import type { Page } from './types.ts';

export type ReminderSettings = components['schemas']['ReminderSettings'];
export type Delivery = components['schemas']['Delivery'];
export type Robot = components['schemas']['Robot'];
export type NewRobot = components['schemas']['RobotDto'];
export type SettingsBody = components['schemas']['ReminderSettingsDto'];
export type DeliveryQuery = NonNullable<paths['/api/v1/deliveries']['get']['parameters']['query']>;

export const useReminderSettings = () => useQuery({ queryKey: ['reminder-settings'], queryFn: () => dataOf(GET('/api/v1/reminder-settings')) });
export const useRobots = (enabled: boolean) => useQuery({ queryKey: ['robots'], enabled, queryFn: () => dataOf(GET('/api/v1/robots')) });

export const useDeliveries = (query: DeliveryQuery) =>
  useInfiniteQuery({
    queryKey: ['deliveries', query],
    queryFn: ({ pageParam }: { pageParam: string | undefined }) => dataOf(GET('/api/v1/deliveries', { params: { query: { ...query, cursor: pageParam, limit: 50 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: Page<Delivery>) => page.next,
    placeholderData: keepPreviousData,
    refetchInterval: 15_000,
  });

/** An act of this part of the system: none of them is an act on the record, so none carries a key. */
function useAct<Body, Answer>(act: (body: Body) => Promise<Answer>, touched: string) {
  const queries = useQueryClient();
  return useMutation<Answer, Error, Body>({ networkMode: 'always', mutationFn: act, onSuccess: () => queries.invalidateQueries({ queryKey: [touched] }) });
}

export const useSaveSettings = () => useAct((body: SettingsBody) => dataOf(PUT('/api/v1/reminder-settings', { body })), 'reminder-settings');
export const useTestMail = () => useAct(() => dataOf(POST('/api/v1/reminder-settings/test')), 'deliveries');
export const useAddRobot = () => useAct((body: NewRobot) => dataOf(POST('/api/v1/robots', { body })), 'robots');
export const useTestRobot = () => useAct((robotId: string) => dataOf(POST('/api/v1/robots/{robotId}/test', { params: { path: { robotId } } })), 'deliveries');
export const useRemoveRobot = () => useAct((robotId: string) => dataOf(DELETE('/api/v1/robots/{robotId}', { params: { path: { robotId } } })), 'robots');
export const useRetryDelivery = () => useAct((deliveryId: string) => dataOf(POST('/api/v1/deliveries/{deliveryId}/retry', { params: { path: { deliveryId } } })), 'deliveries');
