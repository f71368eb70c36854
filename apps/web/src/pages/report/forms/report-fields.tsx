import { Form, Input, Select } from 'antd';
import type { SubmissionView } from '../../../api/types.ts';
import { FileField } from '../../../parts/forms/file-field.tsx';
import { ReasonItem, TextItem } from '../../../parts/forms/text-fields.tsx';
import { UnitField } from '../../../parts/forms/unit-field.tsx';
import { DayField } from '../../../parts/forms/value-fields.tsx';
import { useSpeech, useWords } from '../../../words/use-words.tsx';
import type { ReportVerb } from '../report-verbs.ts';
import { heldValue } from '../held-value.ts';
import { ValueInput } from '../value-input.tsx';

export function ReportFields({ report, verb }: { report: SubmissionView; verb: ReportVerb }) {
  const { reportFields: words } = useWords();
  switch (verb) {
    case 'confirm-draft': return <Plain text={words.draftPlain} />;
    case 'confirm-nothing': return <Plain text={words.nothingPlain} />;
    case 'approve': return <Plain text={words.approvePlain} />;
    case 'submit': return <Plain text={words.submitPlain} />;
    case 'redraft': return <Plain text={words.redraftPlain} />;
    case 'accept': return <TextItem name="note" title={words.note} isRequired={false} rows={2} />;
    case 'return': return <><WhichFields report={report} label={words.fields} isRequired={false} /><Reasons report={report} /><TextItem name="reason" title={words.overall} /></>;
    case 'restate': return <><WhichFields report={report} label={words.restateFields} isRequired /><NewValues report={report} /><ReasonItem /></>;
    case 'delegate': return <><Unit report={report} label={words.delegateTo} /><Until /><ReasonItem /></>;
    case 'add-note': return <TextItem name="text" title={words.talk} />;
    case 'hand-over': return <><Unit report={report} label={words.handOverTo} /><ReasonItem /></>;
  }
}

const Plain = ({ text }: { text: string }) => <p className="muted form-hint">{text}</p>;

const fieldsOf = ({ sections }: SubmissionView) => sections.flatMap(({ fields }) => fields);

function WhichFields({ report, label, isRequired }: { report: SubmissionView; label: string; isRequired: boolean }) {
  const { words: { reportFields, form }, say } = useSpeech();
  return (
    <Form.Item name="fieldIds" label={label} rules={isRequired ? [{ required: true, type: 'array', min: 1, message: form.choose(label) }] : []}>
      <Select mode="multiple" options={fieldsOf(report).map((field) => ({ value: field.id, label: say(field.label) }))} showSearch={{ optionFilterProp: 'label' }} placeholder={isRequired ? undefined : reportFields.fieldsHint} data-testid="field-fieldIds" />
    </Form.Item>
  );
}

const useChosen = (report: SubmissionView) => {
  const ids = Form.useWatch<string[] | undefined>('fieldIds') ?? [];
  return fieldsOf(report).filter(({ id }) => ids.includes(id));
};

/** One reason for each chosen field. */
function Reasons({ report }: { report: SubmissionView }) {
  const { words: { reportFields, form }, say } = useSpeech();
  return useChosen(report).map((field) => {
    const title = reportFields.why(say(field.label));
    return (
      <Form.Item key={field.id} name={['why', field.id]} label={title} rules={[{ required: true, whitespace: true, message: form.required(title) }]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2_000} data-testid={`why-${field.id}`} />
      </Form.Item>
    );
  });
}

/** One new value for each chosen field, with its document where one is needed. */
function NewValues({ report }: { report: SubmissionView }) {
  const { words: { reportFields, fields: names, form }, say } = useSpeech();
  return useChosen(report).map((field) => {
    const title = reportFields.newValue(say(field.label));
    return (
      <div key={field.id}>
        <Form.Item name={['values', field.id]} label={title} initialValue={heldValue(field)} rules={[{ required: true, message: form.required(title) }]}><ValueInput field={field} /></Form.Item>
        {field.needsEvidence && <Form.Item name={['evidence', field.id]} label={names.evidence} rules={[{ required: true, type: 'array', min: 1, message: form.required(names.evidence) }]}><FileField /></Form.Item>}
      </div>
    );
  });
}

function Unit({ report, label }: { report: SubmissionView; label: string }) {
  const { form } = useWords();
  return <Form.Item name="unitId" label={label} rules={[{ required: true, message: form.choose(label) }]}><UnitField testId="field-unit" matches={({ id }) => id !== report.unitId} /></Form.Item>;
}

function Until() {
  const { reportFields: { until }, form } = useWords();
  return <Form.Item name="until" label={until} rules={[{ required: true, message: form.choose(until) }]}><DayField isAhead testId="field-until" /></Form.Item>;
}
