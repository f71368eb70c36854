import type { FutureEvent, FutureLine } from '#libs/contracts/rehearsal.views.js';
import type { StepId } from '#libs/domain/ids.js';
import type { ProjectEvent } from '#libs/domain/project/project.events.js';
import { isSameValue } from '#libs/domain/same-value.js';


/** A pair of events that are about the same thing, or one that has no partner. */
interface Pair {
  mark: FutureLine['mark'];
  before?: ProjectEvent;
  after?: ProjectEvent;
}

/** Two futures in one order of time, each event beside the one of the other world that is about the same thing. */
export function sideBySide(before: ProjectEvent[], after: ProjectEvent[]): Pair[] {
  const left = numbered(after);
  const pairs = [...numbered(before)].map(([key, one]): Pair => {
    const other = left.get(key);
    left.delete(key);
    if (!other) return { mark: 'onlyBefore', before: one };
    return { mark: one.occurredAt === other.occurredAt && isSameValue(one.data, other.data) ? 'same' : 'moved', before: one, after: other };
  });
  for (const other of left.values()) pairs.push({ mark: 'onlyAfter', after: other });
  return pairs.toSorted((a, b) => (atOf(a) === atOf(b) ? 0 : atOf(a) < atOf(b) ? -1 : 1));
}

/** Pairs as lines to be read. */
export const futureLines = (pairs: Pair[], sentence: (event: ProjectEvent) => FutureEvent['sentence']): FutureLine[] =>
  pairs.map(({ mark, before, after }) => ({ mark, ...(before && { before: futureEvent(before, sentence) }), ...(after && { after: futureEvent(after, sentence) }) }));

const futureEvent = (event: ProjectEvent, sentence: (event: ProjectEvent) => FutureEvent['sentence']): FutureEvent => {
  const stepId = stepOf(event);
  return { type: event.type, occurredAt: event.occurredAt, ...(stepId && { stepId }), ...(event.rule && { rule: event.rule }), sentence: sentence(event) };
};

const stepOf = ({ data }: ProjectEvent): StepId | undefined => ('stepId' in data ? data.stepId : undefined);

const atOf = ({ before, after }: Pair): string => (before ?? after!).occurredAt;

/** Events by what they are about, and the how-manieth of its kind each is. */
function numbered(events: ProjectEvent[]): Map<string, ProjectEvent> {
  const seen = new Map<string, number>(), byKey = new Map<string, ProjectEvent>();
  for (const event of events) {
    const kind = kindOf(event), number = seen.get(kind) ?? 0;
    seen.set(kind, number + 1);
    byKey.set(`${kind} ${number}`, event);
  }
  return byKey;
}

function kindOf(event: ProjectEvent): string {
  switch (event.type) {
    case 'ReminderSent': return `${event.type} ${event.data.stepId} ${event.data.offset}`;
    case 'StepEscalated': return `${event.type} ${event.data.stepId} ${event.data.level}`;
    case 'StageEntered': return `${event.type} ${event.data.stage}`;
    default: return `${event.type} ${stepOf(event) ?? ''}`;
  }
}
