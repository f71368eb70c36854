import { Alert, Button, Form, Input } from 'antd';
import { useRecordMinutes, type MinutesItems } from '../../api/meetings.ts';
import { DayField } from '../../parts/forms/value-fields.tsx';
import { UnitField } from '../../parts/forms/unit-field.tsx';
import { refusalText } from '../../parts/refusal-text.ts';
import { useWords } from '../../words/use-words.tsx';

/** What was agreed, and for each item who does what by when: holder and date in one step. */
export function MinutesForm({ meetingId }: { meetingId: string }) {
  const words = useWords(), say = words.meetings, record = useRecordMinutes(meetingId);
  const needs = (what: string) => [{ required: true, message: say.required(what) }];
  return (
    <Form<MinutesItems> layout="vertical" initialValues={{ items: [{ tasks: [] }] }} onFinish={({ items }) => record.mutate({ items: items.map((item) => ({ ...item, tasks: item.tasks ?? [] })) })} data-testid="minutes-form">
      <Form.List name="items">
        {(items, { add, remove }) => (
          <>
            {items.map(({ key, name }) => (
              <fieldset key={key} className="minutes-item">
                <Form.Item name={[name, 'text']} label={say.say} rules={needs(say.say)}><Input.TextArea autoSize={{ minRows: 2 }} maxLength={2_000} /></Form.Item>
                <Form.List name={[name, 'tasks']}>
                  {(tasks, task) => (
                    <>
                      {tasks.map((one) => (
                        <div key={one.key} className="minutes-task">
                          <Form.Item name={[one.name, 'title']} label={say.task} rules={needs(say.task)}><Input maxLength={200} /></Form.Item>
                          <Form.Item name={[one.name, 'unitId']} label={say.unit} rules={needs(say.unit)}><UnitField /></Form.Item>
                          <Form.Item name={[one.name, 'dueOn']} label={say.dueOn} rules={needs(say.dueOn)}><DayField /></Form.Item>
                          <Button size="small" onClick={() => task.remove(one.name)}>{say.remove}</Button>
                        </div>
                      ))}
                      <Button size="small" onClick={() => task.add({})}>{say.addTask}</Button>
                    </>
                  )}
                </Form.List>
                {items.length > 1 && <Button size="small" type="link" onClick={() => remove(name)}>{say.remove}</Button>}
              </fieldset>
            ))}
            <Button onClick={() => add({ tasks: [] })}>{say.addItem}</Button>
          </>
        )}
      </Form.List>
      {record.error && <Alert type="error" showIcon title={say.notDone} description={refusalText(record.error, words)} style={{ marginTop: 12 }} />}
      <Button type="primary" htmlType="submit" block loading={record.isPending} style={{ marginTop: 12 }} data-testid="record-minutes">{say.record}</Button>
    </Form>
  );
}
