import { Button, Descriptions, Tag, Timeline } from 'antd';
import type { PublicMatter } from '../../api/public.ts';
import { useSpeech } from '../../words/use-words.tsx';
import { Day } from '../../parts/day.tsx';
import { EvaluateForm } from './evaluate-form.tsx';
import { WordForm } from './word-form.tsx';

/** Where a matter stands, what happened, and what its raiser can do now. */
export function FollowedMatter({ matter, receipt, onOther }: { matter: PublicMatter; receipt: string; onOther: () => void }) {
  const { words, say: inOwn } = useSpeech(), say = words.enterprise, may = (verb: string) => matter.may.includes(verb);
  const items = [
    { key: 'number', label: say.number, children: matter.code }, { key: 'raised', label: say.raisedOn, children: <Day date={matter.raisedOn} /> },
    { key: 'unit', label: say.unit, children: matter.unit ? inOwn(matter.unit) : say.noUnit },
    ...(matter.promisedOn ? [{ key: 'promised', label: say.promised, children: <Day date={matter.promisedOn} /> }] : []),
  ];
  return (
    <div className="followed" data-testid="followed">
      <section className="sheet pad">
        <h2>{matter.title} <Tag data-testid="followed-status">{say.status[matter.status]}</Tag></h2>
        <p className="pre">{matter.description}</p>
        <Descriptions column={1} size="small" items={items} />
      </section>
      {matter.answer && <section className="sheet pad"><h2>{say.answer}</h2><p className="pre" data-testid="followed-answer">{matter.answer}</p></section>}
      {may('evaluate') && <EvaluateForm receipt={receipt} />}
      <section className="sheet pad">
        <h2>{say.timeline}</h2>
        <Timeline items={[...matter.timeline].reverse().map(({ on, sentence }) => ({ content: <><span className="muted"><Day date={on} /></span> {inOwn(sentence)}</> }))} data-testid="followed-timeline" />
      </section>
      {may('add-note') && <WordForm receipt={receipt} verb="add-note" />}
      {may('reopen') && <WordForm receipt={receipt} verb="reopen" />}
      {may('withdraw') && <WordForm receipt={receipt} verb="withdraw" />}
      <Button type="link" block onClick={onOther} data-testid="follow-other">{say.other}</Button>
    </div>
  );
}
