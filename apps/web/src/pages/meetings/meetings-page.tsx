import { Alert, Button, Form, Input, List, Tag } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useDraftMeeting, useMeetings } from '../../api/meetings.ts';
import { mayAsk, useCaller } from '../../app/caller.ts';
import { DayField } from '../../parts/forms/value-fields.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Nothing, QueryState } from '../../parts/query-state.tsx';
import { refusalText } from '../../parts/refusal-text.ts';
import { useWords } from '../../words/use-words.tsx';

export function MeetingsPage() {
  const { meetings: say } = useWords(), meetings = useMeetings(), caller = useCaller();
  return (
    <>
      <PageHead title={say.title} aside={say.hint} />
      {mayAsk(caller, 'matter:direct') && <DraftForm />}
      <QueryState query={meetings}>
        {(rows) => rows.length === 0 ? <Nothing title={say.none} /> : (
          <List className="sheet" dataSource={rows} data-testid="meetings" renderItem={({ id, title, heldOn, status, minutesNumber, items, tasks }) => (
            <List.Item className="pad" extra={<Tag>{say[status]}</Tag>}>
              <List.Item.Meta title={<Link to={`/meetings/${id}`}>{title}</Link>} description={[heldOn, say.items(items), say.tasks(tasks), minutesNumber].filter(Boolean).join(' · ')} />
            </List.Item>
          )} />
        )}
      </QueryState>
    </>
  );
}

function DraftForm() {
  const words = useWords(), say = words.meetings, draft = useDraftMeeting(), go = useNavigate();
  const needs = (what: string) => [{ required: true, message: say.required(what) }];
  return (
    <Form<{ title: string; heldOn: string }> className="sheet pad" layout="vertical" style={{ marginBottom: 16 }} onFinish={(body) => draft.mutate(body, { onSuccess: ({ id }) => void go(`/meetings/${id}`) })}>
      <Form.Item name="title" label={say.name} rules={needs(say.name)}><Input maxLength={100} data-testid="meeting-title" /></Form.Item>
      <Form.Item name="heldOn" label={say.heldOn} rules={needs(say.heldOn)}><DayField /></Form.Item>
      {draft.error && <Alert type="error" showIcon title={say.notDone} description={refusalText(draft.error, words)} style={{ marginBottom: 12 }} />}
      <Button type="primary" htmlType="submit" loading={draft.isPending} data-testid="draft-meeting">{say.draft}</Button>
    </Form>
  );
}
