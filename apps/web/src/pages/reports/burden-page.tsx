import { Table, type TableColumnsType, type TableProps } from 'antd';
import { useAsked, useBurden } from '../../api/reports.ts';
import type { BurdenRow } from '../../api/types.ts';
import { durationText } from '../../parts/format.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { Nothing, QueryState } from '../../parts/query-state.tsx';
import { useIsPhone } from '../../parts/screen.ts';
import { useUnitNames } from '../../parts/unit-names.ts';
import { useUrlFilters } from '../../parts/url-filters.ts';
import { useSpeech, useWords } from '../../words/use-words.tsx';
import { AskedTable } from './asked-table.tsx';
import { MonthStep, monthOf } from './month-step.tsx';
import { ReportTabs } from './report-tabs.tsx';

const MINUTE_MS = 60_000;
const COUNTS = ['submissions', 'asked', 'prefilled', 'changed', 'reminders', 'returns', 'late', 'nothing'] as const;
type Count = (typeof COUNTS)[number];

const sumOf = (rows: BurdenRow[], key: Count | 'minutes' | 'submitted'): number => rows.reduce((sum, row) => sum + (row[key] ?? 0), 0);
const averageOf = (rows: BurdenRow[]): number | undefined => (sumOf(rows, 'submitted') > 0 ? sumOf(rows, 'minutes') / sumOf(rows, 'submitted') : undefined);
const valueOf = (row: BurdenRow, key: string): number => (key === 'minutes' ? (averageOf([row]) ?? -1) : row[key as Count]);

/** What reporting asked of every unit in a month, and how often each was chased; for everybody to see. */
export function BurdenPage() {
  const { reports, burden, asked } = useWords();
  const { filters, change } = useUrlFilters(['month', 'sort'] as const);
  const month = monthOf(filters.month), query = useBurden(month), chased = useAsked(month);
  return (
    <>
      <PageHead title={reports.title} aside={<span className="page-hint">{burden.hint}</span>}><MonthStep month={month} onMonth={(next) => change({ month: next })} /></PageHead>
      <ReportTabs />
      <QueryState query={query} rows={10}>
        {(rows) => <div className="sheet">{rows.length === 0 ? <Nothing title={burden.none} /> : <BurdenTable rows={rows} sort={filters.sort ?? '-asked'} onSort={(sort) => change({ sort })} />}</div>}
      </QueryState>
      <h2 className="asked-title">{asked.title} <small className="muted">{asked.hint}</small></h2>
      <QueryState query={chased} rows={6}>
        {(rows) => <div className="sheet">{rows.length === 0 ? <Nothing title={asked.none} /> : <AskedTable rows={rows} />}</div>}
      </QueryState>
    </>
  );
}

function BurdenTable({ rows, sort, onSort }: { rows: BurdenRow[]; sort: string; onSort: (sort: string | undefined) => void }) {
  const { burden } = useWords();
  const columns = useBurdenColumns(sort), key = sort.replace('-', '');
  const sorted = [...rows].sort((a, b) => (valueOf(a, key) - valueOf(b, key)) * (sort.startsWith('-') ? -1 : 1) || a.unitId.localeCompare(b.unitId));
  const onChange: TableProps<BurdenRow>['onChange'] = (_page, _filters, sorter) => {
    const { columnKey, order } = Array.isArray(sorter) ? sorter[0]! : sorter;
    onSort(order ? `${order === 'descend' ? '-' : ''}${String(columnKey)}` : undefined);
  };
  const lengthText = useLength();
  return (
    <Table<BurdenRow> rowKey="unitId" size="small" columns={columns} dataSource={sorted} pagination={false} className="burden" sticky={{ offsetHeader: 48 }} scroll={{ x: 1_000 }} onChange={onChange} showSorterTooltip={false} data-testid="burden"
      summary={() => (
        <Table.Summary fixed>
          <Table.Summary.Row>
            <Table.Summary.Cell index={0}><b>{burden.sum}</b></Table.Summary.Cell>
            {COUNTS.map((count, index) => <Table.Summary.Cell key={count} index={index + 1} align="right"><b>{sumOf(rows, count)}</b></Table.Summary.Cell>)}
            <Table.Summary.Cell index={COUNTS.length + 1} align="right">{lengthText(averageOf(rows))}</Table.Summary.Cell>
          </Table.Summary.Row>
        </Table.Summary>
      )} />
  );
}

function useLength(): (minutes: number | undefined) => string {
  const { language } = useSpeech();
  return (minutes) => (minutes === undefined ? '—' : durationText(minutes * MINUTE_MS, language));
}

function useBurdenColumns(sort: string): TableColumnsType<BurdenRow> {
  const { burden } = useWords();
  const unitName = useUnitNames(), isPhone = useIsPhone();
  const lengthText = useLength();
  const sorted = (key: string) => ({ key, sorter: true, align: 'right' as const, sortOrder: sort === key ? ('ascend' as const) : sort === `-${key}` ? ('descend' as const) : null });
  return [
    { title: burden.unit, fixed: 'left', width: isPhone ? 120 : 190, ellipsis: true, render: (_, { unitId }) => unitName(unitId) },
    ...COUNTS.map((count) => ({ title: burden[count], width: 96, ...sorted(count), render: (_: unknown, row: BurdenRow) => row[count] || <span className="muted">0</span> })),
    { title: burden.minutes, width: 120, ...sorted('minutes'), render: (_, row) => <span className="nowrap">{lengthText(averageOf([row]))}</span> },
  ];
}
