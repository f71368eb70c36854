import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { usePack } from '../../api/queries.ts';
import type { WorkItemView } from '../../api/types.ts';
import { remainingText } from '../../parts/clock-text.ts';
import { Day } from '../../parts/day.tsx';
import type { useOutcome } from '../../parts/outcome.tsx';
import { periodText } from '../../parts/period-text.ts';
import { useUnitNames } from '../../parts/unit-names.ts';
import { WhyOf } from '../../parts/why-of.tsx';
import { useSpeech } from '../../words/use-words.tsx';
import { hrefOf } from './href-of.ts';
import { QuickAct } from './quick-act.tsx';

/** One thing owed. What needs no document can be done right here; everything opens its form on the project's page. */
export function WorkRow({ item, outcome }: { item: WorkItemView; outcome: ReturnType<typeof useOutcome> }) {
  const { words, say } = useSpeech();
  const unitName = useUnitNames();
  const [isOpen, setOpen] = useState(false);
  const isQuick = useIsQuick(item);
  const { workingDaysLeft, dueOn } = item, isMatter = item.subject.kind === 'matter', isReport = item.subject.kind === 'reporting';
  return (
    <li className={isOpen ? 'work-item is-open' : 'work-item'} data-testid={`work-${isReport ? item.subject.id : item.subject.code}-${isMatter ? item.kind : (item.stepId ?? item.figureId ?? item.kind)}`}>
      <div className="work-what">
        <Link to={hrefOf(item)} data-testid="work-open">{isMatter || isReport ? item.subject.name : say(item.label)}</Link>
        {(item.stepId || isMatter || isReport) && <span className="tag">{words.workKind[item.kind]}</span>}
        <div className="work-of">{!isMatter && !isReport && <span>{item.subject.name}</span>}<span>{isReport ? periodText(item.subject.code, words) : item.subject.code}</span>{item.territoryId && <span>{unitName(item.territoryId)}</span>}</div>
      </div>
      <div className="work-due">
        <WhyOf subject={item.subject} work={item.kind} step={item.subject.kind === 'project' ? item.stepId : undefined} figure={item.figureId}>
          {workingDaysLeft !== undefined && item.light !== 'paused' ? <b className={`light-${item.light}`}>{remainingText(workingDaysLeft, 'workingDay', words)}</b> : dueOn ? undefined : <span className="muted">{item.light === 'paused' ? words.clock.paused : words.work.noDue}</span>}
        </WhyOf>
        {dueOn && <span className="muted"><Day date={dueOn} provisional={item.provisional} /></span>}
      </div>
      <div className="work-act">
        {isQuick && <Button size="small" onClick={() => setOpen(!isOpen)} aria-expanded={isOpen} data-testid="work-quick">{isOpen ? words.work.fold : words.work.actHere}</Button>}
        <Link to={hrefOf(item)}><Button size="small" type="primary" ghost tabIndex={-1}>{words.work.act}</Button></Link>
      </div>
      {isOpen && <QuickAct item={item} outcome={outcome} />}
    </li>
  );
}

function useIsQuick({ kind, stepId }: WorkItemView): boolean {
  const { data: pack } = usePack();
  if (kind === 'verify' || kind === 'decideExtension' || kind === 'signFor') return true;
  return kind === 'complete' && pack?.steps.find(({ id }) => id === stepId)?.evidence.length === 0;
}
