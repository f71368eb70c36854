import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ProjectView } from '../../api/types.ts';
import { Day } from '../../parts/day.tsx';
import { percentText } from '../../parts/format.ts';
import { LightWhy } from '../../parts/light-why.tsx';
import { LightSign } from '../../parts/light-sign.tsx';
import { MoneyText } from '../../parts/money-text.tsx';
import { useUnitNames } from '../../parts/unit-names.ts';
import { useSpeech } from '../../words/use-words.tsx';
import { projectVerbs, type ProjectVerb } from './verbs.ts';

export function ProjectHead({ project, onAct }: { project: ProjectView; onAct: (verb: ProjectVerb) => void }) {
  const { words } = useSpeech();
  const unitName = useUnitNames();
  const verbs = projectVerbs(project.may);
  const rest = verbs.filter((verb) => verb !== 'claim-figure').map((key) => ({ key, label: words.verbs[key], danger: key === 'terminate', onClick: () => onAct(key) }));
  return (
    <header className="thing-head">
      <div className="crumb no-print"><Link to="/projects">{words.project.back}</Link> / {project.code}</div>
      <div className="title">
        <h1>{project.name}</h1>
        {project.status === 'active' ? <><LightSign light={project.light} /> <LightWhy light={project.light} /></> : <span className="tag">{words.status[project.status]}</span>}
        {project.isForeign && <span className="tag">{words.ledger.foreign}</span>}
        <span className="page-actions no-print">
          {verbs.includes('claim-figure') && <Button onClick={() => onAct('claim-figure')} data-testid="claim-figure">{words.verbs['claim-figure']}</Button>}
          {rest.length > 0 && (
            <Dropdown menu={{ items: rest }} trigger={['click']} placement="bottomRight">
              <Button data-testid="project-actions">{words.project.actions} <DownOutlined style={{ fontSize: 10 }} /></Button>
            </Dropdown>
          )}
        </span>
      </div>
      <dl className="thing-facts">
        <Fact name={words.ledger.investor}>{project.investor}</Fact>
        <Fact name={words.ledger.territory}>{unitName(project.territoryId)}</Fact>
        <Fact name={words.ledger.leadUnit}>{unitName(project.leadUnitId)}</Fact>
        <Fact name={words.ledger.investment}><MoneyText money={project.investment} /></Fact>
        <Fact name={words.ledger.funds}>{percentText(project.fundsPercent)}</Fact>
        <Fact name={words.ledger.template}>{words.template[project.template]}</Fact>
        {project.nextDueOn && <Fact name={words.ledger.nextDue}><Day date={project.nextDueOn} provisional={project.nextDueProvisional} /></Fact>}
      </dl>
    </header>
  );
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
