import { CheckOutlined, EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { use, useState } from 'react';
import { send } from '../../api/send.ts';
import type { CommandAnswer, SubmissionField, SubmissionView } from '../../api/types.ts';
import { useCommand } from '../../api/use-command.ts';
import { EvidenceList } from '../../parts/evidence-list.tsx';
import { RefusedContext } from '../../parts/outcome.tsx';
import { refusalText } from '../../parts/refusal-text.ts';
import { useSpeech, useWords } from '../../words/use-words.tsx';
import { FieldForm } from './field-form.tsx';
import { heldValue } from './held-value.ts';
import { Sentences } from './sentences.tsx';
import { SourceLinks } from './source-links.tsx';
import { ValueText } from './value-text.tsx';

interface Props {
  report: SubmissionView;
  field: SubmissionField;
  onDone: (answer: CommandAnswer) => void;
}

/** One field: what was drafted and from what, what somebody stands by, why it came back; confirmed and changed in place. */
export function FieldRow({ report, field, onDone }: Props) {
  const { words: { report: words }, say } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  const isFilled = heldValue(field) !== undefined;
  const tell = (answer: CommandAnswer) => { setOpen(false); onDone(answer); };
  return (
    <div className={['field-row', field.returned && 'is-returned', field.isConfirmed && 'is-confirmed', (field.type === 'text' || field.type === 'rows' || isOpen) && 'is-wide'].filter(Boolean).join(' ')} id={`field-${field.id}`} data-testid={`field-${field.id}`}>
      <div className="field-name">
        <b>{say(field.label)}</b>
        <span className="field-marks"><FieldMark field={field} isFilled={isFilled} /></span>
      </div>
      <div className="field-value">
        {field.returned && <p className="field-returned" data-testid={`returned-${field.id}`}><b>{words.returned}</b> {field.returned}</p>}
        {isOpen ? <FieldForm report={report} field={field} onDone={tell} onClose={() => setOpen(false)} /> : <FieldContent report={report} field={field} />}
      </div>
      {field.mayConfirm && !isOpen && (
        <div className="field-acts no-print">
          {!field.isConfirmed && isFilled && isProven(field) && <ConfirmButton report={report} field={field} onDone={tell} />}
          <Button size="small" type={field.isConfirmed ? 'text' : 'default'} icon={<EditOutlined />} onClick={() => setOpen(true)} data-testid={`change-${field.id}`}>{isFilled ? words.changeField : words.fillField}</Button>
        </div>
      )}
    </div>
  );
}

function FieldContent({ report: { id, sources: events }, field }: Omit<Props, 'onDone'>) {
  const { report } = useWords();
  const value = heldValue(field);
  const isAsDrafted = !field.isChanged && field.sentences.length > 0 && field.type === 'text';
  return (
    <>
      {isAsDrafted ? <Sentences sentences={field.sentences} events={events} /> : <div className="field-said"><ValueText field={field} value={value} /> {!field.isChanged && <SourceLinks ids={field.sources} events={events} />}</div>}
      {field.isChanged && (
        <div className="field-drafted" data-testid={`drafted-${field.id}`}>
          <p className="muted">{report.reason}　{field.reason}</p>
          {field.type === 'text' || field.type === 'rows'
            ? <details><summary>{report.drafted} <SourceLinks ids={field.sources} events={events} /></summary><ValueText field={field} value={field.drafted} /></details>
            : <p className="muted">{report.drafted}　<ValueText field={field} value={field.drafted} /> <SourceLinks ids={field.sources} events={events} /></p>}
        </div>
      )}
      {field.evidence.length > 0 && <EvidenceList subject={{ kind: 'reporting', id }} evidence={field.evidence} />}
    </>
  );
}

function FieldMark({ field, isFilled }: { field: SubmissionField; isFilled: boolean }) {
  const { report } = useWords();
  if (field.isConfirmed) return <span className={field.isChanged ? 'mark is-changed' : 'mark is-confirmed'}><CheckOutlined /> {field.isChanged ? report.isChanged : report.isConfirmed}</span>;
  return (
    <>
      {(isFilled || field.required || field.returned) && <span className="mark">{report.toConfirm}</span>}
      {field.required && !isFilled && <span className="muted">{report.required}</span>}
      {field.confirmedBy === 'unitHead' && <span className="muted">{report.byHead}</span>}
      {field.needsEvidence && <span className="muted">{report.needsEvidence}</span>}
    </>
  );
}

/** What needs a document is confirmed in its form, where the document is asked for; a figure of nothing needs none. */
function isProven(field: SubmissionField): boolean {
  const held = heldValue(field);
  return !field.needsEvidence || field.evidence.length > 0 || held === 0 || (Array.isArray(held) && held.length === 0);
}

function ConfirmButton({ report, field, onDone }: Props) {
  const words = useWords();
  const refused = use(RefusedContext);
  const command = useCommand((_: object, key) => send('confirm-field', { reportId: report.id }, { fieldId: field.id, ...(field.type !== 'text' && { value: heldValue(field) }) }, key));
  // The figure that is seen, so that nobody confirms one that was drafted meanwhile; texts may be shown without names that their reader must not know.
  // The button goes with what it did, so the promise tells, not the button's own callbacks.
  const press = () => void command.mutateAsync({}).then(onDone, (error: unknown) => refused?.(refusalText(error, words)));
  return <Button size="small" type="primary" ghost icon={<CheckOutlined />} loading={command.isPending} onClick={press} data-testid={`confirm-${field.id}`}>{words.report.confirmField}</Button>;
}
