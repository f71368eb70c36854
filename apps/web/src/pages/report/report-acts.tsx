import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import type { CommandAnswer, SubmissionView } from '../../api/types.ts';
import { PanelShell } from '../../parts/panel-shell.tsx';
import { useReportTurn } from '../../parts/report-turn.ts';
import { useIsPhone } from '../../parts/screen.ts';
import { useLostVerb } from '../../parts/use-lost-verb.ts';
import { useWords } from '../../words/use-words.tsx';
import { ReportTimes } from './report-times.tsx';
import { ReportForm } from './forms/report-form.tsx';
import { awaitedVerb, reportVerbs, type ReportVerb } from './report-verbs.ts';

interface Props {
  report: SubmissionView;
  line: ReactNode;
  onDone: (answer: CommandAnswer) => void;
}

/** What one may do now with the whole report; `?do=` opens a form by its verb. Deadlines stand below it, on phones below the fields. */
export function ReportActs({ report, line, onDone }: Props) {
  const words = useWords(), { report: name } = words;
  const turnOf = useReportTurn();
  const isPhone = useIsPhone();
  const [params, setParams] = useSearchParams();
  const verbs = reportVerbs(report.may);
  const chosen = verbs.find((verb) => verb === params.get('do')) ?? awaitedVerb(verbs, report);
  const lost = useLostVerb(chosen, verbs);
  const choose = (verb: ReportVerb | undefined) => setParams(verb ? { do: verb } : {}, { replace: true, preventScrollReset: true });
  const tell = (answer: CommandAnswer) => {
    lost.forget();
    choose(undefined);
    onDone(answer);
  };
  const isInPlace = report.may.includes('confirm-field');
  return (
    <PanelShell title={name.act} line={line}>
      {lost.verb && <Alert className="late-note" type="warning" showIcon title={name.moved(words.reportVerbs[lost.verb])} />}
      {!line && <p className="muted matter-turn">{verbs.length === 0 && !isInPlace && name.noAct}{turnOf(report)}{isInPlace && <span className="in-place">{name.inPlace}</span>}</p>}
      {verbs.length > 0 && (
        <section className="act">
          <div className="verb-row" role="tablist">
            {verbs.map((verb) => (
              <Button key={verb} size="small" role="tab" aria-selected={verb === chosen} type={verb === chosen ? 'primary' : 'default'} ghost={verb === chosen} onClick={() => { lost.forget(); choose(verb); }} data-testid={`do-${verb}`}>
                {words.reportVerbs[verb]}
              </Button>
            ))}
          </div>
          {chosen && <ReportForm key={chosen} report={report} verb={chosen} onDone={tell} />}
        </section>
      )}
      {!isPhone && <ReportTimes report={report} />}
    </PanelShell>
  );
}
