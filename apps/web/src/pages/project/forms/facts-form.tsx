import type { CommandAnswer, ProjectFacts, ProjectView } from '../../../api/types.ts';
import { CommandForm } from '../../../parts/forms/command-form.tsx';
import { BasicFacts, ConditionFacts, ContactFacts } from '../../../parts/forms/facts-fields.tsx';
import { TextItem } from '../../../parts/forms/text-fields.tsx';
import { useWords } from '../../../words/use-words.tsx';

type FactsValues = ProjectFacts & { reason?: string };

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Only what differs is sent; null takes an optional fact away. */
function changesOf(before: ProjectFacts, { reason, ...after }: FactsValues) {
  const changed = Object.entries(after)
    .map(([name, value]) => [name, value === undefined || value === '' ? null : value] as const)
    .filter(([name, value]) => !isSame(value, before[name as keyof ProjectFacts]));
  return { changes: Object.fromEntries(changed), ...(reason?.trim() ? { reason: reason.trim() } : {}) };
}

export function FactsForm({ project, onDone }: { project: ProjectView; onDone: (answer: CommandAnswer) => void }) {
  const { submit, register } = useWords();
  return (
    <CommandForm<FactsValues> verb="update-facts" subject={{ projectId: project.id }} version={project.version} initial={project.facts} label={() => submit['update-facts']} onDone={onDone}
      toBody={(values) => changesOf(project.facts, values)}>
      <BasicFacts />
      <h3>{register.conditions}</h3>
      <ConditionFacts />
      {!project.isRestricted && (
        <>
          <h3>{register.contact}</h3>
          <ContactFacts />
        </>
      )}
      <TextItem name="reason" label="reason" isRequired={false} rows={2} />
    </CommandForm>
  );
}
