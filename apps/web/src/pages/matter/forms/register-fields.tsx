import { Form, Input } from 'antd';
import type { MatterKind } from '../../../api/types.ts';
import { ProjectField } from '../../../parts/forms/project-field.tsx';
import { UnitField } from '../../../parts/forms/unit-field.tsx';
import { isTerritory } from '../../../parts/unit-names.ts';
import { useWords } from '../../../words/use-words.tsx';
import { ClassFields } from '../../raise/class-fields.tsx';
import { StepItem } from '../../raise/place-fields.tsx';
import { RiskFields, UrgencyItem } from '../../raise/risk-fields.tsx';

/** First contact may put right what was raised, say how urgent it is and what is at risk, and which project and step it holds up. */
export function RegisterFields({ kind }: { kind: MatterKind }) {
  const { raise, form, fields, paren } = useWords();
  const instance = Form.useFormInstance(), projectId = Form.useWatch('projectId', instance) as string | undefined;
  return (
    <>
      <Form.Item name="title" label={raise.name} rules={[{ required: true, whitespace: true, message: form.required(raise.name) }]}><Input maxLength={200} data-testid="field-title" /></Form.Item>
      <ClassFields />
      <Form.Item name="territoryId" label={raise.territory} rules={[{ required: true, message: form.choose(raise.territory) }]}><UnitField matches={isTerritory} testId="field-territory" /></Form.Item>
      <Form.Item name="projectId" label={raise.project + paren(fields.optional)}><ProjectField width="100%" placeholder={raise.project} testId="field-project" onPicked={() => instance.setFieldValue('stepId', undefined)} /></Form.Item>
      {projectId && kind === 'blocker' && <StepItem projectId={projectId} />}
      <UrgencyItem />
      <RiskFields />
    </>
  );
}
