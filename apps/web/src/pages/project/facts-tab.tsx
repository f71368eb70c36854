import type { ReactNode } from 'react';
import { usePack } from '../../api/queries.ts';
import type { ProjectFacts, ProjectView } from '../../api/types.ts';
import { Day } from '../../parts/day.tsx';
import { MoneyText } from '../../parts/money-text.tsx';
import { useUnitNames } from '../../parts/unit-names.ts';
import { useSpeech } from '../../words/use-words.tsx';

const ORDER: (keyof ProjectFacts)[] = [
  'code', 'name', 'investor', 'investorOrigin', 'investorKind', 'creditCode', 'contactName', 'contactPhone', 'territoryId', 'leadUnitId', 'chain', 'industry', 'investment',
  'template', 'eiaClass', 'isForeign', 'isIndustrial', 'needsNewConstructionLand', 'landSquareMetres', 'energyTonnesCoal', 'registeredOn', 'description',
];

export function FactsTab({ project }: { project: ProjectView }) {
  const { words, say } = useSpeech();
  const unitName = useUnitNames();
  const { data: pack } = usePack();
  const { facts } = project;
  const show = (name: keyof ProjectFacts): ReactNode => {
    const value = facts[name];
    if (value === undefined || value === '') return <span className="muted">{words.facts.none}</span>;
    if (name === 'territoryId' || name === 'leadUnitId') return unitName(facts[name]);
    if (name === 'investment') return <MoneyText money={facts.investment} />;
    if (name === 'template') return words.template[facts.template];
    if (name === 'investorKind' && facts.investorKind) return words.investorKind[facts.investorKind];
    if (name === 'eiaClass') return words.eia[facts.eiaClass];
    if (name === 'chain') return say(pack?.chains[facts.chain ?? '']) || facts.chain;
    if (name === 'registeredOn') return <Day date={facts.registeredOn} />;
    if (typeof value === 'boolean') return value ? words.facts.yes : words.facts.no;
    return typeof value === 'number' ? value.toLocaleString() : String(value);
  };
  return (
    <>
      <dl className="facts-grid" data-testid="facts">
        {ORDER.map((name) => <div key={name}><dt>{words.facts[name]}</dt><dd>{show(name)}</dd></div>)}
      </dl>
      <p className="muted" style={{ padding: '0 16px' }} title={project.packHash}>{words.project.packOf(project.packId, project.packVersion)}</p>
    </>
  );
}
