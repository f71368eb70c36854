import { Popover } from 'antd';
import { usePack } from '../../api/queries.ts';
import type { ReportingCalendarEntry } from '../../api/types.ts';
import { Day } from '../../parts/day.tsx';
import { today } from '../../parts/format.ts';
import { shortPeriod, usePeriodText } from '../../parts/period-text.ts';
import { useSpeech, useWords } from '../../words/use-words.tsx';

const DAY_MS = 86_400_000;

/** The days of a month's weeks, Monday first; days of the months beside it fill the corners. */
function weeksOf(month: string): string[] {
  const first = Date.parse(`${month}-01T00:00:00Z`), monday = first - ((new Date(first).getUTCDay() + 6) % 7) * DAY_MS;
  const days = Array.from({ length: 42 }, (_, index) => new Date(monday + index * DAY_MS).toISOString().slice(0, 10));
  return days.slice(0, days[35]!.startsWith(month) ? 42 : days[28]!.startsWith(month) ? 35 : 28);
}

export function MonthGrid({ month, entries }: { month: string; entries: ReportingCalendarEntry[] }) {
  const { language } = useSpeech();
  const days = weeksOf(month), weekday = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { weekday: 'short', timeZone: 'UTC' });
  return (
    <div className="month-grid">
      {days.slice(0, 7).map((date) => <b key={date} className="month-head">{weekday.format(new Date(date))}</b>)}
      {days.map((date) => (
        <div key={date} className={['month-day', !date.startsWith(month) && 'is-beside', date === today() && 'is-today'].filter(Boolean).join(' ')} data-testid={`day-${date}`}>
          <span className="month-number">{Number(date.slice(8))}</span>
          <ul>{entries.filter(({ on }) => on === date).map((entry) => <li key={keyOf(entry)}><Entry entry={entry} /></li>)}</ul>
        </div>
      ))}
    </div>
  );
}

/** Phones: the days on which something happens, one after the other. */
export function MonthList({ entries }: { entries: ReportingCalendarEntry[] }) {
  const days = [...new Set(entries.map(({ on }) => on))];
  return (
    <ul className="month-list">
      {days.map((date) => (
        <li key={date} className={date === today() ? 'is-today' : undefined}>
          <b><Day date={date} /></b>
          <ul>{entries.filter(({ on }) => on === date).map((entry) => <li key={keyOf(entry)}><Entry entry={entry} /></li>)}</ul>
        </li>
      ))}
    </ul>
  );
}

const keyOf = ({ what, cycle, period, time = '' }: ReportingCalendarEntry): string => `${what} ${cycle} ${period} ${time}`;

function Entry({ entry }: { entry: ReportingCalendarEntry }) {
  const words = useWords(), { openings, cycle, clock } = words;
  return (
    <Popover trigger="click" title={<EntryTitle entry={entry} />} content={<Duties ids={entry.dutyIds} />}>
      <button type="button" className={`month-entry is-${entry.what}`}>
        <span>{entry.time && `${entry.time} `}{cycle[entry.cycle]} {shortPeriod(entry.period, words)}</span> <b>{openings.what[entry.what]}</b>
        <small>{openings.submissions(entry.submissions)}{entry.provisional && ` · ${clock.provisional}`}</small>
      </button>
    </Popover>
  );
}

function EntryTitle({ entry }: { entry: ReportingCalendarEntry }) {
  const { openings, cycle } = useWords();
  const periodOf = usePeriodText();
  return <>{cycle[entry.cycle]} · {periodOf(entry.period)} · {openings.what[entry.what]} · {entry.time ?? openings.wholeDay}</>;
}

function Duties({ ids }: { ids: string[] }) {
  const { say } = useSpeech();
  const { data: pack } = usePack();
  return <ul className="duty-names">{ids.map((id) => <li key={id}>{say(pack?.duties.find((duty) => duty.id === id)?.label) || id}</li>)}</ul>;
}
