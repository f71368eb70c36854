import { Button, Tag } from 'antd';
import { useParams } from 'react-router';
import { BASE } from '../../api/client.ts';
import { useMeeting, type MeetingView } from '../../api/meetings.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { QueryState } from '../../parts/query-state.tsx';
import { useUnitNames } from '../../parts/unit-names.ts';
import { useWords } from '../../words/use-words.tsx';
import './meetings.css';
import { MinutesForm } from './minutes-form.tsx';

/** What a meeting speaks of on the left; on the right its minutes, or the form for them. */
export function MeetingPage() {
  const { id = '' } = useParams(), { meetings: say } = useWords(), meeting = useMeeting(id);
  const file = (format: string) => `${BASE}/meetings/${id}/document?format=${format}`;
  return (
    <QueryState query={meeting}>
      {(view) => (
        <>
          <PageHead title={view.title} aside={[view.heldOn, view.minutes?.number].filter(Boolean).join(' · ')}>
            {view.minutes && <><Button href={file('docx')} data-testid="minutes-docx">{say.word}</Button><Button href={file('pdf')} data-testid="minutes-pdf">{say.pdf}</Button></>}
          </PageHead>
          <div className="meeting">
            <section className="sheet pad">
              <h2>{say.agenda}</h2>
              <ol data-testid="agenda">{view.agenda.map(({ kind, text, note, present }) => <li key={kind + text}><Tag>{say.kinds[kind]}</Tag>{text}{note && <p className="muted">{note}</p>} {present && <Tag>{say.status[present.status]}</Tag>}</li>)}</ol>
            </section>
            <section className="sheet pad">
              <h2>{say.minutes}</h2>
              {view.minutes ? <Minutes minutes={view.minutes} /> : view.may.includes('record-minutes') && <MinutesForm meetingId={id} />}
            </section>
          </div>
        </>
      )}
    </QueryState>
  );
}

function Minutes({ minutes }: { minutes: NonNullable<MeetingView['minutes']> }) {
  const { meetings: say } = useWords(), unitName = useUnitNames();
  return (
    <ol data-testid="minutes">
      {minutes.items.map(({ text, tasks }) => (
        <li key={text}>{text}<ul>{tasks.map(({ matterId, title, unitId, dueOn, present }) => <li key={matterId}>{[title, unitName(unitId), dueOn].join(' · ')} {present && <Tag>{say.status[present.status]}</Tag>}</li>)}</ul></li>
      ))}
    </ol>
  );
}
