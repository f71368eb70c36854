import { TEXT_WIDTH } from './page-layout.js';

/** The two columns of a form: what is asked, and the answer. */
export const FORM_SHARES = [1, 4];

/** Widths in points that fill the type area in proportion to the shares. */
export function columnWidths(shares: number[]): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => (TEXT_WIDTH * share) / total);
}
