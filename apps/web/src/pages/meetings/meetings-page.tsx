import { Alert, Button, Form, Input, List, Tag } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useDraftMeeting, useMeetings } from '../../api/meetings.ts';
import { mayAsk, useCaller } from '../../app/caller.ts';
import { DayField } from '../../parts/forms/value-fields.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Nothing, QueryState } from '../../parts/query-state.tsx';
import { dayText } from '../../parts/format.ts';
import { refusalText } from '../../parts/refusal-text.ts';
import { useSpeech, useWords } from '../../words/use-words.tsx';
import './meetings.css';

export function MeetingsPage() {
  const { words: { meetings: say }, language } = useSpeech(), meetings = useMeetings(), caller = useCaller();
  return (
    <>
      <PageHead title={say.title} aside={say.hint} />
      {mayAsk(caller, 'matter:direct') && <DraftForm />}
      <QueryState query={meetings}>
        {(rows) => rows.length === 0 ? <Nothing title={say.none} hint={say.noneHint} /> : (
          <List className="sheet meeting-list" dataSource={rows} data-testid="meetings" renderItem={({ id, title, heldOn, status, minutesNumber, items, tasks }) => (
            <List.Item extra={<Tag>{say[status]}</Tag>}>
              <List.Item.Meta title={<Link to={`/meetings/${id}`}>{title}</Link>} description={[dayText(heldOn, language), say.items(items), say.tasks(tasks), minutesNumber].filter(Boolean).join(' · ')} />
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
    <Form<{ title: string; heldOn: string }> className="sheet pad meeting-draft" layout="vertical" onFinish={(body) => draft.mutate(body, { onSuccess: ({ id }) => void go(`/meetings/${id}`) })}>
      <Form.Item name="title" label={say.name} rules={needs(say.name)}><Input maxLength={100} placeholder={say.nameHint} data-testid="meeting-title" /></Form.Item>
      <Form.Item name="heldOn" label={say.heldOn} rules={needs(say.heldOn)}><DayField testId="meeting-day" /></Form.Item>
      <Button type="primary" htmlType="submit" loading={draft.isPending} data-testid="draft-meeting">{say.draft}</Button>
      {draft.error && <Alert type="error" showIcon title={say.notDone} description={refusalText(draft.error, words)} />}
    </Form>
  );
}
