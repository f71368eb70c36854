import { useQuery } from '@tanstack/react-query';
import type { components } from '../api.d.ts';
import { dataOf, GET, POST } from './client.ts';
import type { CommandAnswer } from './types.ts';
import { useCommand } from './use-command.ts';

type Schemas = components['schemas'];
export type MeetingView = Schemas['Meeting'];
export type AgendaItem = Schemas['AgendaItem'];
export type EditedAgenda = Schemas['EditAgendaDto'];
/** Minutes as they are sent; a reason only with those that amend earlier ones. */
export type SentMinutes = Schemas['RecordMinutesDto'] & { reason?: string };

export const useMeetings = () => useQuery({ queryKey: ['meetings'], queryFn: () => dataOf(GET('/api/v1/meetings')) });

export const useMeeting = (meetingId: string) =>
  useQuery({ queryKey: ['meetings', meetingId], queryFn: () => dataOf(GET('/api/v1/meetings/{meetingId}', { params: { path: { meetingId } } })) });

export const useDraftMeeting = () =>
  useCommand<{ title: string; heldOn: string }, CommandAnswer>((body, key) => dataOf<CommandAnswer>(POST('/api/v1/meetings', { params: { header: { 'Idempotency-Key': key } }, body }) as never));

/** The version is sent along: an edit must not overwrite another's. */
const paramsOf = ({ id, version }: MeetingView, key: string) => ({ path: { meetingId: id }, header: { 'Idempotency-Key': key, 'If-Match': `"${version}"` } });

export const useEditAgenda = (meeting: MeetingView) =>
  useCommand<EditedAgenda, CommandAnswer>((body, key) => dataOf<CommandAnswer>(POST('/api/v1/meetings/{meetingId}/edit-agenda', { params: paramsOf(meeting, key), body }) as never));

/** The first minutes close the meeting; later ones take their place. */
export const useSendMinutes = (meeting: MeetingView) =>
  useCommand<SentMinutes, CommandAnswer>((body, key) =>
    dataOf<CommandAnswer>(POST(`/api/v1/meetings/{meetingId}/${meeting.minutes ? 'amend-minutes' : 'record-minutes'}`, { params: paramsOf(meeting, key), body: body as never }) as never));
