import type { SubmissionRow } from '../api/types.ts';
import { useWords } from '../words/use-words.tsx';
import { Day } from './day.tsx';
import { LightSign } from './light-sign.tsx';
import { remainingText } from './clock-text.ts';
import { daysSince, today } from './format.ts';
import { WhyOf } from './why-of.tsx';

/** How a report stands in time: what is left while it is owed, whether it came in time once it was handed in. In a list it can be asked why. */
export function ReportDue({ row, workingDays, isAsked = false }: { row: SubmissionRow; workingDays?: number; isAsked?: boolean }) {
  const words = useWords();
  const left = workingDays === undefined ? remainingText(daysSince(today(), row.dueOn), 'calendarDay', words) : remainingText(workingDays, 'workingDay', words);
  const came = <span className="tag">{row.lateBy ? words.reports.lateBy(row.lateBy) : words.reports.inTime}</span>;
  if (!row.isOwed) return isAsked ? <WhyOf subject={{ kind: 'reporting', id: row.id }}>{came}</WhyOf> : came;
  return <span className="report-due">{isAsked ? <WhyOf subject={{ kind: 'reporting', id: row.id }}><LightSign light={row.light} text={left} /></WhyOf> : <LightSign light={row.light} text={left} />} <span className="muted"><Day date={row.dueOn} provisional={row.dueProvisional} /></span></span>;
}
