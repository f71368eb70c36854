import type { RehearsalResult, SentCounts } from '../../api/types.ts';
import { useWords } from '../../words/use-words.tsx';

const SENT: (keyof SentCounts)[] = ['reminders', 'overdue', 'escalations', 'lapsed'];

/** The numbers that a decision hangs on: what moves, and what time does in either world. */
export function Headline({ summary, people, span }: { summary: RehearsalResult['summary']; people: number; span: string }) {
  const { rehearsal: words } = useWords();
  const numbers: [string, number, string?][] = [
    [words.changed, summary.changed, words.of(summary.projects)], [words.moved, summary.moved, words.movedSplit(summary.earlier, summary.later)],
    [words.created, summary.created], [words.cancelledSteps, summary.cancelled], [words.owners, summary.owners], [words.people, people, words.unitsNote(summary.units.length)],
    ...(summary.refusedActs > 0 ? [[words.refusedActs, summary.refusedActs] as [string, number]] : []),
  ];
  return (
    <section className="sheet pad headline" data-testid="rehearsed">
      <h2>{span}</h2>
      <div className="headline-numbers">{numbers.map(([label, value, note]) => <div key={label}><span>{label}</span><b>{value}</b><small className="muted">{note}</small></div>)}</div>
      <table className="sent" aria-label={words.sentTitle}>
        <thead><tr><th>{words.sentTitle}</th><th className="num">{words.before}</th><th className="num">{words.after}</th><th /></tr></thead>
        <tbody>
          {SENT.map((kind) => {
            const [before, after] = [summary.before[kind], summary.after[kind]];
            return <tr key={kind}><th scope="row">{words.sent[kind]}</th><td className="num">{before}</td><td className="num">{after}</td><td className="num muted">{after === before ? '' : `${after > before ? '+' : '−'}${Math.abs(after - before)}`}</td></tr>;
          })}
        </tbody>
      </table>
    </section>
  );
}
