import { Form, Select } from 'antd';
import { useProject } from '../../api/queries.ts';
import { ProjectField } from '../../parts/forms/project-field.tsx';
import { UnitField } from '../../parts/forms/unit-field.tsx';
import { isTerritory } from '../../parts/unit-names.ts';
import { useSpeech, useWords } from '../../words/use-words.tsx';

/** Where it is: a project and, for a blocker, the open step that it holds up; without a project, a territory. */
export function PlaceFields({ isPlaced }: { isPlaced: boolean }) {
  const { raise, fields, form, paren } = useWords();
  const instance = Form.useFormInstance();
  const projectId = Form.useWatch('projectId', instance) as string | undefined;
  const isBlocker = Form.useWatch('kind', instance) === 'blocker';
  if (isPlaced) return null;
  return (
    <>
      <Form.Item name="projectId" label={raise.project + paren(fields.optional)}>
        <ProjectField width="100%" placeholder={raise.project} testId="field-project" onPicked={() => instance.setFieldValue('stepId', undefined)} />
      </Form.Item>
      {projectId && isBlocker && <StepItem projectId={projectId} />}
      {!projectId && <Form.Item name="territoryId" label={raise.territory} rules={[{ required: true, message: form.choose(raise.territory) }]}><UnitField matches={isTerritory} testId="field-territory" /></Form.Item>}
    </>
  );
}

/** The open step of the project that is held up. */
export function StepItem({ projectId }: { projectId: string }) {
  const { words: { raise, fields, paren }, say } = useSpeech();
  const { data: project } = useProject(projectId);
  const open = (project?.steps ?? []).filter(({ status }) => status === 'open' || status === 'submitted');
  return (
    <Form.Item name="stepId" label={raise.step + paren(fields.optional)} extra={raise.stepHint}>
      <Select allowClear options={open.map(({ id, label }) => ({ value: id, label: `${id} ${say(label)}` }))} notFoundContent={raise.noOpenStep} data-testid="field-step" />
    </Form.Item>
  );
}
