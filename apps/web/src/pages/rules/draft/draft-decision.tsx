import { Alert, Button, Form, Input, Radio, Space } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { decideDraft, type DraftVerb } from '../../../api/rules.ts';
import type { RuleDraftDetail } from '../../../api/types.ts';
import { useCommand } from '../../../api/use-command.ts';
import { refusalText } from '../../../parts/refusal-text.ts';
import { useWords } from '../../../words/use-words.tsx';
import { changedRows } from './changed-rows.ts';

/** Approve, reject or take back; whoever may do none of it is told whose turn it is. */
export function DraftDecision({ draft, hasErrors }: { draft: RuleDraftDetail; hasErrors: boolean }) {
  const { draft: words } = useWords();
  const { may } = draft;
  return (
    <section className="sheet pad decide" data-testid="decide">
      <h2>{words.decide}</h2>
      {may.includes('approve') && (hasErrors ? <Alert type="warning" showIcon title={words.hasErrors} /> : <Approve draft={draft} />)}
      {may.includes('reject') && <Reject draft={draft} />}
      {may.includes('replace') && draft.after[0] && <Link to={`/rules/${changedTable(draft)}?draft=${draft.id}`}><Button data-testid="remake">{words.remake}</Button></Link>}
      {may.includes('withdraw') && <Withdraw draft={draft} />}
      {!may.includes('approve') && !may.includes('reject') && <p className="muted">{words.waiting}</p>}
    </section>
  );
}

/** The table to open again: the first that was changed. */
const changedTable = ({ before, after }: RuleDraftDetail): string =>
  (after.find((table) => { const was = before.find(({ id }) => id === table.id); return !was || changedRows(was, table).length > 0; }) ?? after[0]!).id;

function useDecision({ id, revision }: RuleDraftDetail, verb: DraftVerb) {
  const words = useWords();
  const command = useCommand(decideDraft(id, verb));
  const send = (body: object = {}) => command.mutate({ revision, ...body });
  const refusal = command.error && <Alert type="error" showIcon title={refusalText(command.error, words)} data-testid="refusal" />;
  return { send, refusal, isPending: command.isPending };
}

function Approve({ draft }: { draft: RuleDraftDetail }) {
  const { draft: words } = useWords();
  const [rollout, setRollout] = useState<RuleDraftDetail['rollouts'][number]>('new'), isOfProjects = draft.rollouts.length > 1;
  const { send, refusal, isPending } = useDecision(draft, 'approve');
  return (
    <div className="decide-part">
      <h3>{words.rollout}</h3>
      <Radio.Group value={rollout} onChange={(event) => setRollout(event.target.value as typeof rollout)}>
        <Space orientation="vertical">{draft.rollouts.map((value) => <Radio key={value} value={value} data-testid={`rollout-${value}`}>{isOfProjects ? words.rollouts[value] : words.rolloutOfThings}</Radio>)}</Space>
      </Radio.Group>
      {refusal}
      <Button type="primary" loading={isPending} onClick={() => send({ rollout })} data-testid="approve">{words.approve}</Button>
    </div>
  );
}

function Reject({ draft }: { draft: RuleDraftDetail }) {
  const { draft: words } = useWords();
  const { send, refusal, isPending } = useDecision(draft, 'reject');
  return (
    <Form layout="vertical" className="decide-part" onFinish={({ reason }: { reason: string }) => send({ reason })} disabled={isPending}>
      <Form.Item name="reason" label={words.rejectReason} rules={[{ required: true, whitespace: true, message: words.rejectMissing }]}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={2_000} data-testid="reject-reason" />
      </Form.Item>
      {refusal}
      <Button htmlType="submit" danger loading={isPending} data-testid="reject">{words.reject}</Button>
    </Form>
  );
}

function Withdraw({ draft }: { draft: RuleDraftDetail }) {
  const { draft: words } = useWords();
  const { send, refusal, isPending } = useDecision(draft, 'withdraw');
  return <div className="decide-part">{refusal}<Button loading={isPending} onClick={() => send()} data-testid="withdraw">{words.withdraw}</Button></div>;
}
