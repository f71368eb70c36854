import type { Actor, DecidedEvent } from '#libs/domain/decider.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';

const MAX_LENGTH = 1_000;
/** Plans and schedules repeat the pack's keys by the dozen; contacts are restricted and must not be found by others; hashes are not typed. */
const LEFT_OUT = new Set(['plan', 'schedule', 'added', 'removed', 'contactName', 'contactPhone', 'creditCode', 'id', 'by', 'officerId', 'packHash']);

/** Folds width and case, so that what people type is found however it was written: `ＡＢＣ` and `abc`. */
export const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Several texts as one to search in; a line break between them is never typed. */
export const searchable = (...texts: (string | undefined)[]): string => folded(texts.filter(Boolean).join('\n'));

/** What an event can be found by: its project, its person, its reason and the words in it. */
export function searchTextOf(event: DecidedEvent, actor: Actor, state: ProjectState): string {
  const { facts } = state;
  return searchable(facts?.code, facts?.name, facts?.investor, actor.name, event.reason, ...wordsIn(event.data)).slice(0, MAX_LENGTH);
}

function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  return Object.entries(value).flatMap(([key, inner]) => (LEFT_OUT.has(key) ? [] : wordsIn(inner)));
}
