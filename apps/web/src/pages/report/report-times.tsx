import type { ReactNode } from 'react';
import type { SubmissionView } from '../../api/types.ts';
import { remainingText } from '../../parts/clock-text.ts';
import { Day } from '../../parts/day.tsx';
import { durationText, endText } from '../../parts/format.ts';
import { LightWhy } from '../../parts/light-why.tsx';
import { Why } from '../../parts/why.tsx';
import { useUnitNames } from '../../parts/unit-names.ts';
import { useSpeech, useWords } from '../../words/use-words.tsx';

const MINUTE_MS = 60_000;

/** Until when, who hears of it when it is missing, and what this report asked of its unit. */
export function ReportTimes({ report }: { report: SubmissionView }) {
  return <><Deadlines report={report} /><MissingLadder report={report} /><BurdenOfReport report={report} /></>;
}

function Deadlines({ report }: { report: SubmissionView }) {
  const { words, language } = useSpeech(), { report: name } = words;
  const { clock, reviewDueOn, lateBy, isOwed, light } = report;
  return (
    <section data-testid="report-clock">
      <h3>{name.clock}</h3>
      <dl className="facts">
        <Row name={report.returns > 0 ? name.correctUntil : name.dueUntil}>
          <span className={clock.provisional ? 'provisional' : undefined} title={clock.provisional ? words.clock.provisionalWhy : undefined}>{endText(clock.dueAt, language)}{clock.provisional && <small> {words.clock.provisional}</small>}</span> <Why rule={report.rules.cycles} />
          {isOwed && <div><b className={`light-${light}`}>{remainingText(clock.remaining, 'workingDay', words)}</b> <LightWhy light={light} /></div>}
          {lateBy !== undefined && <div className="muted">{lateBy > 0 ? name.submittedLate(lateBy) : name.submittedInTime}</div>}
        </Row>
        {reviewDueOn && <Row name={name.reviewUntil}><Day date={reviewDueOn} provisional={report.reviewProvisional} /></Row>}
        <Row name={name.dataTo}>{endText(report.dataTo, language)}</Row>
      </dl>
    </section>
  );
}

/** Whom a missing report climbs to, while it is still owed. */
function MissingLadder({ report }: { report: SubmissionView }) {
  const { report: words } = useWords();
  const unitName = useUnitNames();
  if (!report.isOwed || report.ladder.length === 0) return null;
  const holder = (id: string) => (id === '@owner' ? words.owner : id === '@unitHead' ? words.unitHead : unitName(id));
  return (
    <section>
      <h3>{words.ladder}</h3>
      <ol className="missing-ladder">
        {report.ladder.map(({ level, afterWorkingDays, holder: id, rule }) => (
          <li key={level} value={level} className={report.level === level ? 'is-here' : undefined}><b>{holder(id)}</b> <span className="muted">{words.after(afterWorkingDays)}</span> <Why rule={rule} />{report.level === level && <span className="tag">{words.here}</span>}</li>
        ))}
      </ol>
    </section>
  );
}

function BurdenOfReport({ report: { burden } }: { report: SubmissionView }) {
  const { words, language } = useSpeech();
  const { report: name } = words;
  return (
    <section>
      <h3>{name.burden}</h3>
      <dl className="facts">
        <Row name={name.asked}>{name.items(burden.asked)}</Row>
        <Row name={name.prefilledNo}>{name.items(burden.prefilled)}</Row>
        <Row name={name.changed}>{name.items(burden.changed)}</Row>
        <Row name={name.reminders}>{name.times(burden.reminders)}</Row>
        {burden.minutes !== undefined && <Row name={name.minutes}>{durationText(burden.minutes * MINUTE_MS, language)}</Row>}
      </dl>
    </section>
  );
}

const Row = ({ name, children }: { name: string; children: ReactNode }) => <><dt>{name}</dt><dd>{children}</dd></>;
