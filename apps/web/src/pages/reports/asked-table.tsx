import { Table, type TableColumnsType } from 'antd';
import type { UnitBurden } from '../../api/types.ts';
import { useIsPhone } from '../../parts/screen.ts';
import { useUnitNames } from '../../parts/unit-names.ts';
import { useWords } from '../../words/use-words.tsx';

const COUNTS = ['slips', 'reminders', 'ofSteps', 'ofMatters', 'ofReports'] as const;

/** How often every unit was chased in a month, the most chased first; for everybody to see. */
export function AskedTable({ rows }: { rows: UnitBurden[] }) {
  const { burden, asked } = useWords(), unitName = useUnitNames(), isPhone = useIsPhone();
  const columns: TableColumnsType<UnitBurden> = [
    { title: burden.unit, fixed: 'left', width: isPhone ? 120 : 190, ellipsis: true, render: (_, { unitId }) => unitName(unitId) },
    ...COUNTS.map((count) => ({
      key: count, title: asked[count], width: isPhone ? 88 : 96, align: 'right' as const, sorter: (a: UnitBurden, b: UnitBurden) => a[count] - b[count], sortDirections: ['descend' as const, 'ascend' as const],
      render: (_: unknown, row: UnitBurden) => row[count] || <span className="muted">0</span>,
    })),
  ];
  return (
    <Table<UnitBurden> rowKey="unitId" size="small" columns={columns} dataSource={rows} pagination={false} className="burden" scroll={{ x: 560 }} showSorterTooltip={false} data-testid="asked"
      summary={() => (
        <Table.Summary.Row>
          <Table.Summary.Cell index={0}><b>{burden.sum}</b></Table.Summary.Cell>
          {COUNTS.map((count, index) => <Table.Summary.Cell key={count} index={index + 1} align="right"><b>{rows.reduce((sum, row) => sum + row[count], 0)}</b></Table.Summary.Cell>)}
        </Table.Summary.Row>
      )} />
  );
}
