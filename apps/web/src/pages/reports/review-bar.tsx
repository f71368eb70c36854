import { Alert, Button, Form } from 'antd';
import { useState } from 'react';
import { reviewMany, type BulkReview } from '../../api/reports.ts';
import type { BulkAnswer, SubmissionRow } from '../../api/types.ts';
import { useCommand } from '../../api/use-command.ts';
import { ReasonItem } from '../../parts/forms/text-fields.tsx';
import { refusalText } from '../../parts/refusal-text.ts';
import { usePeriodText } from '../../parts/period-text.ts';
import { useUnitNames } from '../../parts/unit-names.ts';
import { useSpeech, useWords } from '../../words/use-words.tsx';

interface Props {
  rows: SubmissionRow[];
  chosen: string[];
  choose: (ids: string[]) => void;
}

/** Accepting and returning several at once: what was done, and what was not and why. */
export function ReviewBar({ rows, chosen, choose }: Props) {
  const words = useWords(), { review } = words;
  const [isReturn, setReturn] = useState(false);
  const [outcome, setOutcome] = useState<BulkAnswer>();
  const command = useCommand<BulkReview, BulkAnswer>(reviewMany);
  const act = (body: BulkReview) => command.mutate(body, {
    onSuccess: (answer) => {
      setOutcome(answer);
      setReturn(false);
      choose(answer.results.filter(({ ok }) => !ok).map(({ id }) => id));
    },
  });
  return (
    <>
      {command.error && <Alert type="error" showIcon title={refusalText(command.error, words)} data-testid="refusal" />}
      {outcome && <BulkOutcome outcome={outcome} rows={rows} onClose={() => setOutcome(undefined)} />}
      {chosen.length > 0 && (
        <div className="bulk-bar sheet" data-testid="bulk-bar">
          <b>{review.selected(chosen.length)}</b>
          {command.isPending ? <span role="status">{review.running}</span> : (
            <>
              <Button type="primary" size="small" onClick={() => act({ ids: chosen, verb: 'accept' })} data-testid="bulk-accept">{review.accept(chosen.length)}</Button>
              <Button size="small" aria-expanded={isReturn} onClick={() => setReturn(!isReturn)} data-testid="bulk-return">{review.return}</Button>
              <Button size="small" type="link" onClick={() => choose([])}>{review.clear}</Button>
              {isReturn && (
                <Form<{ reason: string }> layout="vertical" className="bulk-reason" onFinish={({ reason }) => act({ ids: chosen, verb: 'return', reason })}>
                  <ReasonItem />
                  <Button type="primary" htmlType="submit" data-testid="bulk-submit">{review.returnMany(chosen.length)}</Button>
                </Form>
              )}
            </>
          )}
        </div>
      )}
    </>
  );
}

/** A refused one is named by what it is, as long as it is on the screen. */
function BulkOutcome({ outcome: { results }, rows, onClose }: { outcome: BulkAnswer; rows: SubmissionRow[]; onClose: () => void }) {
  const { words: { review, colon, state }, say } = useSpeech();
  const unitName = useUnitNames();
  const periodOf = usePeriodText();
  const failed = results.filter(({ ok }) => !ok);
  const nameOf = (id: string) => {
    const row = rows.find((one) => one.id === id), [, period = '', unitId] = id.split('/');
    return [row && say(row.label), unitName(unitId), periodOf(period)].filter(Boolean).join(' ');
  };
  return (
    <Alert type={failed.length > 0 ? 'warning' : 'success'} showIcon closable={{ onClose }} role="status" data-testid="bulk-outcome" className="bulk-outcome"
      title={review.done(results.length - failed.length) + (failed.length > 0 ? review.failed(failed.length) : '')}
      {...(failed.length > 0 && { description: <ul className="needs">{failed.map(({ id, problem }) => <li key={id}>{nameOf(id)}{colon}{problem?.detail ?? problem?.title ?? state.crash}</li>)}</ul> })} />
  );
}
