import type { ReactNode } from 'react';
import { useWhy, type WhyQuestion } from '../api/why.ts';
import type { WhyLine } from '../api/types.ts';
import { useSpeech } from '../words/use-words.tsx';
import { Day } from './day.tsx';
import { LightSign } from './light-sign.tsx';
import { useMatterNames } from './matter-names.ts';
import { QueryState } from './query-state.tsx';
import { useUnitNames } from './unit-names.ts';
import { WhyPopover } from './why-popover.tsx';
import { WhyRow } from './why-row.tsx';

/** The light or the time left in a list's row, as a button that opens the rules behind that row; they are asked for when it is pressed. */
export const WhyOf = ({ children, ...question }: WhyQuestion & { children?: ReactNode }) =>
  <WhyPopover testId={`why-of-${question.subject.kind}`} content={<WhyLines question={question} />}>{children}</WhyPopover>;

function WhyLines({ question }: { question: WhyQuestion }) {
  const { why } = useSpeech().words, { stepOf } = useMatterNames(), query = useWhy(question);
  return (
    <QueryState query={query} rows={3}>
      {({ stepId, lines }) => (
        <div className="why-lines" data-testid="why-lines">
          {stepId && question.step === undefined && <p className="why-text">{why.byStep} <b>{stepId} {stepOf(stepId)}</b></p>}
          {lines.length === 0 && <p className="why-text">{why.nothing}</p>}
          {lines.map((line) => <Line key={`${line.about}.${line.unitId ?? ''}.${line.rule?.row ?? ''}`} line={line} />)}
        </div>
      )}
    </QueryState>
  );
}

/** What the row shows, and under it the rule that caused it, or what did instead. */
function Line({ line }: { line: WhyLine }) {
  const { words } = useSpeech(), { why, matters } = words;
  const unitName = useUnitNames();
  const { about, rule, cause, unitId, on, provisional, light, level, extendedBy } = line;
  return (
    <section className="why-line" data-testid={`why-line-${about}`}>
      <h4>
        <span>{why.abouts[about]}</span>
        {light && <LightSign light={light} />}
        {level !== undefined && <b>{matters.levelNo(level)}</b>}
        {on && <Day date={on} provisional={provisional} />}
        {unitId && <b>{unitName(unitId)}</b>}
      </h4>
      {extendedBy && <p className="why-text">{why.extended(words.amount(extendedBy.amount, extendedBy.unit))}</p>}
      {cause && <p className="why-text">{cause === 'standing' ? why.paused : why.causes[cause]}</p>}
      {rule && <WhyRow rule={rule} />}
    </section>
  );
}
