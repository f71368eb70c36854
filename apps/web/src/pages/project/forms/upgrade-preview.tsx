import { useProjectUpgrade } from '../../../api/rules.ts';
import type { ProjectView } from '../../../api/types.ts';
import { EffectLines } from '../../../parts/effect-lines.tsx';
import { QueryState } from '../../../parts/query-state.tsx';
import { useWords } from '../../../words/use-words.tsx';

/** What following the newest rules would change, before it is done. */
export function UpgradePreview({ project }: { project: ProjectView }) {
  const { upgrade } = useWords();
  const query = useProjectUpgrade(project.id);
  return (
    <QueryState query={query} rows={2}>
      {(effect) => <div data-testid="upgrade-preview" style={{ marginBottom: 12 }}><p style={{ margin: '0 0 4px' }}>{upgrade.to(effect.packVersion)}</p><EffectLines effect={effect} /></div>}
    </QueryState>
  );
}
