import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import { POST } from '../api/client.ts';
import { useNotifications } from '../api/queries.ts';
import { pathOf } from '../parts/subject-path.ts';
import { Moment } from '../parts/day.tsx';
import { Why } from '../parts/why.tsx';
import { Nothing, QueryState } from '../parts/query-state.tsx';
import { useSpeech } from '../words/use-words.tsx';

export function Notices({ onFollow }: { onFollow: () => void }) {
  const { words, say } = useSpeech();
  const query = useNotifications();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: ['notifications'] });
  const read = (id: string) => POST('/api/v1/notifications/{notificationId}/read', { params: { path: { notificationId: id } } }).then(refresh);
  const readAll = () => POST('/api/v1/notifications/read-all').then(refresh);
  return (
    <div className="notices">
      <div className="notices-head">
        {words.work.notices}
        {(query.data?.unread ?? 0) > 0 && <Button type="link" size="small" onClick={() => void readAll()}>{words.work.readAll}</Button>}
      </div>
      <QueryState query={query} rows={3}>
        {({ items }) => items.length === 0 ? <Nothing title={words.work.noNotices} /> : items.map((notice) => (
          <div key={notice.id} className="notice has-row-link">
            {notice.readAt ? <span /> : <span className="dot" />}
            <Link className="row-link" to={pathOf(notice.subject)} onClick={() => { onFollow(); if (!notice.readAt) void read(notice.id); }}>{say(notice.sentence)}</Link>
            <small>{notice.subject.name} · <Moment at={notice.at} /> <Why rule={notice.rule} /></small>
          </div>
        ))}
      </QueryState>
    </div>
  );
}
