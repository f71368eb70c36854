import type { Actor, DecidedEvent } from '#libs/domain/decider.js';

const MAX_LENGTH = 1_000;
/** Plans and schedules repeat the pack's keys by the dozen; contacts are restricted and must not be found by others; hashes are not typed. */
const LEFT_OUT = new Set(['plan', 'schedule', 'added', 'removed', 'contactName', 'contactPhone', 'creditCode', 'id', 'by', 'officerId', 'packHash']);

/** Folds width and case, so that what people type is found however it was written: `ＡＢＣ` and `abc`. */
export const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Several texts as one to search in; a line break between them is never typed. */
export const searchable = (...texts: (string | undefined)[]): string => folded(texts.filter(Boolean).join('\n'));

/** What an event can be found by: its person, its reason and the words in it. Its project is found by the project's own text. */
export const searchTextOf = (event: DecidedEvent, actor: Actor): string =>
  searchable(actor.name, event.reason, ...wordsIn(event.data)).slice(0, MAX_LENGTH);

function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  return Object.entries(value).flatMap(([key, inner]) => (LEFT_OUT.has(key) ? [] : wordsIn(inner)));
}

/**
 * Pairs of neighbouring characters, which a GIN index finds texts by: Chinese is not divided into words, and most of what
 * people look for has two characters (trigrams would need three).
 */
export function bigramsOf(text: string): string[] {
  const pairs = new Set<string>();
  for (const line of text.split(/\s+/)) {
    const characters = [...line];
    for (let index = 1; index < characters.length; index += 1) pairs.add(characters[index - 1]! + characters[index]!);
  }
  return [...pairs];
}
