import { Tag } from 'antd';
import { Link } from 'react-router';
import type { MeetingView } from '../../api/meetings.ts';
import { Day } from '../../parts/day.tsx';
import { useUnitNames } from '../../parts/unit-names.ts';
import { useWords } from '../../words/use-words.tsx';

/** The minutes as they stand, each task beside how far it is. */
export function MinutesText({ meeting: { replaced, withheld }, minutes }: { meeting: MeetingView; minutes: NonNullable<MeetingView['minutes']> }) {
  const words = useWords(), say = words.meetings, unitName = useUnitNames();
  const { number, chair, attendees = [], items } = minutes;
  const there = attendees.map(({ unitId, names }) => (names.length > 0 ? words.people(unitName(unitId), names.join(words.listComma)) : unitName(unitId)));
  return (
    <div data-testid="minutes">
      <dl className="facts minutes-facts">
        <dt>{say.number}</dt><dd>{number}{replaced.length > 0 && <span className="muted"> {say.replaces(replaced.join(words.listComma))}</span>}</dd>
        {chair && <><dt>{say.chair}</dt><dd>{chair}</dd></>}
        {there.length > 0 && <><dt>{say.attendees}</dt><dd>{there.join(words.semicolon)}</dd></>}
      </dl>
      {items.length === 0 && <p className="muted">{withheld > 0 ? say.noneForYou : say.nothing}</p>}
      <ol className="minutes">
        {items.map(({ text, tasks }, index) => (
          <li key={`${index} ${text}`}>
            <p className="said">{text}</p>
            {tasks.length > 0 && (
              <ul className="minutes-tasks">
                {tasks.map(({ matterId, title, unitId, dueOn, present }) => (
                  <li key={matterId} data-testid="minutes-task"><Link to={`/matters/${matterId}`}>{title}</Link><span className="muted">{unitName(unitId)} · <Day date={dueOn} /></span>{present && <Tag>{say.status[present.status]}</Tag>}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
