import type { SubmissionRow } from '../api/types.ts';
import { useWords } from '../words/use-words.tsx';
import { Day } from './day.tsx';
import { LightSign } from './light-sign.tsx';
import { remainingText } from './clock-text.ts';
import { daysSince, today } from './format.ts';

/** How a report stands in time: what is left while it is owed, whether it came in time once it was handed in. */
export function ReportDue({ row, workingDays }: { row: SubmissionRow; workingDays?: number }) {
  const words = useWords();
  const left = workingDays === undefined ? remainingText(daysSince(today(), row.dueOn), 'calendarDay', words) : remainingText(workingDays, 'workingDay', words);
  if (!row.isOwed) return <span className="tag">{row.lateBy ? words.reports.lateBy(row.lateBy) : words.reports.inTime}</span>;
  return <span className="report-due"><LightSign light={row.light} text={left} /> <span className="muted"><Day date={row.dueOn} provisional={row.dueProvisional} /></span></span>;
}
