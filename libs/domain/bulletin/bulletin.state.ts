import type { Instant } from '../instants.js';
import type { BulletinContent } from './bulletin.content.js';

export const BULLETIN_STATUSES = ['draft', 'published'] as const;
export type BulletinStatus = (typeof BULLETIN_STATUSES)[number];

/** Folded from events; plain JSON. Nothing before the first draft. */
export interface BulletinState {
  content?: BulletinContent;
  status: BulletinStatus;
  draftedAt?: Instant;
  publishedAt?: Instant;
  documentNumber?: string;
}
