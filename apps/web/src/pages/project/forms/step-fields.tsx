import { Form, InputNumber, Radio, Select } from 'antd';
import { usePack } from '../../../api/queries.ts';
import type { StepView } from '../../../api/types.ts';
import { FileField } from '../../../parts/forms/file-field.tsx';
import { ReasonItem, TextItem } from '../../../parts/forms/text-fields.tsx';
import { UnitField } from '../../../parts/forms/unit-field.tsx';
import { Unconfirmed } from '../../../parts/unconfirmed.tsx';
import { useSpeech, useWords } from '../../../words/use-words.tsx';
import type { StepVerb } from '../verbs.ts';
import { CompleteFields } from './complete-fields.tsx';

export function StepFields({ step, verb }: { step: StepView; verb: StepVerb }) {
  switch (verb) {
    case 'complete': return <CompleteFields step={step} />;
    case 'verify': return <TextItem name="note" label="note" isRequired={false} />;
    case 'reassign': return <ReassignFields />;
    case 'request-extension': return <><AmountItem step={step} label="amount" /><ReasonItem /></>;
    case 'decide-extension': return <DecideFields step={step} />;
    case 'suspend-clock': return <PauseFields />;
    default: return <ReasonItem />;
  }
}

function AmountItem({ step, label }: { step: StepView; label: 'amount' | 'grantedAmount' }) {
  const { fields, form, amount } = useWords();
  const unit = step.clock?.unit ?? 'workingDay';
  return (
    <Form.Item name="amount" label={fields[label]} rules={[{ required: true, message: form.required(fields[label]) }]}>
      <InputNumber min={1} max={365} precision={0} style={{ width: '100%' }} suffix={amount(1, unit).replace(/^1 /, '')} data-testid="field-amount" />
    </Form.Item>
  );
}

function ReassignFields() {
  const { fields, form } = useWords();
  return (
    <>
      <Form.Item name="unitId" label={fields.unitId} rules={[{ required: true, message: form.choose(fields.unitId) }]}>
        <UnitField testId="field-unit" />
      </Form.Item>
      <ReasonItem />
    </>
  );
}

function DecideFields({ step }: { step: StepView }) {
  const { fields } = useWords();
  const isGranted = Form.useWatch<boolean | undefined>('granted') !== false;
  return (
    <>
      <Form.Item name="granted" label={fields.granted}>
        <Radio.Group optionType="button" options={[{ value: true, label: fields.grant }, { value: false, label: fields.refuse }]} />
      </Form.Item>
      {isGranted && <AmountItem step={step} label="grantedAmount" />}
      <ReasonItem />
    </>
  );
}

function PauseFields() {
  const { fields, form, limit, listComma } = useWords();
  const { say } = useSpeech();
  const { data: pack } = usePack();
  const ground = pack?.suspensionReasons[Form.useWatch('ground') as string];
  const going = (['legal', 'promised', 'green'] as const).filter((name) => ground && !ground.stops.includes(name)).map((name) => limit[name]);
  return (
    <>
      <Form.Item name="ground" label={fields.pauseReason} rules={[{ required: true, message: form.choose(fields.pauseReason) }]}
        extra={ground && <>{going.length > 0 ? form.goesOn(going.join(listComma)) : form.allStop} {ground.confirmed === false && <Unconfirmed />}</>}>
        <Select options={Object.entries(pack?.suspensionReasons ?? {}).map(([value, label]) => ({ value, label: say(label) }))} data-testid="field-pause" />
      </Form.Item>
      {ground?.needsEvidence && (
        <Form.Item name="evidence" label={fields.evidence} rules={[{ required: true, type: 'array', min: 1, message: form.required(fields.evidence) }]}>
          <FileField wanted={['suspensionProof']} />
        </Form.Item>
      )}
      <TextItem name="authority" label="authority" rows={1} max={200} placeholder={fields.authorityHint} />
      <TextItem name="reason" label="note" isRequired={false} />
    </>
  );
}
