import type { FieldValue, Money, SubmissionField } from '../../api/types.ts';
import { Day } from '../../parts/day.tsx';
import { MoneyText } from '../../parts/money-text.tsx';
import { useSpeech } from '../../words/use-words.tsx';

type Shape = Pick<SubmissionField, 'type' | 'unit' | 'choices' | 'columns'>;

const isMoney = (value: FieldValue): value is Money => typeof value === 'object' && 'amountMinor' in value;

/** A value as people read it: with its unit (a Chinese measure word), its currency, its choice's name, or as a small table. */
export function ValueText({ field, value }: { field: Shape; value: FieldValue | undefined }) {
  const { words: { report }, say, language } = useSpeech();
  if (value === undefined || value === '') return <span className="muted">{report.noValue}</span>;
  if (isMoney(value)) return <MoneyText money={value} />;
  if (Array.isArray(value)) return <RowsTable field={field} rows={value} />;
  if (typeof value === 'boolean') return <>{value ? report.yes : report.no}</>;
  if (typeof value === 'number') return <span className="nowrap">{value.toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB')}{field.type === 'percent' ? '%' : language === 'zh' && field.unit && ` ${field.unit}`}</span>;
  if (field.type === 'date') return <Day date={value} />;
  if (field.type === 'choice') return <>{say(field.choices?.find((choice) => choice.value === value)?.label) || value}</>;
  return <span className="said">{value}</span>;
}

function RowsTable({ field: { columns = [] }, rows }: { field: Shape; rows: Record<string, unknown>[] }) {
  const { words: { report }, say } = useSpeech();
  if (rows.length === 0) return <span className="muted">{report.noRows}</span>;
  return (
    <div className="scroll-x">
      <table className="rows-table">
        <thead><tr>{columns.map(({ id, label }) => <th key={id} scope="col">{say(label)}</th>)}</tr></thead>
        <tbody>{rows.map((row, index) => <tr key={index}>{columns.map(({ id, type }) => <td key={id} className={type === 'number' ? 'num' : undefined}>{type === 'date' && row[id] ? <Day date={row[id] as string} /> : String(row[id] ?? '')}</td>)}</tr>)}</tbody>
      </table>
    </div>
  );
}
