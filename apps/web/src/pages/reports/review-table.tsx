import { Checkbox, Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import type { SubmissionRow } from '../../api/types.ts';
import { Day, Moment } from '../../parts/day.tsx';
import { LightSign } from '../../parts/light-sign.tsx';
import { usePeriodText } from '../../parts/period-text.ts';
import { reportPath } from '../../parts/report-id.ts';
import { useIsPhone } from '../../parts/screen.ts';
import { useUnitNames } from '../../parts/unit-names.ts';
import { WhyOf } from '../../parts/why-of.tsx';
import { useSpeech } from '../../words/use-words.tsx';

interface Props {
  rows: SubmissionRow[];
  chosen: string[];
  choose: (ids: string[]) => void;
}

export function ReviewTable({ rows, chosen, choose }: Props) {
  const isPhone = useIsPhone();
  const columns = useReviewColumns();
  if (isPhone) return <ReviewCards rows={rows} chosen={chosen} choose={choose} />;
  return (
    <Table<SubmissionRow> rowKey="id" size="small" columns={columns} dataSource={rows} pagination={false} sticky={{ offsetHeader: 48 }} scroll={{ x: 1_000 }} data-testid="review"
      rowSelection={{ fixed: true, columnWidth: 40, selectedRowKeys: chosen, onChange: (keys) => choose(keys.map(String)) }} />
  );
}

function useReviewColumns(): TableColumnsType<SubmissionRow> {
  const { words: { review, reports, report }, say } = useSpeech();
  const unitName = useUnitNames();
  const periodOf = usePeriodText();
  return [
    { title: reports.name, fixed: 'left', width: 230, ellipsis: true, render: (_, row) => <Link to={`${reportPath(row.id)}?do=accept`} data-testid={`review-${row.id}`}><b>{say(row.label)}</b></Link> },
    { title: reports.unit, width: 170, ellipsis: true, render: (_, { unitId }) => unitName(unitId) },
    { title: reports.period, width: 120, render: (_, { period }) => <span className="nowrap">{periodOf(period)}</span> },
    { title: review.submittedAt, width: 150, render: (_, { submittedAt, lateBy }) => <>{submittedAt && <Moment at={submittedAt} />}{lateBy ? <small className="muted block">{review.late(lateBy)}</small> : null}</> },
    { title: review.reviewDue, width: 190, render: (_, row) => <span className="report-due"><WhyOf subject={{ kind: 'reporting', id: row.id }}><LightSign light={row.light} /></WhyOf>{row.reviewDueOn && <Day date={row.reviewDueOn} provisional={row.reviewProvisional} />}</span> },
    { title: review.changed, width: 90, align: 'right', render: (_, row) => (row.isNothing ? reports.isNothing : report.items(row.changed)) },
    { title: review.version, width: 140, render: (_, { versions, returns }) => <span className="nowrap">{[reports.versionNo(versions), ...(returns > 0 ? [reports.returnsNo(returns)] : [])].join(' · ')}</span> },
  ];
}

function ReviewCards({ rows, chosen, choose }: Props) {
  const { words: { reports, review }, say } = useSpeech();
  const unitName = useUnitNames();
  const periodOf = usePeriodText();
  const toggle = (id: string) => choose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <ul className="review-cards" data-testid="review">
      {rows.map((row) => (
        <li key={row.id}>
          <Checkbox checked={chosen.includes(row.id)} onChange={() => toggle(row.id)} aria-label={review.select(say(row.label))} />
          <div className="review-card has-row-link">
            <Link className="row-link" to={`${reportPath(row.id)}?do=accept`}><b>{say(row.label)}</b></Link>
            <span>{unitName(row.unitId)} · {periodOf(row.period)}</span>
            <span className="report-due"><WhyOf subject={{ kind: 'reporting', id: row.id }}><LightSign light={row.light} /></WhyOf>{row.reviewDueOn && <>{review.reviewDue} <Day date={row.reviewDueOn} provisional={row.reviewProvisional} /></>}{row.isNothing && <span className="tag">{reports.isNothing}</span>}</span>
          </div>
        </li>
      ))}
    </ul>
  );
}
