import { Button, Form, Input, InputNumber, Radio, Switch } from 'antd';
import { useSaveSettings, type ReminderSettings, type SettingsBody } from '../../api/notify.ts';
import { ActOutcome } from '../../parts/act-outcome.tsx';
import { useWords } from '../../words/use-words.tsx';

const EMAIL = /^\S+@\S+$/;

/** What is left empty is not sent: the API takes absence for "not set". */
const bodyOf = ({ isMailConfigured: _known, ...settings }: ReminderSettings): SettingsBody =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined && value !== null && value !== '')) as unknown as SettingsBody;

export function ReminderForm({ settings }: { settings: ReminderSettings }) {
  const { reminders: words } = useWords();
  const save = useSaveSettings();
  const [form] = Form.useForm<ReminderSettings>();
  const wantsMail = Form.useWatch('wantsMail', form);
  const digest = Form.useWatch('digest', form);
  return (
    <Form<ReminderSettings> form={form} layout="vertical" initialValues={settings} onFinish={(values) => save.mutate(bodyOf(values))} onValuesChange={() => save.reset()} data-testid="reminder-form">
      <Form.Item name="wantsMail" label={words.wantsMail} valuePropName="checked"><Switch checkedChildren={words.on} unCheckedChildren={words.off} data-testid="wants-mail" /></Form.Item>
      <Form.Item name="email" label={words.email} extra={words.emailHint} dependencies={['wantsMail']} rules={[{ required: wantsMail, message: words.emailNeeded }, { pattern: EMAIL, message: words.emailWrong }]}>
        <Input type="email" autoComplete="email" maxLength={300} data-testid="email" />
      </Form.Item>
      <Form.Item name="digest" label={words.digest}>
        <Radio.Group options={[{ value: true, label: words.digestDaily }, { value: false, label: words.digestEach }]} data-testid="digest" />
      </Form.Item>
      <Form.Item name="urgentAtOnce" label={words.urgent} extra={words.urgentHint} valuePropName="checked" hidden={digest === false}><Switch data-testid="urgent" /></Form.Item>
      <Form.Item label={words.quiet} extra={words.quietHint}>
        <div className="reminders-hours">
          <Form.Item name="quietFrom" noStyle><Input type="time" aria-label={words.quiet + words.from} data-testid="quiet-from" /></Form.Item>
          –
          <Form.Item name="quietTo" noStyle><Input type="time" aria-label={words.quiet + words.to} data-testid="quiet-to" /></Form.Item>
        </div>
      </Form.Item>
      <Form.Item name="dailyCap" label={words.cap} extra={words.capHint} rules={[{ required: true }]}><InputNumber min={1} max={50} precision={0} suffix={words.capUnit} data-testid="daily-cap" /></Form.Item>
      <Form.Item name="language" label={words.language}><Radio.Group options={[{ value: 'zh', label: words.chinese }, { value: 'en', label: words.english }]} /></Form.Item>
      <ActOutcome act={save} done={words.saved} testId="save-reminders" />
      <Button type="primary" htmlType="submit" loading={save.isPending} data-testid="save-reminders">{words.save}</Button>
    </Form>
  );
}
