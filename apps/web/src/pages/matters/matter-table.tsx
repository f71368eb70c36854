import { Table, type TableProps } from 'antd';
import { useNavigate } from 'react-router';
import type { MatterRow } from '../../api/types.ts';
import { useMatterColumns } from './matter-columns.tsx';

const SELECTION = 40;

interface Props {
  rows: MatterRow[];
  sort?: string;
  onSort: (sort: string | undefined) => void;
  isFading: boolean;
  /** Absent for those who may not act: then nothing can be chosen. */
  selection?: { chosen: string[]; choose: (ids: string[]) => void };
}

export function MatterTable({ rows, sort = 'due', onSort, isFading, selection }: Props) {
  const navigate = useNavigate();
  const columns = useMatterColumns(sort);
  const onChange: TableProps<MatterRow>['onChange'] = (_page, _filters, sorter) => {
    const { columnKey, order } = Array.isArray(sorter) ? sorter[0]! : sorter;
    onSort(order ? `${order === 'descend' ? '-' : ''}${String(columnKey)}` : undefined);
  };
  return (
    <Table<MatterRow> rowKey="id" size="small" columns={columns} dataSource={rows} pagination={false} onChange={onChange} showSorterTooltip={false} sticky={{ offsetHeader: 48, offsetScroll: 39 }} scroll={{ x: columns.reduce((sum, { width }) => sum + Number(width ?? 0), SELECTION) }}
      className={isFading ? 'is-fading' : undefined} data-testid="matters"
      {...(selection && { rowSelection: { fixed: true, columnWidth: SELECTION, selectedRowKeys: selection.chosen, onChange: (keys) => selection.choose(keys.map(String)), getCheckboxProps: ({ endedOn }) => ({ disabled: endedOn !== undefined }) } })}
      onRow={(row) => ({ onClick: (event) => { if (!(event.target as Element).closest('a,button,.ant-table-selection-column')) void navigate(`/matters/${row.id}`); } })} />
  );
}
