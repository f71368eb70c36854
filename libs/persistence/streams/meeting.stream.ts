import { dispatchMeeting } from '#libs/domain/meeting/meeting.decider.js';
import type { MeetingEvent } from '#libs/domain/meeting/meeting.events.js';
import type { MeetingState } from '#libs/domain/meeting/meeting.state.js';
import { MEETING_TABLE, meetingRow } from '../projections/meeting/meeting.rows.js';
import { wholeState, type StreamDefinition } from './stream-definition.js';

export const MEETING_STREAM: StreamDefinition<MeetingState, MeetingEvent> = {
  kind: 'meeting',
  initial: dispatchMeeting.initial,
  evolve: dispatchMeeting.evolve,
  store: wholeState(),
  tables: [MEETING_TABLE],
  rowsOf: (id, state) => [{ table: MEETING_TABLE, rows: meetingRow(id, state) }],
  // Its tasks are told as the matters that follow them.
  notificationsOf: () => [],
  pinsOf: () => ({}),
  beganOn: ({ heldOn }) => heldOn || undefined,
  subjectOf: ({ title, minutes }) => ({ code: minutes?.number ?? '', name: title }),
  projectOf: () => undefined,
};
