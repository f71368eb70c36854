import type { BulletinContent } from './bulletin.content.js';

/** What the office may ask of a bulletin. A draft arrives with the command, since submissions are read outside the decider. */
export type BulletinCommand =
  | { type: 'draft'; content: BulletinContent }
  | { type: 'editSection'; key: string; paragraphs: string[] }
  | { type: 'publish'; documentNumber?: string };
