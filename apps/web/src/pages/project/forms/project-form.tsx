import { Form } from 'antd';
import type { EvidenceReference, CommandAnswer, ProjectView } from '../../../api/types.ts';
import { CommandForm } from '../../../parts/forms/command-form.tsx';
import { FileField } from '../../../parts/forms/file-field.tsx';
import { ReasonItem, TextItem } from '../../../parts/forms/text-fields.tsx';
import { DayField } from '../../../parts/forms/value-fields.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { FactsForm } from './facts-form.tsx';
import { ClaimForm } from './figure-forms.tsx';
import { UpgradePreview } from './upgrade-preview.tsx';
import type { ProjectVerb } from '../verbs.ts';

interface Props {
  project: ProjectView;
  verb: ProjectVerb;
  onDone: (answer: CommandAnswer) => void;
}

/** The form of any command on the project itself. */
export function ProjectForm({ project, verb, onDone }: Props) {
  switch (verb) {
    case 'claim-figure': return <ClaimForm project={project} onDone={onDone} />;
    case 'update-facts': return <FactsForm project={project} onDone={onDone} />;
    default: return <StandingForm project={project} verb={verb} onDone={onDone} />;
  }
}

interface StandingValues {
  reason: string;
  authority?: string;
  reviewOn?: string;
  evidence?: EvidenceReference[];
}

/** Suspend, resume, terminate, follow newer rules: the project's standing. */
function StandingForm({ project, verb, onDone }: Props & { verb: Exclude<ProjectVerb, 'claim-figure' | 'update-facts'> }) {
  const { fields, form, submit } = useWords();
  return (
    <CommandForm<StandingValues> key={verb} verb={verb} subject={{ projectId: project.id }} tone={verb === 'terminate' ? 'danger' : 'primary'} initial={{ evidence: [] }} label={() => submit[verb]} onDone={onDone}
      toBody={({ reason, authority, reviewOn, evidence }) => verb === 'suspend' ? { reason, authority, reviewOn, evidence } : verb === 'terminate' ? { reason, evidence } : { reason }}>
      {(verb === 'upgrade' || verb === 'schedule-upgrade') && <UpgradePreview project={project} />}
      <ReasonItem />
      {verb === 'suspend' && (
        <>
          <TextItem name="authority" label="authority" rows={1} max={200} placeholder={fields.authorityHint} />
          <Form.Item name="reviewOn" label={fields.reviewOn} rules={[{ required: true, message: form.choose(fields.reviewOn) }]}><DayField /></Form.Item>
        </>
      )}
      {verb === 'suspend' && <Form.Item name="evidence" label={fields.evidence} rules={[{ validator: (_, files: unknown[] = []) => (files.length > 0 ? Promise.resolve() : Promise.reject(new Error(form.required(fields.evidence)))) }]}><FileField wanted={['suspensionProof']} /></Form.Item>}
      {verb === 'terminate' && <Form.Item name="evidence" label={fields.evidence}><FileField /></Form.Item>}
    </CommandForm>
  );
}
