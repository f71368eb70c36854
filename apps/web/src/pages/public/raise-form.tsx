import { Alert, Button, Form, Input, Select } from 'antd';
import { usePublicForm, useRaisePublicly, type RaisedPublicly, type Receipt } from '../../api/public.ts';
import { useDraft } from '../../parts/forms/draft.ts';
import { QueryState } from '../../parts/query-state.tsx';
import { refusalText } from '../../parts/refusal-text.ts';
import { useSpeech } from '../../words/use-words.tsx';

type Choices = { id: string; label: { zh: string; en: string } }[];

/** What was typed outlives a closed tab; the contact with it, on this device only. */
export function RaiseForm({ onRaised }: { onRaised: (receipt: Receipt) => void }) {
  const { words, say: inOwn } = useSpeech(), say = words.enterprise;
  const offered = usePublicForm(), raise = useRaisePublicly(), draft = useDraft<RaisedPublicly>('enterprise');
  const needs = (what: string) => [{ required: true, whitespace: true, message: say.required(what) }];
  const picks = (what: string) => [{ required: true, message: say.choose(what) }];
  const optionsOf = (choices: Choices) => choices.map(({ id, label }) => ({ value: id, label: inOwn(label) }));
  const submit = (values: RaisedPublicly) => raise.mutate(withoutEmpty(values), { onSuccess: (receipt) => { draft.drop(); onRaised(receipt); } });
  return (
    <QueryState query={offered}>
      {({ kinds, classes, territories }) => (
        <Form<RaisedPublicly> className="sheet pad" layout="vertical" initialValues={{ kind: kinds[0]?.id, ...draft.restored }} onValuesChange={(_, all) => draft.keep(all)} onFinish={submit}
          disabled={raise.isPending} scrollToFirstError={{ block: 'center' }} data-testid="public-form">
          <Form.Item name="kind" label={say.kind} rules={picks(say.kind)}><Select options={optionsOf(kinds)} data-testid="public-kind" /></Form.Item>
          <Form.Item name="classId" label={say.class} rules={picks(say.class)}><Select options={optionsOf(classes)} data-testid="public-class" /></Form.Item>
          <Form.Item name="title" label={say.subject} rules={needs(say.subject)}><Input maxLength={200} placeholder={say.subjectHint} data-testid="public-title" /></Form.Item>
          <Form.Item name="description" label={say.description} rules={needs(say.description)}><Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} maxLength={2_000} placeholder={say.descriptionHint} data-testid="public-description" /></Form.Item>
          <Form.Item name="territoryId" label={say.territory} rules={picks(say.territory)}><Select options={optionsOf(territories)} data-testid="public-territory" /></Form.Item>
          <Form.Item name="projectCode" label={say.projectCode}><Input maxLength={64} placeholder={say.projectCodeHint} data-testid="public-project" /></Form.Item>
          <Form.Item name={['enterprise', 'name']} label={say.firm} rules={needs(say.firm)}><Input maxLength={100} autoComplete="organization" data-testid="public-firm" /></Form.Item>
          <Form.Item name={['enterprise', 'contactName']} label={say.contact} rules={needs(say.contact)}><Input maxLength={50} autoComplete="name" data-testid="public-contact" /></Form.Item>
          <Form.Item name={['enterprise', 'contactPhone']} label={say.phone} rules={[{ required: true, min: 5, message: say.phoneWrong }]} extra={say.privacy}>
            <Input maxLength={50} type="tel" autoComplete="tel" data-testid="public-phone" />
          </Form.Item>
          {raise.error && <Alert type="error" showIcon title={say.notDone} description={refusalText(raise.error, words)} className="public-alert" data-testid="public-refusal" />}
          <Button type="primary" htmlType="submit" size="large" block loading={raise.isPending} data-testid="public-submit">{say.submit}</Button>
        </Form>
      )}
    </QueryState>
  );
}

const withoutEmpty = ({ projectCode, ...values }: RaisedPublicly): RaisedPublicly => ({ ...values, ...(projectCode?.trim() && { projectCode: projectCode.trim() }) });
