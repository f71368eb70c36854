import { Drawer, Switch } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTwoFutures, type RehearsalRequest } from '../../api/rehearsal.ts';
import type { FutureEvent, FutureLine, RehearsedProject } from '../../api/types.ts';
import { Moment } from '../../parts/day.tsx';
import { timeText } from '../../parts/format.ts';
import { Nothing, QueryState } from '../../parts/query-state.tsx';
import { Why } from '../../parts/why.tsx';
import { useSpeech } from '../../words/use-words.tsx';

/** One project's two futures, side by side, with what differs marked by a word and a line. */
export function FuturesDrawer({ request, project, onClose }: { request: RehearsalRequest; project: RehearsedProject; onClose: () => void }) {
  const { words: all, language } = useSpeech();
  const { rehearsal: words } = all;
  const query = useTwoFutures(request, project.projectId);
  const [onlyDifferences, setOnly] = useState(true);
  return (
    <Drawer open onClose={onClose} size={900} title={`${words.drawer}${all.colon}${project.name}`} extra={<Link to={`/projects/${project.projectId}`}>{words.open}</Link>}>
      <QueryState query={query} rows={10}>
        {({ lines, refused }) => {
          const shown = lines.filter(({ mark }) => !onlyDifferences || mark !== 'same');
          return (
            <div data-testid="futures">
              <label className="only-differences"><Switch size="small" checked={onlyDifferences} onChange={setOnly} /> {words.onlyDifferences}</label>
              {refused.map(({ at, command }, index) => <p key={index} className="light-overdue">{words.refusedAct((all.verbs as Record<string, string>)[command] ?? command, timeText(at, language))}</p>)}
              {shown.length === 0 ? <Nothing title={words.noDifferences} /> : (
                <table className="futures">
                  <thead><tr><th aria-label={words.changes} /><th>{words.before}</th><th>{words.after}</th></tr></thead>
                  <tbody>{shown.map((line, at) => <Line key={at} line={line} />)}</tbody>
                </table>
              )}
            </div>
          );
        }}
      </QueryState>
    </Drawer>
  );
}

function Line({ line: { mark, before, after } }: { line: FutureLine }) {
  const { rehearsal: words } = useSpeech().words;
  return (
    <tr className={`future-${mark}`}>
      <th scope="row">{words.marks[mark]}</th>
      <td>{before && <Told event={before} />}</td>
      <td>{after && <Told event={after} />}</td>
    </tr>
  );
}

function Told({ event }: { event: FutureEvent }) {
  const { say } = useSpeech();
  return <><div className="muted"><Moment at={event.occurredAt} /> {event.rule && <Why rule={event.rule} />}</div>{say(event.sentence)}</>;
}
