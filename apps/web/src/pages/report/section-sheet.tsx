import type { CommandAnswer, SubmissionSection, SubmissionView } from '../../api/types.ts';
import { useSpeech } from '../../words/use-words.tsx';
import { FieldRow } from './field-row.tsx';

interface Props {
  report: SubmissionView;
  section: SubmissionSection;
  onDone: (answer: CommandAnswer) => void;
}

export function SectionSheet({ report, section, onDone }: Props) {
  const { words: { report: words }, say } = useSpeech();
  const short = report.expects.filter(({ field, isMet }) => !isMet && section.fields.some(({ id }) => id === field));
  const nameOf = (id: string) => say(section.fields.find((field) => field.id === id)?.label);
  return (
    <section className="sheet report-section">
      <h2>{say(section.label)}</h2>
      {short.map(({ field, count, given }) => <p key={field} className="form-hint expects" data-testid={`expects-${field}`}>{words.expects(nameOf(field), count, given)}　<span className="muted">{words.expectsOpen}</span></p>)}
      {section.fields.map((field) => <FieldRow key={field.id} report={report} field={field} onDone={onDone} />)}
    </section>
  );
}
