import { Alert, Button, Form, Input } from 'antd';
import { useNavigate } from 'react-router';
import { proposeRules, replaceDraft, type EditedRules } from '../../api/rules.ts';
import type { RuleDraftView } from '../../api/types.ts';
import { useCommand } from '../../api/use-command.ts';
import { refusalText } from '../../parts/refusal-text.ts';
import { useWords } from '../../words/use-words.tsx';

/** Keeps a change as a draft, with its reason; the draft's page follows. */
export function SaveDraft({ rules, replaces, onSaved }: { rules: EditedRules; replaces?: RuleDraftView; onSaved?: () => void }) {
  const words = useWords();
  const navigate = useNavigate();
  const command = useCommand(replaces ? replaceDraft(replaces.id, replaces.revision) : proposeRules);
  const save = async ({ reason }: { reason: string }) => {
    const draft = await command.mutateAsync({ ...rules, reason }).catch(() => undefined);
    if (!draft) return;
    onSaved?.();
    await navigate(`/rules/drafts/${draft.id}`);
  };
  return (
    <section className="sheet pad">
      <h2>{words.rules.save}</h2>
      <Form layout="vertical" initialValues={{ reason: replaces?.reason }} onFinish={(values: { reason: string }) => void save(values)} disabled={command.isPending}>
        <Form.Item name="reason" label={words.rules.reason} rules={[{ required: true, whitespace: true, message: words.rules.reasonMissing }]}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2_000} placeholder={words.rules.reasonHint} data-testid="draft-reason" />
        </Form.Item>
        {command.error && <Alert type="error" showIcon title={refusalText(command.error, words)} style={{ marginBottom: 12 }} data-testid="refusal" />}
        <Button type="primary" htmlType="submit" loading={command.isPending} data-testid="save-draft">{words.rules.save}</Button>
        <p className="muted">{words.rules.saveHint}</p>
      </Form>
    </section>
  );
}
