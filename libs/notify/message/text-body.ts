import type { Letter } from './compose-message.js';
import type { DueLine } from './due-line.js';
import { oneLine } from './escape.js';
import { MESSAGE_WORDS } from './message-words.js';

export function textOf(lines: DueLine[], { name, language, publicUrl }: Letter, max: number): string {
  const words = MESSAGE_WORDS[language];
  const shown = lines.slice(0, max).map((line, index) => {
    const { what, due } = line;
    const end = due ? `${language === 'zh' ? '，' : ', '}${words.dueOn(due.on)}${due.provisional ? words.provisional : ''}` : '';
    return `${index + 1}. [${due ? words.left(due.workingDaysLeft) : words.kinds[line.kind]}] ${oneLine(line.subject.name)} ${line.subject.code}\n   ${oneLine(what[language])}${end}\n   ${line.link}`;
  });
  const rest = lines.length - shown.length;
  return [words.greeting(name), ...shown, ...(rest > 0 ? [words.more(rest)] : []), `${words.all}${words.colon}${publicUrl}/work`, `${words.settings}${words.colon}${publicUrl}/reminders`].join('\n\n');
}
