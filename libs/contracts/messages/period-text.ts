import { cycleOf, type Period } from '#libs/domain/reporting/period.js';
import type { Text } from './text.js';

/** A period as people say it: `2026-W48` is 2026年第48周. Throws DomainError for what is no period. */
export function periodText(period: Period): Text {
  const cycle = cycleOf(period), year = period.slice(0, 4), number = Number(/\d+$/.exec(period)![0]);
  switch (cycle) {
    case 'weekly': return { zh: `${year}年第${number}周`, en: `week ${number} of ${year}` };
    case 'monthly': return { zh: `${year}年${number}月`, en: new Date(`${period}-01T00:00:00Z`).toLocaleString('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }) };
    case 'quarterly': return { zh: `${year}年第${number}季度`, en: `quarter ${number} of ${year}` };
    case 'halfYear': return { zh: `${year}年${number === 1 ? '上' : '下'}半年`, en: `${number === 1 ? 'first' : 'second'} half of ${year}` };
    case 'year': return { zh: `${year}年`, en: year };
  }
}
