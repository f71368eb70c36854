import type { MatterView } from '../../api/types.ts';
import { EvidenceList } from '../../parts/evidence-list.tsx';
import { dayText } from '../../parts/format.ts';
import { useUnitNames } from '../../parts/unit-names.ts';
import { useSpeech } from '../../words/use-words.tsx';

/** What the handler promised and answered, and how the raiser found it. Nothing before it was signed for. */
export function Handling({ matter }: { matter: MatterView }) {
  const { words, language } = useSpeech(), { matter: name } = words;
  const unitName = useUnitNames();
  const { signed, handling, explanation, answer, evaluation, returns } = matter;
  if (!signed && !explanation && !answer) return null;
  const day = (date: string) => dayText(date, language, false);
  return (
    <section className="sheet pad matter-handling" data-testid="handling">
      <h2>{name.handling} {returns > 0 && <small className="muted">{name.returns(returns)}</small>}</h2>
      <p className={signed ? undefined : 'muted'}>{signed ? name.signedBy(words.people(unitName(signed.unitId), signed.name ?? ''), day(signed.on)) : name.notSigned}</p>
      {handling && (
        <Part title={name.plan} aside={[name.promised(day(handling.promisedOn)), ...(handling.firstPromisedOn !== handling.promisedOn ? [name.firstPromised(day(handling.firstPromisedOn))] : [])].join(words.comma)}>
          <p className="said">{handling.text}</p>
        </Part>
      )}
      {explanation && <Part title={name.explanation}><p className="said">{explanation}</p></Part>}
      {answer && (
        <Part title={name.answer} aside={`${unitName(answer.unitId)} ${day(answer.on)}`}>
          <p className="said" data-testid="answer">{answer.text}</p>
          {answer.evidence.length > 0 && <EvidenceList subject={{ kind: 'matter', id: matter.id }} evidence={answer.evidence} />}
        </Part>
      )}
      {answer && <Part title={name.evaluation} aside={evaluation && day(evaluation.on)}><p className={evaluation ? 'said' : 'muted'} data-testid="evaluation">{evaluation ? [words.score[evaluation.score], evaluation.note].filter(Boolean).join(words.colon) : name.notEvaluated}</p></Part>}
    </section>
  );
}

const Part = ({ title, aside, children }: { title: string; aside?: string; children: React.ReactNode }) => (
  <div className="handling-part">
    <h3>{title} {aside && <small className="muted">{aside}</small>}</h3>
    {children}
  </div>
);
