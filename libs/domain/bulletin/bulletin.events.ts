import type { DecidedEvent } from '../decider.js';
import type { AccountId, SubmissionId } from '../ids.js';
import type { BulletinContent } from './bulletin.content.js';

/** Payloads by event type. */
export interface BulletinEventData {
  BulletinDrafted: { content: BulletinContent };
  /** Paragraphs in Chinese, as the office wrote them; what stood there before beside them. */
  BulletinEdited: { key: string; paragraphs: string[]; before: string[]; by?: AccountId };
  /** `submissions`: those that it rests on, which stay as they are from here on. */
  BulletinPublished: { number: number; documentNumber?: string; submissions: SubmissionId[]; by?: AccountId };
}
export type BulletinEventType = keyof BulletinEventData;
export type BulletinEvent = { [T in BulletinEventType]: DecidedEvent<T, BulletinEventData[T]> }[BulletinEventType];
