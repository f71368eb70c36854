import type { Letter } from './compose-message.js';
import type { DueLine } from './due-line.js';
import { escapeHtml } from './escape.js';
import { MESSAGE_WORDS } from './message-words.js';

const CELL = 'padding:6px 10px;border-bottom:1px solid #e3e7e8;text-align:left;vertical-align:top';

/** A plain table: mail programs of offices understand little else. */
export function htmlOf(lines: DueLine[], { name, language, publicUrl }: Letter, max: number): string {
  const words = MESSAGE_WORDS[language];
  const row = ({ kind, subject, what, due, link }: DueLine) => {
    const state = due ? words.left(due.workingDaysLeft) : words.kinds[kind];
    const until = due ? `${due.on}${due.provisional ? words.provisional : ''}` : '';
    const cells = [
      due && due.workingDaysLeft < 0 ? `<b style="color:#b42318">${escapeHtml(state)}</b>` : escapeHtml(state),
      `${escapeHtml(subject.name)}<br><small>${escapeHtml(subject.code)}</small>`, `<a href="${escapeHtml(link)}">${escapeHtml(what[language])}</a>`, escapeHtml(until),
    ];
    return `<tr>${cells.map((cell) => `<td style="${CELL}">${cell}</td>`).join('')}</tr>`;
  };
  const rest = lines.length - max;
  const links = [[`${publicUrl}/work`, words.all], [`${publicUrl}/reminders`, words.settings]].map(([href, text]) => `<a href="${escapeHtml(href!)}">${text}</a>`);
  return `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><body style="font-family:sans-serif;color:#1f2a2e"><p>${escapeHtml(words.greeting(name))}</p>`
    + `<table style="border-collapse:collapse"><tr>${words.columns.map((column) => `<th style="${CELL}">${column}</th>`).join('')}</tr>${lines.slice(0, max).map(row).join('')}</table>`
    + `${rest > 0 ? `<p>${words.more(rest)}</p>` : ''}<p>${links.join(' · ')}</p></body></html>`;
}
