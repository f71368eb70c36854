import type { CommandAnswer, ProjectView, StepView } from '../../../api/types.ts';
import { ClockChip, Pauses } from '../../../parts/clock-chip.tsx';
import { Day } from '../../../parts/day.tsx';
import { EvidenceList } from '../../../parts/evidence-list.tsx';
import { useEvidenceKinds } from '../../../parts/evidence-kinds.ts';
import { useUnitNames } from '../../../parts/unit-names.ts';
import { Why } from '../../../parts/why.tsx';
import { useSpeech } from '../../../words/use-words.tsx';
import { LimitsTable } from './limits-table.tsx';
import { StepActs } from './step-acts.tsx';
import { StepBlockers } from './step-blockers.tsx';
import type { Panel } from './use-panel.ts';

interface Props {
  project: ProjectView;
  step: StepView;
  panel: Panel;
  onDone: (answer: CommandAnswer) => void;
}

export function StepPanel({ project, step, panel, onDone }: Props) {
  const { words, say } = useSpeech();
  const unitName = useUnitNames();
  const { nameOf } = useEvidenceKinds();
  const openNeeds = project.steps.filter(({ id, status }) => step.needs.includes(id) && status !== 'completed' && status !== 'skipped');
  return (
    <>
      <section data-testid={`panel-${step.id}`}>
        <div className="row">
          <span className="tag">{words.stepStatus[step.status]}</span>
          {step.isEnterpriseClock && <span className="tag" title={words.clock.enterprise}>{words.project.enterprise}</span>}
          {step.optional && <span className="tag">{words.project.optional}</span>}
          {step.exit && <span className="tag">{words.project.exit}</span>}
          {step.clock && (step.status === 'open' || step.status === 'submitted') && <ClockChip clock={step.clock} light={step.light} />}
          <Why rule={step.rules['traffic-light']} />
        </div>
        <dl className="facts" style={{ marginTop: 12 }}>
          <dt>{words.project.owner}</dt><dd>{unitName(step.ownerId)} <Why rule={step.rules['assign-step']} /></dd>
          {step.verifierId && <><dt>{words.project.verifier}</dt><dd>{unitName(step.verifierId)} <Why rule={step.rules.verification} /></dd></>}
          {step.authority && (step.status === 'open' || step.status === 'submitted') && <><dt>{words.project.authorityOf}</dt><dd>{unitName(step.authority.unitId)}{words.comma}{words.project.decidesWithin(step.authority.workingDays)} <Why rule={step.rules['extension-authority']} /></dd></>}
          {step.submittedBy && <><dt>{words.project.submittedBy}</dt><dd>{unitName(step.submittedBy)}</dd></>}
          {step.openedOn && <><dt>{words.project.opened}</dt><dd><Day date={step.openedOn} /></dd></>}
          {step.scheduled && !step.settledOn && <><dt>{words.project.scheduled}</dt><dd><Day date={step.scheduled.from} /> – <Day date={step.scheduled.to} provisional={step.scheduled.provisional} /></dd></>}
          {step.settledOn && <><dt>{words.project.settled}</dt><dd><Day date={step.settledOn} /></dd></>}
        </dl>
      </section>
      {step.status === 'waiting' && openNeeds.length > 0 && (
        <section>
          <h3>{words.project.needs}</h3>
          <ul className="needs">{openNeeds.map((need) => <li key={need.id}><a role="button" tabIndex={0} onClick={() => panel.openStep(need.id)}>{need.id} {say(need.label)}</a> <span className="muted">{unitName(need.ownerId)}</span></li>)}</ul>
        </section>
      )}
      <StepBlockers project={project} step={step} />
      <StepActs project={project} step={step} panel={panel} onDone={onDone} />
      <section>
        <h3>{words.project.guide}</h3>
        <p className="guide">{say(step.guide)}</p>
      </section>
      <section>
        <h3>{words.project.evidence}</h3>
        {step.evidence.length > 0 ? <EvidenceList subject={{ kind: 'project', id: project.id }} evidence={step.evidence} /> : <span className="muted">{words.project.noEvidence}</span>}
        {step.requiredEvidence.length > 0 && step.status !== 'completed' && <p className="muted" style={{ margin: '6px 0 0' }}>{words.project.required}{words.colon}{step.requiredEvidence.map(nameOf).join(words.listComma)}</p>}
      </section>
      <section>
        <h3>{words.project.limits} <Why rule={step.rules['step-limit']} /></h3>
        <LimitsTable step={step} />
        {step.clock && step.clock.suspensions.length > 0 && <><h3 style={{ marginTop: 12 }}>{words.clock.pauses}</h3><Pauses clock={step.clock} /></>}
      </section>
    </>
  );
}
