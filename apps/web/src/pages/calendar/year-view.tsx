import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Alert, Button, Select } from 'antd';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { CalendarDays } from '../../api/types.ts';
import { today } from '../../parts/format.ts';
import { useWords } from '../../words/use-words.tsx';
import { DAY_KINDS, dayKinds, monthOf } from './day-kinds.ts';
import { MonthGrid } from './month-grid.tsx';

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);

/** A year as twelve months, with its notice, or the word that it is provisional. */
export function YearView({ days }: { days: CalendarDays }) {
  const { calendar: words } = useWords();
  const [query, setQuery] = useSearchParams();
  const kindOf = useMemo(() => dayKinds(days), [days]);
  const years = [...Object.keys(days.years), ...Object.keys(days.statutory)].sort();
  const year = query.get('year') ?? today().slice(0, 4);
  const show = (next: string) => setQuery({ year: next }, { replace: true });
  const step = (by: number) => years[years.indexOf(year) + by];
  const [before, after] = [step(-1), step(1)];
  const published = days.years[year];
  const worked = MONTHS.flatMap((month) => monthOf(year, month).dates).filter((date) => ['working', 'makeUp'].includes(kindOf(date))).length;
  return (
    <section className="sheet pad" data-testid="calendar-year">
      <div className="year-head">
        <Button icon={<LeftOutlined />} aria-label={words.previous} disabled={!before} onClick={() => before && show(before)} />
        <Select aria-label={words.year} value={year} onChange={show} options={years.map((one) => ({ value: one, label: days.years[one] ? one : `${one} · ${words.provisional}` }))} />
        <Button icon={<RightOutlined />} aria-label={words.next} disabled={!after} onClick={() => after && show(after)} />
        <span className="muted">{words.count(worked)}</span>
        <ul className="legend">{DAY_KINDS.map((kind) => <li key={kind}><i className={`day-${kind}`} /> {words.kinds[kind]}</li>)}</ul>
      </div>
      {!published && <Alert type="warning" showIcon title={years.includes(year) ? words.provisionalYear : words.noDays} data-testid="provisional-year" />}
      {published && (
        <p className="notice">
          {words.notice}{' '}<b>{published.notice}</b>{' '}
          {published.references?.map((url) => <a key={url} href={url} target="_blank" rel="noreferrer">{words.read}</a>)}
        </p>
      )}
      <div className="months">{MONTHS.map((month) => <MonthGrid key={month} year={year} month={month} kindOf={kindOf} />)}</div>
    </section>
  );
}
