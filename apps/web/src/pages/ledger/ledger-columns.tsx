import { Tooltip, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import type { ProjectRow } from '../../api/types.ts';
import { Day, Moment } from '../../parts/day.tsx';
import { percentText } from '../../parts/format.ts';
import { LightSign } from '../../parts/light-sign.tsx';
import { MoneyText } from '../../parts/money-text.tsx';
import { useUnitNames } from '../../parts/unit-names.ts';
import { useWords } from '../../words/use-words.tsx';

export function useLedgerColumns(sort: string): TableColumnsType<ProjectRow> {
  const words = useWords();
  const unitName = useUnitNames();
  const sorted = (key: string) => ({ key, sorter: true, sortOrder: sort === key ? ('ascend' as const) : sort === `-${key}` ? ('descend' as const) : null });
  return [
    {
      title: words.ledger.name, fixed: 'left', width: 204, ...sorted('name'),
      render: (_, row) => (
        <span className="ledger-name">
          <Link to={`/projects/${row.id}`} title={row.name} data-testid={`project-${row.code}`}>{row.name}</Link>
          {row.isForeign && <span className="tag">{words.ledger.foreign}</span>}
        </span>
      ),
    },
    { title: words.ledger.code, width: 112, ...sorted('code'), render: (_, { code }) => <span className="nowrap">{code}</span> },
    { title: words.ledger.light, width: 76, render: (_, row) => (row.status === 'active' ? <LightSign light={row.light} /> : <span className="tag">{words.status[row.status]}</span>) },
    { title: words.ledger.stage, width: 76, render: (_, { stage }) => (stage ? <span className="nowrap">{words.stageShort[stage]}</span> : '—') },
    { title: words.ledger.nextDue, width: 118, ...sorted('nextDue'), render: (_, row) => (row.nextDueOn ? <Day date={row.nextDueOn} provisional={row.nextDueProvisional} /> : <span className="muted">—</span>) },
    { title: <Tooltip title={words.ledger.openHint}>{words.ledger.openSteps}</Tooltip>, width: 92, render: (_, row) => <span className="nowrap">{row.openSteps}{row.overdueSteps > 0 && <span className="light-overdue">（{words.ledger.overdueOf(row.overdueSteps)}）</span>}</span> },
    { title: words.ledger.territory, width: 112, ellipsis: true, render: (_, { territoryId }) => unitName(territoryId) },
    { title: words.ledger.leadUnit, width: 112, ellipsis: true, render: (_, { leadUnitId }) => unitName(leadUnitId) },
    { title: words.ledger.investment, width: 110, align: 'right', ...sorted('investment'), render: (_, { investment }) => <MoneyText money={investment} /> },
    { title: <Tooltip title={words.ledger.fundsHint}>{words.ledger.funds}</Tooltip>, width: 80, align: 'right', render: (_, { fundsPercent }) => percentText(fundsPercent) },
    { title: words.ledger.updated, width: 106, ...sorted('updated'), render: (_, { updatedAt }) => <Moment at={updatedAt} /> },
  ];
}
