import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { usePublicAct } from '../../api/public.ts';
import { refusalText } from '../../parts/refusal-text.ts';
import { useWords } from '../../words/use-words.tsx';

/** An act that needs one text: its form opens under its button. */
export function WordForm({ receipt, verb }: { receipt: string; verb: 'add-note' | 'reopen' | 'withdraw' }) {
  const words = useWords(), say = words.enterprise, act = usePublicAct(receipt, verb), [form] = Form.useForm<{ text: string }>();
  const [isOpen, setOpen] = useState(false), isNote = verb === 'add-note';
  const title = { 'add-note': say.addNote, reopen: say.reopen, withdraw: say.withdraw }[verb], label = isNote ? say.addNote : say.reason;
  const submit = ({ text }: { text: string }) => act.mutate(isNote ? { text } : { reason: text }, { onSuccess: () => { form.resetFields(); setOpen(false); } });
  if (!isOpen) return <>{act.isSuccess && <Alert type="success" showIcon title={say.acted} className="public-alert" />}<Button size="large" block onClick={() => setOpen(true)} data-testid={`public-${verb}`}>{title}</Button></>;
  return (
    <Form form={form} className="sheet pad" layout="vertical" onFinish={submit} disabled={act.isPending}>
      <Form.Item name="text" label={label} rules={[{ required: true, whitespace: true, message: say.required(label) }]}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={2_000} data-testid={`public-${verb}-text`} />
      </Form.Item>
      {act.error && <Alert type="error" showIcon title={say.notDone} description={refusalText(act.error, words)} className="public-alert" />}
      <Button type="primary" danger={verb === 'withdraw'} size="large" block htmlType="submit" loading={act.isPending} data-testid={`public-${verb}-send`}>{isNote ? say.sendNote : title}</Button>
    </Form>
  );
}
