import { Alert, Progress } from 'antd';
import { useState } from 'react';
import { ApiError } from '../../api/problem.ts';
import type { RehearsalRequest, useRehearsal } from '../../api/rehearsal.ts';
import type { RehearsalResult, RehearsedProject } from '../../api/types.ts';
import { dayText } from '../../parts/format.ts';
import { Nothing } from '../../parts/query-state.tsx';
import { refusalText } from '../../parts/refusal-text.ts';
import { useSpeech, useWords } from '../../words/use-words.tsx';
import { AffectedProjects } from './affected-projects.tsx';
import { AffectedThings } from './affected-things.tsx';
import { FuturesDrawer } from './futures-drawer.tsx';
import { Headline } from './headline.tsx';
import { UnitEffects } from './unit-effects.tsx';

/** How far it is, why it was refused, or what came out. */
export function RehearsalOutcome({ rehearsal: { request, progress, result, error, isRunning, wasStopped } }: { rehearsal: ReturnType<typeof useRehearsal> }) {
  const { words: all, language } = useSpeech();
  const { rehearsal: words } = all;
  const [shown, setShown] = useState<RehearsedProject>();
  if (isRunning) {
    return (
      <div className="sheet pad" role="status" data-testid="rehearsing">
        <Progress percent={progress ? Math.round((progress.done / progress.total) * 100) : 0} status="active" />
        <span className="muted">{progress ? words.running(progress.done, progress.total) : words.starting}</span>
      </div>
    );
  }
  if (error) return <Alert type="error" showIcon title={words.refused} description={<Refused error={error} />} data-testid="rehearsal-refused" />;
  if (!result || !request) return <div className="sheet"><Nothing title={wasStopped ? words.cancelled : words.idle} hint={words.idleHint} /></div>;
  const { summary, rows, people } = result;
  const span = words.between(dayText(result.from, language, false), dayText(result.to, language, false));
  if (isSame(result)) return <div className="sheet" data-testid="rehearsal-same"><Nothing title={words.same} hint={<Same request={request} result={result} span={span} />} /></div>;
  return (
    <div className="rehearsal-result" data-testid="rehearsal-result">
      <Headline summary={summary} people={people} span={span} />
      {summary.changed > 0 ? <AffectedProjects rows={rows} changed={summary.changed} onShow={setShown} /> : <div className="sheet pad" data-testid="projects-same">{words.sameHint(summary.projects)}</div>}
      <AffectedThings request={request} result={result} />
      <UnitEffects units={summary.units} />
      {shown && <FuturesDrawer request={request} project={shown} onClose={() => setShown(undefined)} />}
    </div>
  );
}

/** Nothing changes only when that is so for projects, matters and reports; those that the rules refuse are no such answer. */
const isSame = ({ summary, matters, submissions }: RehearsalResult): boolean =>
  summary.changed === 0 && [matters, submissions].every((effects) => !effects || effects.affected + effects.refused === 0);

/** What was looked at and does not change, and what was not looked at. */
function Same({ request: { mode }, result: { summary, matters, submissions }, span }: { request: RehearsalRequest; result: RehearsalResult; span: string }) {
  const { rehearsal: words, colon, thing } = useWords();
  const things = matters && submissions ? words.sameThings(matters.open, submissions.open) : matters ? thing.none.matter(matters.open) : submissions ? thing.none.reporting(submissions.open) : mode === 'past' ? words.projectsOnly : words.notOfThings;
  return <>{span}{colon}{words.sameHint(summary.projects)} {things}</>;
}

/** The sentence, and everything that the checker found. */
function Refused({ error }: { error: Error }) {
  const { words } = useSpeech();
  const found = error instanceof ApiError ? (error.problem.parameters?.found as { file: string; place: string; message: string }[] | undefined) : undefined;
  return (
    <>
      {refusalText(error, words)}
      {found && <ul className="found">{found.map(({ file, place, message }, at) => <li key={at}><code>{[file, place].filter(Boolean).join(' ')}</code> {message}</li>)}</ul>}
    </>
  );
}
