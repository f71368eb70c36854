import { Tag } from 'antd';
import { Link } from 'react-router';
import type { AgendaItem, MeetingView } from '../../api/meetings.ts';
import { useWords } from '../../words/use-words.tsx';

/** What is spoken of, each beside how it stands now. */
export function AgendaList({ agenda, withheld }: Pick<MeetingView, 'agenda' | 'withheld'>) {
  const { meetings: say } = useWords();
  if (agenda.length === 0) return <p className="muted" data-testid="agenda">{withheld > 0 ? say.noneForYou : say.nothing}</p>;
  return (
    <ol className="agenda" data-testid="agenda">
      {agenda.map((item, index) => (
        <li key={`${index} ${item.text}`}>
          <Tag className={`agenda-${item.kind}`}>{say.kinds[item.kind]}</Tag>
          <div>
            <Subject item={item} />
            {item.note && <p className="muted">{item.note}</p>}
          </div>
          {item.present && <Tag>{say.status[item.present.status]}</Tag>}
        </li>
      ))}
    </ol>
  );
}

/** The text leads to the matter, else to the step; a matter of a project leads there as well. */
function Subject({ item: { text, matterId, projectId, stepId } }: { item: AgendaItem }) {
  const { meetings: say } = useWords();
  const project = projectId && `/projects/${projectId}${stepId ? `?step=${stepId}` : ''}`;
  if (matterId) return <><Link to={`/matters/${matterId}`}>{text}</Link>{project && <> <Link className="muted nowrap" to={project}>{say.project}</Link></>}</>;
  return project ? <Link to={project}>{text}</Link> : <span>{text}</span>;
}
