import { Popover } from 'antd';
import { Link } from 'react-router';
import type { EventView, SubjectView } from '../../api/types.ts';
import { Moment } from '../../parts/day.tsx';
import { pathOf } from '../../parts/subject-path.ts';
import { useSpeech } from '../../words/use-words.tsx';

/** A popover is for a look; the whole history stands on the page of the thing. */
const SHOWN = 12;

/** The page on which an event happened, by the stream it is of. */
const pageOf = ({ streamId }: EventView): string => {
  const [kind = 'project', ...id] = streamId.split('/');
  return pathOf({ kind: kind as SubjectView['kind'], id: id.join('/') });
};

/** What a sentence or a figure of the draft rests on: each event with its day, its words and the page it happened on. */
export function SourceLinks({ ids, events }: { ids: string[]; events: EventView[] }) {
  const { words: { report } } = useSpeech();
  const found = events.filter(({ id }) => ids.includes(id));
  if (found.length === 0) return null;
  return (
    <Popover trigger="click" title={report.sourcesTitle} content={<Sources events={found} />} destroyOnHidden>
      <button type="button" className="why" data-testid="sources">{report.sources(found.length)}</button>
    </Popover>
  );
}

function Sources({ events }: { events: EventView[] }) {
  const { words: { report }, say } = useSpeech();
  return (
    <ul className="source-list">
      {events.slice(0, SHOWN).map((event) => (
        <li key={event.id}>
          <small className="muted"><Moment at={event.occurredAt} /></small>
          <span>{say(event.sentence)}</span>
          {event.projectName && <small className="muted">{event.projectName}</small>}
          <Link to={pageOf(event)} data-testid="source">{report.sourcePage(event.streamId.startsWith('matter/'))}</Link>
        </li>
      ))}
      {events.length > SHOWN && <li className="muted">{report.moreSources(events.length - SHOWN)}</li>}
    </ul>
  );
}
