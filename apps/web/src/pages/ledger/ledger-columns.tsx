import { Tooltip, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import type { ProjectRow } from '../../api/types.ts';
import { Day, Moment } from '../../parts/day.tsx';
import { percentText } from '../../parts/format.ts';
import { LightWhy } from '../../parts/light-why.tsx';
import { LightSign } from '../../parts/light-sign.tsx';
import { MoneyText } from '../../parts/money-text.tsx';
import { useUnitNames } from '../../parts/unit-names.ts';
import { WhyOf } from '../../parts/why-of.tsx';
import { useSpeech } from '../../words/use-words.tsx';

/** English words are longer; Chinese fits a 1440 window without scrolling sideways. */
const WIDTHS = {
  zh: { name: 200, code: 110, light: 84, stage: 60, due: 110, open: 94, unit: 110, money: 108, funds: 72, updated: 112 },
  en: { name: 220, code: 112, light: 96, stage: 92, due: 118, open: 104, unit: 160, money: 124, funds: 80, updated: 116 },
};

export function useLedgerColumns(sort: string): TableColumnsType<ProjectRow> {
  const { words, language } = useSpeech();
  const unitName = useUnitNames();
  const width = WIDTHS[language];
  const sorted = (key: string) => ({ key, sorter: true, sortOrder: sort === key ? ('ascend' as const) : sort === `-${key}` ? ('descend' as const) : null });
  return [
    {
      title: words.ledger.name, fixed: 'left', width: width.name, ...sorted('name'),
      render: (_, row) => (
        <span className="ledger-name">
          <Link to={`/projects/${row.id}`} title={row.name} data-testid={`project-${row.code}`}>{row.name}</Link>
          {row.isForeign && <span className="tag">{words.ledger.foreign}</span>}
        </span>
      ),
    },
    { title: words.ledger.code, width: width.code, ...sorted('code'), render: (_, { code }) => <span className="nowrap">{code}</span> },
    { title: <>{words.ledger.light} <LightWhy /></>, width: width.light, render: (_, row) => (row.status === 'active' ? <WhyOf subject={{ kind: 'project', id: row.id }}><LightSign light={row.light} /></WhyOf> : <span className="tag">{words.status[row.status]}</span>) },
    { title: words.ledger.stage, width: width.stage, render: (_, { stage }) => (stage ? <span className="nowrap">{words.stageShort[stage]}</span> : '—') },
    { title: words.ledger.nextDue, width: width.due, ...sorted('nextDue'), render: (_, row) => (row.nextDueOn ? <Day date={row.nextDueOn} provisional={row.nextDueProvisional} /> : <span className="muted">—</span>) },
    {
      title: <Tooltip title={words.ledger.openHint}>{words.ledger.openSteps}</Tooltip>, width: width.open,
      render: (_, { openSteps, overdueSteps }) => <span className="nowrap">{openSteps}{overdueSteps > 0 && <span className="light-overdue">{words.paren(words.ledger.overdueOf(overdueSteps))}</span>}</span>,
    },
    { title: words.ledger.territory, width: width.unit, ellipsis: true, render: (_, { territoryId }) => unitName(territoryId) },
    { title: words.ledger.leadUnit, width: width.unit, ellipsis: true, render: (_, { leadUnitId }) => unitName(leadUnitId) },
    { title: words.ledger.investment, width: width.money, align: 'right', ...sorted('investment'), render: (_, { investment }) => <MoneyText money={investment} /> },
    { title: <Tooltip title={words.ledger.fundsHint}>{words.ledger.funds}</Tooltip>, width: width.funds, align: 'right', render: (_, { fundsPercent }) => percentText(fundsPercent) },
    { title: words.ledger.updated, width: width.updated, ...sorted('updated'), render: (_, { updatedAt }) => <Moment at={updatedAt} /> },
  ];
}
