import type { MeetingEventData, MeetingEventType } from '#libs/domain/meeting/meeting.events.js';
import { both, day, tail } from './sentence-parts.js';
import type { Text } from './text.js';

type Sentence<T extends MeetingEventType> = (data: MeetingEventData[T], names: unknown, reason?: string) => Text;

/** What happened to a dispatch meeting. */
export const MEETING_SENTENCES: { [T in MeetingEventType]: Sentence<T> } = {
  MeetingDrafted: ({ title, heldOn, agenda }) => both(`拟定调度会“${title}”（${day(heldOn)}），议题 ${agenda.length} 项`, `Drafted the dispatch meeting ${title} (${heldOn}) with ${agenda.length} items`),
  AgendaEdited: ({ agenda }) => both(`调整调度会议程，现有议题 ${agenda.length} 项`, `Edited the agenda; it has ${agenda.length} items now`),
  MinutesRecorded: ({ number, items, replaces }, _names, reason) => {
    const tasks = items.reduce((sum, item) => sum + item.tasks.length, 0);
    return replaces
      ? both(`更正会议纪要：${number} 代替 ${replaces}，交办 ${tasks} 项${tail(reason).zh}`, `Amended the minutes: ${number} replaces ${replaces} and gives ${tasks} tasks${tail(reason).en}`)
      : both(`形成会议纪要 ${number}，交办 ${tasks} 项`, `Recorded the minutes ${number}, which give ${tasks} tasks`);
  },
};
