import { Form, Radio } from 'antd';
import type { MatterView } from '../../../api/types.ts';
import { useCaller } from '../../../app/caller.ts';
import { MATTER_PAPERS } from '../../../parts/evidence-kinds.ts';
import { FileField } from '../../../parts/forms/file-field.tsx';
import { MatterField } from '../../../parts/forms/matter-field.tsx';
import { ReasonItem, TextItem } from '../../../parts/forms/text-fields.tsx';
import { UnitField } from '../../../parts/forms/unit-field.tsx';
import { DayField } from '../../../parts/forms/value-fields.tsx';
import { useWords } from '../../../words/use-words.tsx';
import type { MatterVerb } from '../matter-verbs.ts';
import { RegisterFields } from './register-fields.tsx';

export function MatterFields({ matter, verb }: { matter: MatterView; verb: MatterVerb }) {
  const { matterFields } = useWords();
  const { unitId } = useCaller();
  switch (verb) {
    case 'sign-for': return <p className="muted form-hint">{matterFields.signPlain}</p>;
    case 'accept-issue': return null;
    case 'register': return <RegisterFields kind={matter.kind} />;
    case 'plan-handling': return <PlanFields />;
    case 'add-progress': return <><TextItem name="text" title={matterFields.progress} /><EvidenceItem /></>;
    case 'answer': return <><TextItem name="text" title={matterFields.answer} placeholder={matterFields.answerHint} rows={5} /><EvidenceItem /></>;
    case 'evaluate': return <EvaluateFields />;
    case 'call-back': return <CallBackFields />;
    case 'decide-contest': return <ContestDecisionFields holderId={matter.holderId} />;
    case 'contest': return <><p className="muted">{matterFields.contestHint}</p><ReasonItem /></>;
    case 'transfer': return <><UnitItem except={matter.holderId} /><ReasonItem /></>;
    case 'merge': return <><IntoItem matterId={matter.id} /><ReasonItem /></>;
    case 'de-escalate': return <><ReasonItem /><EvidenceItem isRequired /></>;
    case 'close': return matter.raiserUnitId === unitId ? <TextItem name="reason" label="reason" isRequired={false} /> : <ReasonItem />;
    default: return <ReasonItem />;
  }
}

function EvidenceItem({ isRequired = false }: { isRequired?: boolean }) {
  const { fields, form, paren } = useWords();
  return (
    <Form.Item name="evidence" label={isRequired ? fields.evidence : fields.evidence + paren(fields.optional)} required={isRequired} validateTrigger={false}
      rules={isRequired ? [{ required: true, type: 'array', min: 1, message: form.required(fields.evidence) }] : []}>
      <FileField wanted={MATTER_PAPERS} />
    </Form.Item>
  );
}

function PlanFields() {
  const { matterFields, form } = useWords();
  return (
    <>
      <TextItem name="text" title={matterFields.plan} placeholder={matterFields.planHint} rows={4} />
      <Form.Item name="promisedOn" label={matterFields.promisedOn} rules={[{ required: true, message: form.choose(matterFields.promisedOn) }]}><DayField isAhead testId="field-promisedOn" /></Form.Item>
    </>
  );
}

function EvaluateFields() {
  const { matterFields, score, form } = useWords();
  const scores = (['satisfied', 'basicallySatisfied', 'unsatisfied'] as const).map((value) => ({ value, label: <span data-testid={`score-${value}`}>{score[value]}</span> }));
  const isUnsatisfied = Form.useWatch('score') === 'unsatisfied';
  return (
    <>
      <Form.Item name="score" label={matterFields.score} rules={[{ required: true, message: form.choose(matterFields.score) }]}><Radio.Group className="choice-row" optionType="button" options={scores} /></Form.Item>
      <TextItem name="note" label="note" isRequired={isUnsatisfied} />
    </>
  );
}

function CallBackFields() {
  const { matterFields } = useWords();
  return (
    <>
      <Form.Item name="confirmed" label={matterFields.confirmed}>
        <Radio.Group className="choice-row" optionType="button" options={[{ value: true, label: matterFields.isConfirmed }, { value: false, label: matterFields.isNotConfirmed }]} />
      </Form.Item>
      <TextItem name="note" title={matterFields.callBackNote} />
    </>
  );
}

function ContestDecisionFields({ holderId }: { holderId?: string }) {
  const { matterFields } = useWords();
  const isUpheld = Form.useWatch<boolean | undefined>('upheld') !== false;
  return (
    <>
      <Form.Item name="upheld" label={matterFields.upheld}>
        <Radio.Group className="choice-row" optionType="button" options={[{ value: true, label: matterFields.isUpheld }, { value: false, label: matterFields.isNotUpheld }]} />
      </Form.Item>
      {isUpheld && <UnitItem except={holderId} />}
      <ReasonItem />
    </>
  );
}

function UnitItem({ except }: { except?: string }) {
  const { matterFields: { transferTo }, form } = useWords();
  return <Form.Item name="unitId" label={transferTo} rules={[{ required: true, message: form.choose(transferTo) }]}><UnitField testId="field-unit" matches={({ id }) => id !== except} /></Form.Item>;
}

function IntoItem({ matterId }: { matterId: string }) {
  const { matterFields: { into }, form } = useWords();
  return <Form.Item name="intoId" label={into} rules={[{ required: true, message: form.choose(into) }]}><MatterField except={matterId} /></Form.Item>;
}
