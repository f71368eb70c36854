import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { components } from '../api.d.ts';
import { dataOf, GET, POST } from './client.ts';
import type { CommandAnswer } from './types.ts';
import { useCommand } from './use-command.ts';

export type MeetingView = components['schemas']['Meeting'];
export type MinutesItems = components['schemas']['RecordMinutesDto'];

export const useMeetings = () => useQuery({ queryKey: ['meetings'], queryFn: () => dataOf(GET('/api/v1/meetings')) });

export const useMeeting = (meetingId: string) =>
  useQuery({ queryKey: ['meetings', meetingId], queryFn: () => dataOf(GET('/api/v1/meetings/{meetingId}', { params: { path: { meetingId } } })) });

export const useDraftMeeting = () =>
  useCommand<{ title: string; heldOn: string }, CommandAnswer>((body, key) => dataOf<CommandAnswer>(POST('/api/v1/meetings', { params: { header: { 'Idempotency-Key': key } }, body }) as never));

export function useRecordMinutes(meetingId: string) {
  const queries = useQueryClient();
  return useCommand<MinutesItems, CommandAnswer>(async (body, key) => {
    const answer = await dataOf<CommandAnswer>(POST('/api/v1/meetings/{meetingId}/record-minutes', { params: { path: { meetingId }, header: { 'Idempotency-Key': key } }, body }) as never);
    await queries.invalidateQueries({ queryKey: ['meetings'] });
    return answer;
  });
}
