import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { EventView, SubmissionField } from '../../api/types.ts';
import { useSpeech } from '../../words/use-words.tsx';
import { SourceLinks } from './source-links.tsx';

const SHOWN = 6;

/** The draft's sentences, each with the page of its project and what it rests on. */
export function Sentences({ sentences, events }: { sentences: SubmissionField['sentences']; events: EventView[] }) {
  const { words: { report }, say } = useSpeech();
  const [isAll, setAll] = useState(false);
  const shown = isAll ? sentences : sentences.slice(0, SHOWN);
  return (
    <>
      <ul className="sentences">
        {shown.map((sentence, index) => (
          <li key={index}>
            {say(sentence.text)} <span className="sentence-links"><ProjectLink sources={sentence.sources} events={events} /> <SourceLinks ids={sentence.sources} events={events} /></span>
          </li>
        ))}
      </ul>
      {sentences.length > SHOWN && <Button type="link" size="small" className="unfold" aria-expanded={isAll} onClick={() => setAll(!isAll)}>{isAll ? report.foldText : report.unfoldText(sentences.length)}</Button>}
    </>
  );
}

function ProjectLink({ sources, events }: { sources: string[]; events: EventView[] }) {
  const { words: { report } } = useSpeech();
  const event = events.find(({ id, projectId }) => sources.includes(id) && projectId !== undefined);
  return event ? <Link to={`/projects/${event.projectId}`} title={event.projectName}>{report.toProject}</Link> : null;
}
