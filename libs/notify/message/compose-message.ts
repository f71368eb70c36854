import type { Language } from '#libs/contracts/messages/text.js';
import type { LocalDate } from '#libs/domain/instants.js';
import { byUrgency, type DueLine } from './due-line.js';
import { htmlOf } from './html-body.js';
import { markdownOf } from './markdown-body.js';
import { MESSAGE_WORDS } from './message-words.js';
import { textOf } from './text-body.js';

/** A message in words. */
export interface Composed {
  subject: string;
  body: string;
  html?: string;
}

/** To whom a message is written, and where its links lead. */
export interface Letter {
  name: string;
  language: Language;
  today: LocalDate;
  /** Without a slash at the end. */
  publicUrl: string;
}

/** Nobody reads more; the rest is a number and a link. */
export const MAX_LINES = 50;

export function composeMail(lines: DueLine[], letter: Letter): Composed {
  const sorted = lines.toSorted(byUrgency);
  return { subject: subjectOf(lines, letter), body: textOf(sorted, letter, MAX_LINES), html: htmlOf(sorted, letter, MAX_LINES) };
}

/** As many lines as the robot takes. */
export function composeRobotMessage(lines: DueLine[], letter: Letter, maxBytes: number): Composed {
  const subject = subjectOf(lines, letter);
  return { subject, body: markdownOf(lines.toSorted(byUrgency), subject, letter, maxBytes) };
}

export const composeTest = (language: Language): Composed => MESSAGE_WORDS[language].test;

function subjectOf(lines: DueLine[], { language, today }: Letter): string {
  const words = MESSAGE_WORDS[language];
  const late = lines.filter(({ due }) => due && due.workingDaysLeft < 0).length;
  const due = lines.filter((line) => line.due && line.due.workingDaysLeft >= 0).length;
  const other = lines.length - late - due;
  const parts = [late > 0 && words.late(late), due > 0 && words.due(due), other > 0 && words.other(other)].filter((part) => part !== false);
  return words.subject(parts, words.day(today));
}
