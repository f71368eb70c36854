import type { TableColumnsType } from 'antd';
import { Link } from 'react-router';
import type { MatterRow } from '../../api/types.ts';
import { MatterLight } from '../../parts/matter-light.tsx';
import { useMatterNames } from '../../parts/matter-names.ts';
import { MoneyText } from '../../parts/money-text.tsx';
import { useUnitNames } from '../../parts/unit-names.ts';
import { useSpeech } from '../../words/use-words.tsx';

/** English words are longer; Chinese fits a 1440 window without scrolling sideways. */
const WIDTHS = {
  zh: { name: 250, class: 80, status: 84, holder: 140, level: 72, due: 168, age: 76, money: 112, project: 150 },
  en: { name: 250, class: 110, status: 100, holder: 180, level: 84, due: 200, age: 84, money: 124, project: 180 },
};

export function useMatterColumns(sort: string): TableColumnsType<MatterRow> {
  const { words: { matters, matterStatus }, language } = useSpeech();
  const unitName = useUnitNames();
  const { classOf, ageOf } = useMatterNames();
  const width = WIDTHS[language];
  const sorted = (key: string) => ({ key, sorter: true, sortOrder: sort === key ? ('ascend' as const) : sort === `-${key}` ? ('descend' as const) : null });
  return [
    {
      title: matters.name, fixed: 'left', width: width.name,
      render: (_, row) => (
        <span className="matter-name">
          <Link to={`/matters/${row.id}`} title={row.title} data-testid={`matter-${row.code}`}>{row.title}</Link>
          <small>{row.code}{row.urgency === 'urgent' && <span className="tag is-urgent">{matters.urgent}</span>}</small>
        </span>
      ),
    },
    { title: matters.class, width: width.class, render: (_, { classId }) => <span className="nowrap">{classOf(classId)}</span> },
    { title: matters.status, width: width.status, render: (_, { status }) => <span className="tag">{matterStatus[status]}</span> },
    { title: matters.holder, width: width.holder, ellipsis: true, render: (_, { holderId }) => (holderId ? unitName(holderId) : <span className="muted">{matters.unrouted}</span>) },
    { title: matters.level, width: width.level, ...sorted('level'), render: (_, { level }) => <span className="nowrap">{level > 0 ? matters.levelNo(level) : '—'}</span> },
    { title: matters.due, width: width.due, ...sorted('due'), render: (_, row) => <MatterLight row={row} /> },
    { title: matters.age, width: width.age, align: 'right', ...sorted('raised'), render: (_, row) => <span className="nowrap">{ageOf(row)}</span> },
    { title: matters.atRisk, width: width.money, align: 'right', ...sorted('value'), render: (_, { valueAtRisk }) => (valueAtRisk ? <MoneyText money={valueAtRisk} /> : '—') },
    { title: matters.project, width: width.project, ellipsis: true, render: (_, { projectId, projectName }) => (projectId ? <Link to={`/projects/${projectId}`}>{projectName ?? projectId}</Link> : <span className="muted">—</span>) },
  ];
}
