import { Alert, Button, Form, type FormInstance } from 'antd';
import { use, type ReactNode } from 'react';
import { useCaller } from '../../app/caller.ts';
import { ApiError, isBusy } from '../../api/problem.ts';
import { send, type Subject, type Verb } from '../../api/send.ts';
import type { CommandAnswer, RuleReference } from '../../api/types.ts';
import { useCommand } from '../../api/use-command.ts';
import { useWords } from '../../words/use-words.tsx';
import { RefusedContext } from '../outcome.tsx';
import { refusalText } from '../refusal-text.ts';
import { Why } from '../why.tsx';
import { useDraft } from './draft.ts';

interface Props<Values extends object> {
  verb: Verb;
  subject: Subject;
  /** Sent as If-Match where an edit must not overwrite another's. */
  version?: number;
  initial?: Partial<Values>;
  toBody: (values: Values) => unknown;
  label: (values: Partial<Values>) => string;
  tone?: 'primary' | 'default' | 'danger';
  onDone: (answer: CommandAnswer) => void;
  /** Told of a refusal, for a form that then asks for more. */
  onRefused?: (error: unknown) => void;
  children: ReactNode | ((form: FormInstance<Values>) => ReactNode);
}

/** The row that refuses, when it was one. */
const ruleOf = (error: unknown): RuleReference | undefined => (error instanceof ApiError ? error.problem.rule : undefined);

const isConflict = (error: unknown): boolean => error instanceof ApiError && (error.status === 409 || error.status === 412);

/** One command as a form: keeps its draft, says what will happen on its button, retries when the system is busy. */
export function CommandForm<Values extends object>(props: Props<Values>) {
  const { verb, subject, version, initial, toBody, label, tone = 'primary', onDone, onRefused, children } = props;
  const words = useWords();
  const { accountId } = useCaller();
  const refused = use(RefusedContext);
  const [form] = Form.useForm<Values>();
  const draft = useDraft<Values>([accountId, subject.matterId ?? subject.reportId ?? subject.bulletin ?? subject.projectId ?? '', subject.stepId ?? subject.figureId ?? subject.fieldId ?? '', verb].join('.'));
  const command = useCommand((body: unknown, key) => send(verb, subject, body, key, version));
  const values = Form.useWatch((all: Values) => all, form) as Partial<Values> | undefined;
  const submit = async (filled: Values) => {
    const answer = await command.mutateAsync(toBody(filled)).catch((error: unknown) => {
      onRefused?.(error);
      if (isConflict(error)) refused?.(refusalText(error, words));
    });
    if (!answer) return;
    draft.drop();
    onDone(answer);
  };
  const discard = () => {
    draft.drop();
    form.setFieldsValue(Object.fromEntries(Object.keys(form.getFieldsValue(true) as object).map((key) => [key, initial?.[key as keyof Values]])) as never);
  };
  const isRetrying = command.isPending && isBusy(command.failureReason);
  return (
    <Form<Values> form={form} layout="vertical" initialValues={{ ...initial, ...draft.restored }} onValuesChange={(_, all) => draft.keep(all)} onFinish={(filled) => void submit(filled)}
      disabled={command.isPending} scrollToFirstError={{ block: 'center' }} data-testid={`form-${verb}`}>
      {draft.restored && <p className="draft-note">{words.form.draft} <Button type="link" size="small" onClick={discard}>{words.form.discard}</Button></p>}
      {typeof children === 'function' ? children(form) : children}
      {isRetrying && <Alert type="info" showIcon title={words.form.busy} data-testid="busy" style={{ marginBottom: 12 }} />}
      {command.error && !command.isPending && !(refused && isConflict(command.error)) && (
        <Alert type="error" showIcon title={words.form.refused} description={<>{refusalText(command.error, words)} <Why rule={ruleOf(command.error)} /></>} data-testid="refusal" style={{ marginBottom: 12 }} />
      )}
      <Button type={tone === 'default' ? 'default' : 'primary'} danger={tone === 'danger'} htmlType="submit" block loading={command.isPending} data-testid={`submit-${verb}`}>
        {command.isPending && !isRetrying ? words.form.saving : label(values ?? {})}
      </Button>
    </Form>
  );
}
