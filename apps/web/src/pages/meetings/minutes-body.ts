import type { MeetingView, SentMinutes } from '../../api/meetings.ts';

type Sent = SentMinutes['items'][number];
type Task = Sent['tasks'][number];
type Present = NonNullable<SentMinutes['attendees']>[number];

/** What the form holds while it is filled in. */
export interface MinutesValues {
  chair?: string;
  attendees?: (Partial<Present> | undefined)[];
  items: ({ text?: string; tasks?: (Partial<Task> | undefined)[] } | undefined)[];
  reason?: string;
}

/** The minutes that stand, to be put right; else one empty item, if there was anything to speak of. */
export function formOf({ minutes, agenda }: MeetingView): MinutesValues {
  if (!minutes) return { items: agenda.length > 0 ? [{ tasks: [] }] : [] };
  const items = minutes.items.map(({ text, tasks }) => ({ text, tasks: tasks.map(({ present: _now, ...task }) => task) }));
  return { items, ...(minutes.chair && { chair: minutes.chair }), attendees: minutes.attendees ?? [] };
}

/** What is sent, once every field was checked. */
export function bodyOf({ chair, attendees = [], items, reason }: MinutesValues): SentMinutes {
  return {
    ...(chair?.trim() && { chair: chair.trim() }),
    ...(attendees.length > 0 && { attendees: attendees.map((one) => ({ unitId: one?.unitId ?? '', names: one?.names ?? [] })) }),
    items: items.map((item) => ({ text: item?.text ?? '', tasks: (item?.tasks ?? []) as Task[] })),
    ...(reason?.trim() && { reason: reason.trim() }),
  };
}

/** How many tasks will be given: those that no matter follows yet. */
export const newTasks = (values: MinutesValues | undefined): number =>
  (values?.items ?? []).flatMap((item) => item?.tasks ?? []).filter((task) => task?.matterId === undefined).length;
