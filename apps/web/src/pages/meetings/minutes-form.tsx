import { Alert, Button, Form } from 'antd';
import { useSendMinutes, type MeetingView } from '../../api/meetings.ts';
import type { CommandAnswer } from '../../api/types.ts';
import { useCaller } from '../../app/caller.ts';
import { useDraft } from '../../parts/forms/draft.ts';
import { ReasonItem } from '../../parts/forms/text-fields.tsx';
import { refusalText } from '../../parts/refusal-text.ts';
import { useWords } from '../../words/use-words.tsx';
import { AttendanceFields } from './attendance-fields.tsx';
import { bodyOf, formOf, newTasks, type MinutesValues } from './minutes-body.ts';
import { MinutesItems } from './minutes-items.tsx';

interface Props {
  meeting: MeetingView;
  onDone: (answer: CommandAnswer) => void;
  onCancel?: () => void;
}

/** What was agreed, and for each item who does what by when: holder and date in one step. With minutes there already, what takes their place. */
export function MinutesForm({ meeting, onDone, onCancel }: Props) {
  const words = useWords(), say = words.meetings, send = useSendMinutes(meeting), isAmendment = meeting.minutes !== undefined;
  const draft = useDraft<MinutesValues>([useCaller().accountId, meeting.id, meeting.version].join('.'));
  const [form] = Form.useForm<MinutesValues>();
  const values = Form.useWatch((watched: MinutesValues) => watched, { form, preserve: true }) as MinutesValues | undefined;
  const all = () => form.getFieldsValue(true) as MinutesValues; // also what has no field: the matter that follows a task
  const submit = () => send.mutateAsync(bodyOf(all())).then((answer) => { draft.drop(); onDone(answer); }, () => undefined); // the refusal stands in `send`; by then the minutes may be there and this form gone
  const count = newTasks(values);
  return (
    <Form<MinutesValues> form={form} layout="vertical" initialValues={{ ...formOf(meeting), ...draft.restored }} disabled={send.isPending} onValuesChange={() => draft.keep(all())} onFinish={() => void submit()}
      scrollToFirstError={{ block: 'center' }} data-testid="minutes-form">
      {isAmendment && <p className="muted">{say.givenHint}</p>}
      <AttendanceFields />
      <MinutesItems least={meeting.agenda.length === 0 ? 0 : 1} />
      {isAmendment && <ReasonItem />}
      {send.error && <Alert className="meeting-alert" type="error" showIcon title={say.notDone} description={refusalText(send.error, words)} />}
      <div className="meeting-submit">
        <Button type="primary" htmlType="submit" loading={send.isPending} data-testid="record-minutes">{isAmendment ? say.replace(count) : say.record(count)}</Button>
        {onCancel && <Button onClick={onCancel}>{say.cancel}</Button>}
      </div>
    </Form>
  );
}
