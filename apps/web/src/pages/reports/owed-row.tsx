import { Button } from 'antd';
import { use, type ReactNode } from 'react';
import { Link } from 'react-router';
import { usePack } from '../../api/queries.ts';
import { send } from '../../api/send.ts';
import type { CommandAnswer, SubmissionRow } from '../../api/types.ts';
import { useCommand } from '../../api/use-command.ts';
import { mayAsk, useCaller } from '../../app/caller.ts';
import { Moment } from '../../parts/day.tsx';
import { RefusedContext } from '../../parts/outcome.tsx';
import { usePeriodText } from '../../parts/period-text.ts';
import { refusalText } from '../../parts/refusal-text.ts';
import { ReportDue } from '../../parts/report-due.tsx';
import { reportPath } from '../../parts/report-id.ts';
import { useUnitNames } from '../../parts/unit-names.ts';
import { useSpeech, useWords } from '../../words/use-words.tsx';

interface Props {
  row: SubmissionRow;
  workingDays?: number;
  onDone: (answer: CommandAnswer) => void;
}

/** What is owed: until when, how much of it is drafted, and the one click where there is nothing to say. */
export function OwedRow({ row, workingDays, onDone }: Props) {
  const { reports } = useWords();
  const caller = useCaller();
  const { data: pack } = usePack();
  const allowsNothing = pack?.duties.find(({ id }) => id === row.dutyId)?.allowNothing === true && !row.isNothing && (row.status === 'open' || row.status === 'drafted');
  return (
    <Row row={row} due={<ReportDue row={row} workingDays={workingDays} isAsked />} facts={row.prefilled > 0 ? reports.prefilled(row.prefilled, row.asked) : reports.noDraft}>
      {allowsNothing && mayAsk(caller, 'report:write') && <NothingButton id={row.id} onDone={onDone} />}
      <Link to={reportPath(row.id)}><Button size="small" type="primary" ghost tabIndex={-1}>{row.status === 'drafted' || row.status === 'open' || row.status === 'returned' ? reports.confirm : reports.open}</Button></Link>
    </Row>
  );
}

export function DoneRow({ row }: { row: SubmissionRow }) {
  const { reports } = useWords();
  return (
    <Row row={row} due={<><ReportDue row={row} isAsked />{row.submittedAt && <span className="muted"> <Moment at={row.submittedAt} /></span>}</>} facts={row.isNothing ? reports.isNothing : reports.prefilled(row.prefilled, row.asked)}>
      <Link to={reportPath(row.id)}><Button size="small" tabIndex={-1}>{reports.open}</Button></Link>
    </Row>
  );
}

function Row({ row, due, facts, children }: { row: SubmissionRow; due: ReactNode; facts: string; children: ReactNode }) {
  const { words: { reports, submissionStatus }, say } = useSpeech();
  const periodOf = usePeriodText();
  const { unitId } = useCaller();
  const unitName = useUnitNames();
  const ofOthers = row.unitId === unitId ? [] : [reports.standsIn(unitName(row.unitId))];
  return (
    <li data-testid={`report-${row.id}`}>
      <div className="report-what">
        <Link to={reportPath(row.id)}>{say(row.label)}</Link> <span className="tag">{submissionStatus[row.status]}</span>
        <small>{[...ofOthers, periodOf(row.period), reports.measures(row.measures), facts, ...(row.returns > 0 ? [reports.returnsNo(row.returns)] : [])].map((fact) => <span key={fact}>{fact}</span>)}</small>
      </div>
      <div className="report-when">{due}</div>
      <div className="report-act">{children}</div>
    </li>
  );
}

function NothingButton({ id, onDone }: { id: string; onDone: (answer: CommandAnswer) => void }) {
  const words = useWords();
  const refused = use(RefusedContext);
  const command = useCommand((_: object, key) => send('confirm-nothing', { reportId: id }, {}, key));
  // The button goes with what it did, so the promise tells, not the button's own callbacks.
  const press = () => void command.mutateAsync({}).then(onDone, (error: unknown) => refused?.(refusalText(error, words)));
  return <Button size="small" loading={command.isPending} onClick={press} data-testid={`nothing-${id}`}>{words.reports.nothing}</Button>;
}
