import { Button, Form, Input, Radio } from 'antd';
import { useAddRobot, type NewRobot } from '../../api/notify.ts';
import { ActOutcome } from '../../parts/act-outcome.tsx';
import { UnitField } from '../../parts/forms/unit-field.tsx';
import { useWords } from '../../words/use-words.tsx';

const KINDS = ['wecom', 'dingtalk', 'feishu'] as const;

const bodyOf = (values: NewRobot): NewRobot => Object.fromEntries(Object.entries(values).filter(([, value]) => value)) as unknown as NewRobot;

export function RobotForm() {
  const { robots: words, deliveries, form: say } = useWords();
  const add = useAddRobot();
  const [form] = Form.useForm<NewRobot>();
  const kind = Form.useWatch('kind', form);
  const needs = (what: string) => [{ required: true, whitespace: true, message: say.required(what) }];
  const submit = (values: NewRobot) => add.mutate(bodyOf(values), { onSuccess: () => form.resetFields() });
  return (
    <section className="sheet pad">
      <h2>{words.add}</h2>
      <Form<NewRobot> form={form} layout="vertical" initialValues={{ kind: 'wecom' }} onFinish={submit} data-testid="robot-form">
        <Form.Item name="kind" label={words.kind}><Radio.Group optionType="button" options={KINDS.map((value) => ({ value, label: deliveries.channels[value] }))} /></Form.Item>
        <Form.Item name="name" label={words.name} rules={needs(words.name)}><Input maxLength={60} placeholder={words.nameHint} data-testid="robot-name" /></Form.Item>
        <Form.Item name="unitId" label={words.unit}><UnitField placeholder={words.unitHint} allowClear testId="robot-unit" /></Form.Item>
        <Form.Item name="url" label={words.url} rules={needs(words.url)}><Input maxLength={500} autoComplete="off" data-testid="robot-url" /></Form.Item>
        {kind !== 'wecom' && <Form.Item name="secret" label={words.secret} extra={words.secretHint}><Input.Password maxLength={200} autoComplete="new-password" data-testid="robot-secret" /></Form.Item>}
        <ActOutcome act={add} done={words.added} testId="add-robot" />
        <Button type="primary" htmlType="submit" loading={add.isPending} data-testid="add-robot">{words.add}</Button>
      </Form>
    </section>
  );
}
