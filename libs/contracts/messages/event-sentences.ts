import { BULLETIN_SENTENCES } from './bulletin-sentences.js';
import { MATTER_SENTENCES } from './matter-sentences.js';
import { MEETING_SENTENCES } from './meeting-sentences.js';
import { PROJECT_SENTENCES } from './project-sentences.js';
import { SUBMISSION_SENTENCES } from './submission-sentences.js';
import type { Text } from './text.js';

/** Names of the pack's things; an unknown id stands for itself. */
export interface Names {
  unit: (id: string) => Text;
  step: (id: string) => Text;
  stage: (id: string) => Text;
  suspensionReason: (key: string) => Text;
  matterClass: (key: string) => Text;
  matterKind: (key: string) => Text;
  matterLevel: (key: string) => Text;
  /** A field of a report's form. */
  field: (id: string) => Text;
}

type Sentence = (data: never, names: Names, reason?: string) => Text;

const SENTENCES: Record<string, Sentence> = { ...PROJECT_SENTENCES, ...MATTER_SENTENCES, ...MEETING_SENTENCES, ...SUBMISSION_SENTENCES, ...BULLETIN_SENTENCES };

/** One sentence in both languages on what happened. An unknown type stands for itself. */
export function eventSentence(event: { type: string; data: unknown; reason?: string }, names: Names): Text {
  const write = Object.hasOwn(SENTENCES, event.type) ? SENTENCES[event.type] : undefined;
  return write ? write(event.data as never, names, event.reason) : { zh: event.type, en: event.type };
}
