import { usePack } from '../../api/queries.ts';
import type { FactCondition, LifecycleStep, ProjectFacts } from '../../api/types.ts';
import { useSpeech } from '../../words/use-words.tsx';

/** Says beforehand what the rules will plan; the server plans by the same data and has the last word. */
const holds = ({ fact, is, atLeast = -Infinity, below = Infinity }: FactCondition, facts: Partial<ProjectFacts>): boolean => {
  const value = facts[fact as keyof ProjectFacts];
  if (is !== undefined) return value === is;
  const amount = typeof value === 'number' ? value : 0;
  return amount >= atLeast && amount < below;
};
const applies = (step: LifecycleStep, facts: Partial<ProjectFacts>): boolean =>
  facts.template !== undefined && step.templates.includes(facts.template) && (step.when ?? []).every((condition) => holds(condition, facts));

export function PlanPreview({ facts }: { facts: Partial<ProjectFacts> }) {
  const { words, say } = useSpeech();
  const { data: pack } = usePack();
  const steps = (pack?.steps ?? []).filter((step) => applies(step, facts));
  return (
    <aside className="sheet pad plan-preview" data-testid="plan-preview">
      <h2>{words.register.preview}</h2>
      <p className="muted">{words.register.previewHint(steps.length)}</p>
      {pack?.stages.map((stage) => {
        const own = steps.filter((step) => step.stage === stage.id);
        return own.length === 0 ? null : (
          <section key={stage.id}>
            <h3>{say(stage.label)} <small className="muted">{own.length}</small></h3>
            <ul>{own.map((step) => <li key={step.id}>{say(step.label)}</li>)}</ul>
          </section>
        );
      })}
    </aside>
  );
}
