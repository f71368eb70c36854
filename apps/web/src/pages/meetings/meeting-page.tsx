import { Button, Tag } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { BASE } from '../../api/client.ts';
import { useMeeting, type MeetingView } from '../../api/meetings.ts';
import type { CommandAnswer } from '../../api/types.ts';
import { dayText } from '../../parts/format.ts';
import { useOutcome } from '../../parts/outcome.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { QueryState } from '../../parts/query-state.tsx';
import { useSpeech } from '../../words/use-words.tsx';
import { AgendaForm } from './agenda-form.tsx';
import { AgendaList } from './agenda-list.tsx';
import './meetings.css';
import { MinutesForm } from './minutes-form.tsx';
import { MinutesText } from './minutes-text.tsx';

export function MeetingPage() {
  const { id = '' } = useParams(), meeting = useMeeting(id);
  return <QueryState query={meeting} rows={12}>{(view) => <MeetingSheet meeting={view} />}</QueryState>;
}

/** What a meeting speaks of on the left; on the right its minutes, or the form for them. */
function MeetingSheet({ meeting }: { meeting: MeetingView }) {
  const { words: { meetings: say }, language } = useSpeech(), { line, tell } = useOutcome();
  const [edited, setEdited] = useState<'agenda' | 'minutes'>();
  const { id, title, heldOn, status, minutes, may } = meeting;
  const file = (format: string) => `${BASE}/meetings/${id}/document?format=${format}`;
  // The tasks that minutes give are raised in the same act; the minutes themselves are what is told.
  const done = (answer: CommandAnswer) => { setEdited(undefined); tell({ ...answer, events: answer.events.filter(({ type }) => !type.startsWith('Matter')) }); };
  const close = () => setEdited(undefined);
  return (
    <>
      <div className="crumb no-print"><Link to="/meetings">{say.title}</Link></div>
      <PageHead title={title} aside={<>{dayText(heldOn, language)} <Tag data-testid="meeting-status">{say[status]}</Tag></>}>
        {minutes && <><Button href={file('docx')} data-testid="minutes-docx">{say.word}</Button><Button href={file('pdf')} data-testid="minutes-pdf">{say.pdf}</Button></>}
      </PageHead>
      {line}
      {meeting.withheld > 0 && <p className="muted" data-testid="withheld">{say.withheld(meeting.withheld)}</p>}
      <div className="meeting">
        <section className="sheet pad">
          <div className="section-head"><h2>{say.agenda}</h2>{may.includes('edit-agenda') && edited !== 'agenda' && <Button size="small" onClick={() => setEdited('agenda')} data-testid="edit-agenda">{say.editAgenda}</Button>}</div>
          {edited === 'agenda' && may.includes('edit-agenda') ? <AgendaForm meeting={meeting} onDone={done} onCancel={close} /> : <AgendaList agenda={meeting.agenda} withheld={meeting.withheld} />}
        </section>
        <section className="sheet pad">
          <div className="section-head"><h2>{say.minutes}</h2>{may.includes('amend-minutes') && edited !== 'minutes' && <Button size="small" onClick={() => setEdited('minutes')} data-testid="amend-minutes">{say.amend}</Button>}</div>
          {minutes && edited !== 'minutes' && <MinutesText meeting={meeting} minutes={minutes} />}
          {minutes && edited === 'minutes' && <MinutesForm meeting={meeting} onDone={done} onCancel={close} />}
          {!minutes && (may.includes('record-minutes') ? <MinutesForm key={String(meeting.agenda.length > 0)} meeting={meeting} onDone={done} /> : <p className="muted">{say.noMinutes}</p>)}
        </section>
      </div>
    </>
  );
}
