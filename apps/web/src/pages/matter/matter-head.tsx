import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { MatterView } from '../../api/types.ts';
import { Day } from '../../parts/day.tsx';
import { LightWhy } from '../../parts/light-why.tsx';
import { LightSign } from '../../parts/light-sign.tsx';
import { useMatterNames } from '../../parts/matter-names.ts';
import { MoneyText } from '../../parts/money-text.tsx';
import { useUnitNames } from '../../parts/unit-names.ts';
import { Why } from '../../parts/why.tsx';
import { useWords } from '../../words/use-words.tsx';

export function MatterHead({ matter }: { matter: MatterView }) {
  const words = useWords(), { matter: name, matters } = words;
  const unitName = useUnitNames();
  const { classOf, kindOf, stepOf, ageOf } = useMatterNames();
  const { facts, assistIds } = matter, first = matter.ladder.find(({ level }) => level === 1), acting = first?.standIn && first.namedId === matter.holderId && !matter.endedOn ? first.holderId : undefined;
  return (
    <header className="thing-head">
      <div className="crumb no-print"><Link to="/matters">{name.back}</Link> / {matter.code}</div>
      <div className="title">
        <h1>{matter.title}</h1>
        <span className="tag" data-testid="matter-status">{words.matterStatus[matter.status]}</span>
        {!matter.endedOn && <><LightSign light={matter.light} /> <LightWhy light={matter.light} /></>}
        {matter.urgency === 'urgent' && <><span className="tag is-urgent">{matters.urgent}</span> <Why rule={matter.rules['matter-pace']} /></>}
        <span className="tag">{matter.slipColour ? words.slipColour[matter.slipColour] : kindOf(matter.kind)}</span>
        <span className="tag">{classOf(matter.classId)}</span>
      </div>
      <dl className="thing-facts">
        <Fact name={name.holder}>{matter.holderId ? unitName(matter.holderId) : matters.unrouted}{acting && words.paren(name.actsFor(unitName(acting)))} <Why rule={matter.rules['route-matter']} /></Fact>
        {matter.firstContactId && <Fact name={name.firstContact}><span data-testid="matter-first-contact">{unitName(matter.firstContactId)}</span> <Why rule={matter.rules['first-contact']} /></Fact>}
        {assistIds.length > 0 && <Fact name={name.assists}>{assistIds.map(unitName).join(words.listComma)}</Fact>}
        <Fact name={name.raiser}>{facts.raiser.enterprise ? facts.raiser.enterprise.name : words.people(unitName(facts.raiser.unitId), facts.raiser.name ?? '')}</Fact>
        <Fact name={name.raisedOn}><Day date={matter.raisedOn} /> <span className="muted">{ageOf(matter)}</span></Fact>
        {matter.projectId && <Fact name={name.project}><Link to={`/projects/${matter.projectId}`} data-testid="matter-project">{matter.projectName ?? matter.projectId}</Link></Fact>}
        {matter.projectId && matter.stepId && <Fact name={name.step}><Link to={`/projects/${matter.projectId}?step=${matter.stepId}`}>{matter.stepId} {stepOf(matter.stepId)}</Link></Fact>}
        {matter.valueAtRisk && <Fact name={name.atRisk}><MoneyText money={matter.valueAtRisk} /></Fact>}
        {matter.jobsAtRisk !== undefined && <Fact name={name.jobs}>{name.people(matter.jobsAtRisk)}</Fact>}
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
