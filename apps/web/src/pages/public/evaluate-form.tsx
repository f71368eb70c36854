import { Alert, Button, Form, Input, Radio } from 'antd';
import { usePublicAct } from '../../api/public.ts';
import { refusalText } from '../../parts/refusal-text.ts';
import { useWords } from '../../words/use-words.tsx';

const SCORES = ['satisfied', 'basicallySatisfied', 'unsatisfied'] as const;

interface Evaluation {
  score: (typeof SCORES)[number];
  note?: string;
}

export function EvaluateForm({ receipt }: { receipt: string }) {
  const words = useWords(), say = words.enterprise, act = usePublicAct(receipt, 'evaluate');
  const submit = ({ score, note }: Evaluation) => act.mutate({ score, ...(note?.trim() && { note: note.trim() }) });
  return (
    <Form<Evaluation> className="sheet pad" layout="vertical" onFinish={submit} disabled={act.isPending} data-testid="public-evaluate">
      <Form.Item name="score" label={say.evaluate} rules={[{ required: true, message: say.required(say.evaluate) }]}>
        <Radio.Group className="public-scores">{SCORES.map((score) => <Radio key={score} value={score} data-testid={`score-${score}`}>{say.scores[score]}</Radio>)}</Radio.Group>
      </Form.Item>
      <Form.Item name="note" label={say.note}><Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2_000} data-testid="public-evaluate-note" /></Form.Item>
      {act.error && <Alert type="error" showIcon title={say.notDone} description={refusalText(act.error, words)} className="public-alert" />}
      <Button type="primary" size="large" block htmlType="submit" loading={act.isPending} data-testid="public-evaluate-send">{say.sendEvaluation}</Button>
    </Form>
  );
}
