import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { components } from '../api.d.ts';
import { useCaller } from '../app/caller.ts';
import { dataOf, DELETE, GET, PUT } from './client.ts';

export type AbsenceBody = components['schemas']['AbsenceDto'];

/** One's own absence, the present or the next; null when there is none. Administrators are answered those of all. */
export function useOwnAbsence() {
  const { account } = useCaller();
  return useQuery({ queryKey: ['absences'], queryFn: () => dataOf(GET('/api/v1/absences')), select: (all) => all.find((one) => one.account === account) ?? null });
}

function useAct<Body>(act: (body: Body) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation<unknown, Error, Body>({ networkMode: 'always', mutationFn: act, onSuccess: () => queries.invalidateQueries({ queryKey: ['absences'] }) });
}

export const useSetAbsence = () => useAct((body: AbsenceBody) => dataOf(PUT('/api/v1/absences', { body })));
export const useEndAbsence = () => useAct(() => dataOf(DELETE('/api/v1/absences')));
