import type { Explanation } from '../evaluation.types.js';

/** One evaluation under way. */
export interface Run {
  version: string;
  explain: Explanation[];
}
