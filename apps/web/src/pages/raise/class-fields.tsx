import { Form, Select } from 'antd';
import { usePack } from '../../api/queries.ts';
import { useSpeech } from '../../words/use-words.tsx';

/** The class of a matter, and which of its typical causes it is. */
export function ClassFields() {
  const { words: { raise, form, fields, paren }, say } = useSpeech();
  const { data: pack } = usePack();
  const instance = Form.useFormInstance();
  const causes = pack?.matterClasses[Form.useWatch('classId', instance) as string]?.causes;
  return (
    <>
      <Form.Item name="classId" label={raise.class} rules={[{ required: true, message: form.choose(raise.class) }]}>
        <Select options={Object.entries(pack?.matterClasses ?? {}).map(([value, { label }]) => ({ value, label: say(label) }))} showSearch={{ optionFilterProp: 'label' }} onChange={() => instance.setFieldValue('cause', undefined)} data-testid="field-class" />
      </Form.Item>
      <Form.Item name="cause" label={raise.cause + paren(fields.optional)}>
        <Select allowClear disabled={!causes} options={Object.entries(causes ?? {}).map(([value, label]) => ({ value, label: say(label) }))} data-testid="field-cause" />
      </Form.Item>
    </>
  );
}
