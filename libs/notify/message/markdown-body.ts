import type { Letter } from './compose-message.js';
import type { DueLine } from './due-line.js';
import { escapeMarkdown } from './escape.js';
import { MESSAGE_WORDS } from './message-words.js';

/** The little Markdown that all three products share: bold, links, paragraphs. Takes as many lines as fit. */
export function markdownOf(lines: DueLine[], subject: string, { language, publicUrl }: Letter, maxBytes: number): string {
  const words = MESSAGE_WORDS[language];
  const line = ({ kind, subject, what, due, link }: DueLine): string => {
    const end = due ? ` ${words.dueOn(due.on)}${due.provisional ? words.provisional : ''}` : '';
    return `**${due ? words.left(due.workingDaysLeft) : words.kinds[kind]}** ${escapeMarkdown(subject.name)}${words.colon}[${escapeMarkdown(what[language])}](${link})${end}`;
  };
  const text = (count: number): string => {
    const rest = lines.length - count;
    return [`**${subject}**`, ...lines.slice(0, count).map(line), ...(rest > 0 ? [words.more(rest)] : []), `[${words.all}](${publicUrl}/work)`].join('\n\n');
  };
  let count = lines.length;
  while (count > 0 && Buffer.byteLength(text(count)) > maxBytes) count -= 1;
  return text(count);
}
