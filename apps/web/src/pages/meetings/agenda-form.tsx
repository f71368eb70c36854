import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { Alert, Button, Form, Input, Tag } from 'antd';
import { useEditAgenda, type AgendaItem, type EditedAgenda, type MeetingView } from '../../api/meetings.ts';
import type { CommandAnswer } from '../../api/types.ts';
import { DayField } from '../../parts/forms/value-fields.tsx';
import { refusalText } from '../../parts/refusal-text.ts';
import { useWords } from '../../words/use-words.tsx';

interface Props {
  meeting: MeetingView;
  onDone: (answer: CommandAnswer) => void;
  onCancel: () => void;
}

/** How a thing stands now is told, not kept; an empty note is none. */
const bodyOf = ({ agenda, ...head }: EditedAgenda): EditedAgenda => ({
  ...head, agenda: agenda.map(({ present: _now, note, ...item }: AgendaItem) => ({ ...item, ...(note?.trim() && { note: note.trim() }) })),
});

/** Until there are minutes: what is spoken of and in which order, notes on it, and items of the office's own. */
export function AgendaForm({ meeting, onDone, onCancel }: Props) {
  const words = useWords(), say = words.meetings, edit = useEditAgenda(meeting);
  const needs = (what: string) => [{ required: true, whitespace: true, message: say.required(what) }];
  const { title, heldOn, agenda } = meeting, [form] = Form.useForm<EditedAgenda>();
  const save = () => edit.mutate(bodyOf(form.getFieldsValue(true) as EditedAgenda), { onSuccess: onDone }); // also what has no field: what an item is about
  return (
    <Form<EditedAgenda> form={form} layout="vertical" initialValues={{ title, heldOn, agenda }} disabled={edit.isPending} onFinish={save} data-testid="agenda-form">
      <div className="meeting-pair">
        <Form.Item name="title" label={say.name} rules={needs(say.name)}><Input maxLength={100} /></Form.Item>
        <Form.Item name="heldOn" label={say.heldOn} rules={needs(say.heldOn)}><DayField /></Form.Item>
      </div>
      <Form.List name="agenda">
        {(rows, { add, remove, move }) => (
          <>
            <ol className="agenda-rows">
              {rows.map(({ key, name }, index) => (
                <li key={key} data-testid="agenda-row">
                  <AgendaRow name={name} />
                  <div className="agenda-buttons">
                    <Button size="small" icon={<ArrowUpOutlined />} disabled={index === 0} onClick={() => move(index, index - 1)} aria-label={say.up} title={say.up} data-testid="agenda-up" />
                    <Button size="small" icon={<ArrowDownOutlined />} disabled={index === rows.length - 1} onClick={() => move(index, index + 1)} aria-label={say.down} title={say.down} data-testid="agenda-down" />
                    <Button size="small" icon={<DeleteOutlined />} onClick={() => remove(name)} aria-label={say.remove} title={say.remove} data-testid="agenda-remove" />
                  </div>
                </li>
              ))}
            </ol>
            {rows.length === 0 && <p className="muted">{say.nothing}</p>}
            <Button onClick={() => add({ kind: 'own', text: '' })} data-testid="agenda-add">{say.addOwn}</Button>
          </>
        )}
      </Form.List>
      {edit.error && <Alert className="meeting-alert" type="error" showIcon title={say.notDone} description={refusalText(edit.error, words)} />}
      <div className="meeting-submit">
        <Button type="primary" htmlType="submit" loading={edit.isPending} data-testid="save-agenda">{say.saveAgenda}</Button>
        <Button onClick={onCancel}>{say.cancel}</Button>
      </div>
    </Form>
  );
}

/** Drafted items keep their text, which names what they are about; one's own is written here. */
function AgendaRow({ name }: { name: number }) {
  const { meetings: say } = useWords();
  const item = Form.useWatch(['agenda', name], { preserve: true }) as AgendaItem | undefined;
  if (!item) return null;
  return (
    <div>
      <div className="agenda-what"><Tag>{say.kinds[item.kind]}</Tag>{item.kind !== 'own' && item.text}</div>
      {item.kind === 'own' && <Form.Item name={[name, 'text']} rules={[{ required: true, whitespace: true, message: say.required(say.own) }]}><Input maxLength={500} placeholder={say.own} aria-label={say.own} data-testid="agenda-text" /></Form.Item>}
      <Form.Item name={[name, 'note']}><Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={2_000} placeholder={say.note} aria-label={say.note} data-testid="agenda-note" /></Form.Item>
    </div>
  );
}
