import { useQuery } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { components } from '../api.d.ts';
import { dataOf, GET, POST, raw } from './client.ts';
import { PROGRESS_LINES, readProgressLines, type Progress } from './progress-lines.ts';
import type { RehearsalResult } from './types.ts';

export type RehearsalRequest = components['schemas']['RehearsalDto'];
export type Proposal = RehearsalRequest['proposal'];

/** Runs one rehearsal at a time: how far it is, what came out or why it was refused. Stopping hangs up, which ends it on the server too. */
export function useRehearsal() {
  const [state, setState] = useState<{ request?: RehearsalRequest; progress?: Progress; result?: RehearsalResult; error?: Error; isRunning: boolean; wasStopped?: boolean }>({ isRunning: false });
  const running = useRef<AbortController>(undefined);
  const run = useCallback(async (request: RehearsalRequest) => {
    running.current?.abort();
    const call = (running.current = new AbortController());
    const isOurs = () => running.current === call && !call.signal.aborted;
    setState({ request, isRunning: true });
    try {
      const result = await read(request, call.signal, (progress) => { if (isOurs()) setState({ request, progress, isRunning: true }); });
      if (isOurs()) setState({ request, result, isRunning: false });
    } catch (error) {
      if (isOurs()) setState({ request, error: error as Error, isRunning: false });
    }
  }, []);
  const stop = useCallback(() => {
    running.current?.abort();
    setState({ isRunning: false, wasStopped: true });
  }, []);
  return { ...state, run, stop };
}

async function read(request: RehearsalRequest, signal: AbortSignal, onProgress: (progress: Progress) => void): Promise<RehearsalResult> {
  const response = await raw('/rehearsals', { method: 'POST', body: JSON.stringify(request), headers: { 'Content-Type': 'application/json', ...PROGRESS_LINES }, signal });
  return readProgressLines(response, onProgress);
}

export const useTwoFutures = (request: RehearsalRequest, projectId: string) =>
  useQuery({
    queryKey: ['rehearsal', projectId, request], retry: false,
    queryFn: () => dataOf(POST('/api/v1/rehearsals/projects/{projectId}', { params: { path: { projectId } }, body: request })),
  });

export const useOutlook = (days: number) =>
  useQuery({ queryKey: ['outlook', days], queryFn: ({ signal }) => dataOf(GET('/api/v1/outlook', { params: { query: { days } }, signal })) });
