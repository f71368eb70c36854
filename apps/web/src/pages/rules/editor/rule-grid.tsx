import { Table, Tooltip, type TableColumnType } from 'antd';
import { useEffect } from 'react';
import type { RuleColumnView, RuleFinding, RuleTableView, ViewRow } from '../../../api/types.ts';
import { useIsPhone } from '../../../parts/screen.ts';
import { useSpeech } from '../../../words/use-words.tsx';
import { ReadCell, RuleCell } from './rule-cell.tsx';
import { RowActs } from './row-acts.tsx';
import type { CellPlace, RowAct } from './row-changes.ts';

interface Props {
  table: RuleTableView;
  rows: ViewRow[];
  findings?: RuleFinding[];
  /** Id of the row that somebody came for. */
  shown?: string;
  /** Absent when the table is only read. */
  edit?: { write: (place: CellPlace, text: string) => void; act: (rowId: string, what: RowAct) => void };
}

interface GridColumn {
  part: CellPlace['part'];
  index: number;
  label: string;
  column?: RuleColumnView;
}

/** The condition that names the row stays in sight where there is room. */
const isFirst = ({ part, index }: GridColumn): boolean => part === 'inputs' && index === 0;

/** Headings keep to one line, or the rows below would not stand under them. */
const widthOf = (label: string, least: number): number => Math.max(least, 24 + 15 * label.length);

/** One column per condition, result and note; what is wrong stands in the cell. */
export function RuleGrid({ table, rows, findings = [], shown, edit }: Props) {
  const { words, say } = useSpeech();
  const isPhone = useIsPhone();
  useEffect(() => { if (shown) document.querySelector('.rule-grid tr.is-shown')?.scrollIntoView({ block: 'center' }); }, [shown]);
  const problemsAt = (row: number, label?: string) => findings.filter((finding) => finding.table === table.id && finding.row === row && finding.column === label);
  const columns: GridColumn[] = [
    ...table.inputs.map((column, index) => ({ part: 'inputs' as const, index, label: column.label, column })),
    ...table.outputs.map((column, index) => ({ part: 'outputs' as const, index, label: column.label, column })),
    ...table.annotations.map((label, index) => ({ part: 'annotations' as const, index, label })),
  ];
  const antColumns: TableColumnType<ViewRow>[] = [
    {
      key: 'row', title: words.rules.row, fixed: 'start', width: edit ? 76 : 48, className: 'rule-number',
      render: (_, row, at) => <RowHead number={at + 1} problems={problemsAt(at + 1)}>{edit && <RowActs row={row} isFirst={at === 0} isLast={at === rows.length - 1} onAct={(what) => edit.act(row.id, what)} />}</RowHead>,
    },
    ...columns.map((each): TableColumnType<ViewRow> => ({
      key: `${each.part}${each.index}`, title: each.label, ...(isFirst(each) && !isPhone && { fixed: 'start' as const }), className: `rule-${each.part}`, width: widthOf(each.label, each.part === 'annotations' ? 280 : each.column?.choices.length ? 148 : 112),
      render: (_, row, at) => {
        const text = row[each.part][each.index] ?? '', problems = problemsAt(at + 1, each.label).map(({ message }) => say(message));
        const cell = { ...each, text, problems, testId: `cell-${row.id}-${each.column?.expression ?? each.label}` };
        return edit ? <RuleCell {...cell} onChange={(next) => edit.write({ rowId: row.id, part: each.part, index: each.index }, next)} /> : <ReadCell {...cell} />;
      },
    })),
  ];
  return (
    <Table<ViewRow> className="rule-grid sheet" size="small" bordered rowKey="id" columns={antColumns} dataSource={rows} pagination={false} sticky={{ offsetHeader: 48 }} scroll={{ x: 'max-content' }}
      rowClassName={({ id }) => (id === shown ? 'is-shown' : '')} data-testid="rule-grid" />
  );
}

function RowHead({ number, problems, children }: { number: number; problems: RuleFinding[]; children: React.ReactNode }) {
  const { say } = useSpeech();
  const text = problems.map(({ message }) => say(message)).join('\n');
  return <span className="row-head">{problems.length > 0 ? <Tooltip title={text}><b className="row-bad" tabIndex={0} aria-label={text}>{number}</b></Tooltip> : number}{children}</span>;
}
