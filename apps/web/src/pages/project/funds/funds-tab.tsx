import { Button, Table, type TableColumnsType } from 'antd';
import type { FigureView, Money, ProjectView } from '../../../api/types.ts';
import { Day } from '../../../parts/day.tsx';
import { EvidenceList } from '../../../parts/evidence-list.tsx';
import { percentText } from '../../../parts/format.ts';
import { MoneyText } from '../../../parts/money-text.tsx';
import { Nothing } from '../../../parts/query-state.tsx';
import { useUnitNames } from '../../../parts/unit-names.ts';
import { useWords } from '../../../words/use-words.tsx';
import { figureVerbs, projectVerbs, type FigureVerb } from '../verbs.ts';
import './funds.css';
import { sumOf } from './sums.ts';

interface Props {
  project: ProjectView;
  onAct: (figureId: string, verb: FigureVerb) => void;
  onClaim: () => void;
}

/** The running account: what was claimed and what was verified stand side by side. */
export function FundsTab({ project, onAct, onClaim }: Props) {
  const words = useWords();
  const mayClaim = projectVerbs(project.may).includes('claim-figure');
  const claim = mayClaim && <Button type="primary" onClick={onClaim}>{words.funds.claim}</Button>;
  const figures = [...project.figures].sort((a, b) => b.date.localeCompare(a.date));
  return (
    <div className="funds">
      <FundsSums project={project} />
      {figures.length === 0
        ? <Nothing title={words.funds.none} hint={words.funds.noneHint} action={claim} />
        : <Table<FigureView> rowKey="id" size="small" pagination={false} dataSource={figures} columns={useFigureColumns(project, onAct)} scroll={{ x: 760 }} data-testid="figures" />}
    </div>
  );
}

function FundsSums({ project }: { project: ProjectView }) {
  const words = useWords();
  const { currency } = project.investment;
  const of = (...statuses: FigureView['status'][]): Money => ({ currency, amountMinor: sumOf(project.figures, 'fundsPaidIn', currency, statuses) });
  const share = Math.min(100, project.fundsPercent);
  return (
    <div className="funds-sums">
      <div><span>{words.ledger.investment}</span><b><MoneyText money={project.investment} /></b></div>
      <div><span>{words.funds.claimed}</span><b><MoneyText money={of('claimed', 'verified')} /></b></div>
      <div><span>{words.funds.verified}</span><b><MoneyText money={{ currency, amountMinor: project.fundsVerifiedMinor }} /></b></div>
      <div className="funds-share">
        <span>{words.project.fundsOf(percentText(project.fundsPercent), project.fundsThresholdPercent)}</span>
        <div className="bar" aria-hidden="true"><i style={{ width: `${share}%` }} /><em style={{ left: `${Math.min(100, project.fundsThresholdPercent)}%` }} /></div>
      </div>
    </div>
  );
}

function useFigureColumns(project: ProjectView, onAct: Props['onAct']): TableColumnsType<FigureView> {
  const words = useWords();
  const unitName = useUnitNames();
  return [
    { title: words.funds.date, dataIndex: 'date', render: (date: string) => <Day date={date} /> },
    ...(project.isForeign ? [{ title: words.funds.kind, dataIndex: 'kind', render: (kind: FigureView['kind']) => words.figureKind[kind] }] : []),
    { title: words.funds.claimed, dataIndex: 'money', align: 'right', render: (money: Money, { status }) => <span className={status === 'corrected' || status === 'returned' ? 'struck' : undefined}><MoneyText money={money} /></span> },
    { title: words.funds.verified, key: 'verified', align: 'right', render: (_, { money, status }) => (status === 'verified' ? <MoneyText money={money} /> : <span className="muted">—</span>) },
    { title: words.funds.status, dataIndex: 'status', render: (status: FigureView['status'], { corrects }) => <><span className="tag">{words.figureStatus[status]}</span>{corrects && <small className="muted"> {words.funds.corrects}</small>}</> },
    { title: words.funds.voucher, dataIndex: 'voucher' },
    { title: words.funds.unit, dataIndex: 'unitId', render: unitName },
    { title: words.funds.evidence, dataIndex: 'evidence', render: (evidence: FigureView['evidence']) => <EvidenceList subject={{ kind: 'project', id: project.id }} evidence={evidence} /> },
    {
      title: words.funds.act, key: 'act',
      render: (_, figure) => figureVerbs(figure.may).map((verb) => (
        <Button key={verb} type="link" size="small" onClick={() => onAct(figure.id, verb)} data-testid={`${verb}-${figure.id}`}>{words.verbs[verb]}</Button>
      )),
    },
  ];
}
