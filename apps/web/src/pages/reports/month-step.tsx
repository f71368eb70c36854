import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { periodText } from '../../parts/period-text.ts';
import { today } from '../../parts/format.ts';
import { useWords } from '../../words/use-words.tsx';

const stepBy = (month: string, by: number): string => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
};

export const thisMonth = (): string => today().slice(0, 7);

/** What the address says, or this month. */
export const monthOf = (text: string | undefined): string => (text && /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? text : thisMonth());

/** One month back, one on. */
export function MonthStep({ month, onMonth }: { month: string; onMonth: (month: string | undefined) => void }) {
  const words = useWords(), { openings } = words;
  const go = (by: number) => { const next = stepBy(month, by); onMonth(next === thisMonth() ? undefined : next); };
  return (
    <span className="month-step">
      <Button icon={<LeftOutlined />} aria-label={openings.previous} title={openings.previous} onClick={() => go(-1)} data-testid="month-previous" />
      <b data-testid="month">{periodText(month, words)}</b>
      <Button icon={<RightOutlined />} aria-label={openings.next} title={openings.next} onClick={() => go(1)} data-testid="month-next" />
    </span>
  );
}
