import { useQuery, keepPreviousData } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { dataOf, POST } from '../../api/client.ts';
import { usePack } from '../../api/queries.ts';
import type { ProjectFacts } from '../../api/types.ts';
import { useUnitNames } from '../../parts/unit-names.ts';
import { useSpeech } from '../../words/use-words.tsx';

/** The facts that rules ask about; a name that is being typed changes no plan. */
const ASKED = ['template', 'territoryId', 'leadUnitId', 'chain', 'investorKind', 'investment', 'isForeign', 'isIndustrial', 'needsNewConstructionLand', 'landSquareMetres', 'energyTonnesCoal', 'eiaClass'] as const;

const isSaid = (facts: Partial<ProjectFacts>, name: (typeof ASKED)[number]): boolean =>
  name === 'investment' ? (facts.investment?.amountMinor ?? 0) > 0 : facts[name] !== undefined && facts[name] !== null && facts[name] !== '';

const usePlanPreview = (facts: Partial<ProjectFacts>) => {
  const asked = useDeferredValue(Object.fromEntries(ASKED.filter((name) => isSaid(facts, name)).map((name) => [name, facts[name]])));
  return useQuery({
    queryKey: ['plan-preview', asked], placeholderData: keepPreviousData, staleTime: 60_000,
    queryFn: () => dataOf(POST('/api/v1/projects/plan-preview', { body: asked })),
  });
};

/** Says beforehand what the rules will plan. */
export function PlanPreview({ facts }: { facts: Partial<ProjectFacts> }) {
  const { words, say } = useSpeech();
  const unitName = useUnitNames();
  const { data: pack } = usePack();
  const { data: plan, isError } = usePlanPreview(facts);
  if (isError) return <aside className="sheet pad plan-preview"><h2>{words.register.preview}</h2><p className="muted">{words.register.noPreview}</p></aside>;
  return (
    <aside className="sheet pad plan-preview" data-testid="plan-preview" aria-busy={plan === undefined}>
      <h2>{words.register.preview}</h2>
      {plan && <p className="muted">{words.register.previewHint(plan.steps.length, words.template[plan.template])}</p>}
      {isSaid(facts, 'investment') && plan?.classification && <p>{[words.tier[plan.classification.tier] ?? plan.classification.tier, ...plan.classification.tags.map((tag) => words.tags[tag] ?? tag)].map((tag) => <span key={tag} className="tag">{tag}</span>)}</p>}
      {pack?.stages.map((stage) => {
        const own = plan?.steps.filter((step) => step.stage === stage.id) ?? [];
        return own.length === 0 ? null : (
          <section key={stage.id}>
            <h3>{say(stage.label)} <small className="muted">{own.length}</small></h3>
            <ul>{own.map((step) => <li key={step.id}><span>{say(step.label)}</span><small>{step.ownerId && unitName(step.ownerId)}</small></li>)}</ul>
          </section>
        );
      })}
    </aside>
  );
}
