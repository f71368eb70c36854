import { Button, Form } from 'antd';
import type { CommandAnswer, EvidenceReference, FieldValue, SubmissionField, SubmissionView } from '../../api/types.ts';
import { CommandForm } from '../../parts/forms/command-form.tsx';
import { FileField } from '../../parts/forms/file-field.tsx';
import { TextItem } from '../../parts/forms/text-fields.tsx';
import { useWords } from '../../words/use-words.tsx';
import { heldValue } from './held-value.ts';
import { ValueInput } from './value-input.tsx';

interface Values {
  value?: FieldValue;
  reason?: string;
  evidence?: EvidenceReference[];
}

interface Props {
  report: SubmissionView;
  field: SubmissionField;
  onDone: (answer: CommandAnswer) => void;
  onClose: () => void;
}

const isSame = (one: FieldValue | undefined, other: FieldValue | undefined): boolean => JSON.stringify(one) === JSON.stringify(other);

/** A field that was cleared says so: without a value the draft's would stand. */
const valueBody = (field: SubmissionField, value: FieldValue | undefined): { value?: FieldValue; isEmpty?: boolean } => {
  if (value !== undefined && value !== null) return { value };
  return heldValue(field) === undefined ? {} : { isEmpty: true };
};

/** Another value with its reason; the draft's stays beside it. */
export function FieldForm({ report, field, onDone, onClose }: Props) {
  const { report: words, fields, paren } = useWords();
  const held = heldValue(field);
  const isChange = (value: FieldValue | undefined) => field.drafted !== undefined && !isSame(value, field.drafted);
  const toBody = ({ value, reason, evidence = [] }: Values) => ({ fieldId: field.id, ...valueBody(field, value), ...(reason?.trim() && isChange(value) && { reason }), ...(evidence.length > 0 && { evidence }) });
  return (
    <div className="field-form">
      <CommandForm<Values> verb="confirm-field" subject={{ reportId: report.id, fieldId: field.id }} version={report.version} initial={{ value: held, reason: field.reason, evidence: field.evidence }} toBody={toBody}
        label={(values) => (isChange('value' in values ? values.value : held) ? words.saveChange : words.saveField)} onDone={onDone}>
        {(form) => (
          <>
            <Form.Item name="value" noStyle={false}><ValueInput field={field} /></Form.Item>
            <Form.Item noStyle shouldUpdate={(before: Values, after: Values) => !isSame(before.value, after.value)}>
              {() => isChange(form.getFieldValue('value') as FieldValue | undefined) && <><p className="muted form-hint">{words.fillHint}</p><TextItem name="reason" title={words.reason} rows={2} /></>}
            </Form.Item>
            <Form.Item name="evidence" label={field.needsEvidence ? fields.evidence : fields.evidence + paren(fields.optional)} hidden={!field.needsEvidence && field.evidence.length === 0 && field.type === 'text'}><FileField /></Form.Item>
          </>
        )}
      </CommandForm>
      <Button size="small" type="link" onClick={onClose}>{words.cancel}</Button>
    </div>
  );
}
