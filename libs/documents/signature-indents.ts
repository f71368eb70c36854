import { textWidth } from './text-width.js';

/** A name longer than a line begins a second one, and the date stays on the page. */
const FURTHEST = 9;

/** Distances from the right edge, in characters, that centre name and date on each other; the date stands four in, a name longer than the date two (GB/T 9704—2012, 7.3.5). */
export function signatureIndents(signedBy: string, date: string): { name: number; date: number } {
  const longer = (textWidth(signedBy) - textWidth(date)) / 2;
  return longer > 2 ? { name: 2, date: 2 + Math.min(longer, FURTHEST) } : { name: 4 - longer, date: 4 };
}
