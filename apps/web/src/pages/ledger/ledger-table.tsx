import { Table, type TableProps } from 'antd';
import { useNavigate } from 'react-router';
import type { ProjectRow } from '../../api/types.ts';
import { useLedgerColumns } from './ledger-columns.tsx';

interface Props {
  rows: ProjectRow[];
  sort?: string;
  onSort: (sort: string | undefined) => void;
  isFading: boolean;
}

export function LedgerTable({ rows, sort = 'nextDue', onSort, isFading }: Props) {
  const navigate = useNavigate();
  const columns = useLedgerColumns(sort);
  const onChange: TableProps<ProjectRow>['onChange'] = (_page, _filters, sorter) => {
    const { columnKey, order } = Array.isArray(sorter) ? sorter[0]! : sorter;
    onSort(order ? `${order === 'descend' ? '-' : ''}${String(columnKey)}` : undefined);
  };
  return (
    <Table<ProjectRow> rowKey="id" size="small" columns={columns} dataSource={rows} pagination={false} onChange={onChange} showSorterTooltip={false} sticky={{ offsetHeader: 48, offsetScroll: 39 }} scroll={{ x: 'max-content' }}
      className={isFading ? 'is-fading' : undefined} data-testid="ledger"
      onRow={(row) => ({ onClick: (event) => { if (!(event.target as Element).closest('a,button')) void navigate(`/projects/${row.id}`); } })} />
  );
}
