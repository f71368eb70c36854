import { Alert, Button, Form } from 'antd';
import { useNavigate } from 'react-router';
import { useCaller } from '../../app/caller.ts';
import { dataOf, POST } from '../../api/client.ts';
import { isBusy } from '../../api/problem.ts';
import type { ProjectFacts } from '../../api/types.ts';
import { useCommand } from '../../api/use-command.ts';
import { useDraft } from '../../parts/forms/draft.ts';
import { BasicFacts, ConditionFacts, ContactFacts } from '../../parts/forms/facts-fields.tsx';
import { today } from '../../parts/format.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { refusalText } from '../../parts/refusal-text.ts';
import { useWords } from '../../words/use-words.tsx';
import { PlanPreview } from './plan-preview.tsx';
import './register.css';

const FRESH: Partial<ProjectFacts> = { eiaClass: 'form', isForeign: false, isIndustrial: true, needsNewConstructionLand: true };
const withoutBlanks = (facts: ProjectFacts): ProjectFacts => Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== '' && value !== undefined && value !== null)) as unknown as ProjectFacts;

export function RegisterPage() {
  const words = useWords();
  const navigate = useNavigate();
  const { accountId } = useCaller();
  const [form] = Form.useForm<ProjectFacts>();
  const draft = useDraft<ProjectFacts>(`${accountId}.register`);
  const facts = Form.useWatch((all: ProjectFacts) => all, form) as Partial<ProjectFacts> | undefined;
  const register = useCommand((body: ProjectFacts, key) => dataOf(POST('/api/v1/projects', { body, params: { header: { 'Idempotency-Key': key } } })));
  const submit = async (filled: ProjectFacts) => {
    const answer = await register.mutateAsync({ ...withoutBlanks(filled), registeredOn: today() }).catch(() => undefined);
    if (!answer) return;
    draft.drop();
    await navigate(`/projects/${answer.id}`);
  };
  return (
    <>
      <PageHead title={words.register.title} />
      <div className="register">
        <Form<ProjectFacts> form={form} layout="vertical" className="sheet pad" initialValues={{ ...FRESH, ...draft.restored }} onValuesChange={(_, all) => draft.keep(all)} onFinish={(filled) => void submit(filled)} disabled={register.isPending} scrollToFirstError={{ block: 'center' }}>
          {draft.restored && <p className="draft-note">{words.form.draft} <Button type="link" size="small" onClick={() => { draft.drop(); form.setFieldsValue(Object.fromEntries(Object.keys(form.getFieldsValue(true) as object).map((key) => [key, FRESH[key as keyof ProjectFacts]])) as never); }}>{words.form.discard}</Button></p>}
          <h2>{words.register.basics}</h2>
          <div className="register-grid"><BasicFacts /></div>
          <h2>{words.register.conditions}</h2>
          <div className="register-grid"><ConditionFacts /></div>
          <h2>{words.register.contact} <small className="muted">{words.register.contactHint}</small></h2>
          <div className="register-grid"><ContactFacts /></div>
          {register.isPending && isBusy(register.failureReason) && <Alert type="info" showIcon title={words.form.busy} style={{ marginBottom: 12 }} />}
          {register.error && <Alert type="error" showIcon title={words.form.refused} description={refusalText(register.error, words)} style={{ marginBottom: 12 }} data-testid="refusal" />}
          <Button type="primary" htmlType="submit" loading={register.isPending} data-testid="submit-register">{words.register.submit}</Button>
        </Form>
        <PlanPreview facts={facts ?? FRESH} />
      </div>
    </>
  );
}
