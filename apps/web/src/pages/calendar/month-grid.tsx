import { dayText, today } from '../../parts/format.ts';
import { useSpeech } from '../../words/use-words.tsx';
import { monthOf, type DayKind } from './day-kinds.ts';

/** One month, weeks from Monday; what a day is stands in words for those who cannot see its colour. */
export function MonthGrid({ year, month, kindOf }: { year: string; month: number; kindOf: (date: string) => DayKind }) {
  const { words, language } = useSpeech();
  const { blanks, dates } = monthOf(year, month);
  return (
    <section className="month" aria-label={words.calendar.monthName(month)}>
      <h3>{words.calendar.monthName(month)}</h3>
      <ol>
        {words.calendar.weekdays.map((name, at) => <li key={at} className="weekday" aria-hidden="true">{name}</li>)}
        {dates.map((date, at) => {
          const kind = kindOf(date);
          const says = `${dayText(date, language)} ${words.calendar.kinds[kind]}`;
          return (
            <li key={date} className={`day-${kind}${date === today() ? ' is-today' : ''}`} style={at === 0 ? { gridColumnStart: blanks + 1 } : undefined} title={says}>
              <time dateTime={date} aria-label={says}>{at + 1}</time>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
