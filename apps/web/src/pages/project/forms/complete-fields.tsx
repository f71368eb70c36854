import { Form } from 'antd';
import type { EvidenceReference, StepView } from '../../../api/types.ts';
import { useEvidenceKinds } from '../../../parts/evidence-kinds.ts';
import { FileField } from '../../../parts/forms/file-field.tsx';
import { TextItem } from '../../../parts/forms/text-fields.tsx';
import { DayField } from '../../../parts/forms/value-fields.tsx';
import { useWords } from '../../../words/use-words.tsx';

/** Kinds still missing; a pre-review opinion counts for nothing. */
const missing = (step: StepView, files: EvidenceReference[] = []): string[] =>
  step.requiredEvidence.filter((kind) => ![...step.evidence, ...files].some((file) => file.kind === kind && !file.isPreReview));

export function CompleteFields({ step }: { step: StepView }) {
  const { fields, form, colon, paren, listComma, project } = useWords();
  const { nameOf } = useEvidenceKinds();
  const names = (kinds: string[]) => kinds.map(nameOf).join(listComma);
  const check = (_: unknown, files: EvidenceReference[]) => {
    const open = missing(step, files);
    return open.length ? Promise.reject(new Error(form.evidenceMissing(names(open)))) : Promise.resolve();
  };
  return (
    <>
      <Form.Item name="evidence" label={fields.evidence} required={step.requiredEvidence.length > 0} validateTrigger={false} rules={[{ validator: check }]}
        extra={step.requiredEvidence.length > 0 ? `${project.required}${colon}${names(step.requiredEvidence)}` : undefined}>
        <FileField wanted={step.requiredEvidence} hasPreReview />
      </Form.Item>
      <Form.Item name="on" label={fields.on + paren(fields.optional)}>
        <DayField isPast placeholder={fields.onHint} />
      </Form.Item>
      <TextItem name="note" label="note" isRequired={false} rows={2} />
    </>
  );
}
