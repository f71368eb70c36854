import { Form, Input } from 'antd';
import { MATTER_PAPERS } from '../../parts/evidence-kinds.ts';
import { FileField } from '../../parts/forms/file-field.tsx';
import { DayField } from '../../parts/forms/value-fields.tsx';
import { useWords } from '../../words/use-words.tsx';
import { AddressFields } from './address-fields.tsx';
import { ClassFields } from './class-fields.tsx';
import { KindItem } from './kind-item.tsx';
import { PlaceFields } from './place-fields.tsx';
import { RiskFields, UrgencyItem } from './risk-fields.tsx';

/** What it is, what is asked, where it is stuck, and what is at risk. */
export function RaiseFields({ isPlaced }: { isPlaced: boolean }) {
  const { raise, fields, form, paren } = useWords();
  const optional = (label: string) => label + paren(fields.optional);
  return (
    <>
      <KindItem isPlaced={isPlaced} />
      <div className="raise-pair"><ClassFields /></div>
      <Form.Item name="title" label={raise.name} rules={[{ required: true, whitespace: true, message: form.required(raise.name) }]}><Input maxLength={200} placeholder={raise.nameHint} data-testid="field-title" /></Form.Item>
      <Form.Item name="description" label={raise.description} rules={[{ required: true, whitespace: true, message: form.required(raise.description) }]}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={2_000} placeholder={raise.descriptionHint} data-testid="field-description" />
      </Form.Item>
      <PlaceFields isPlaced={isPlaced} />
      <AddressFields />
      <UrgencyItem />
      <RiskFields />
      <Form.Item name="requestedOn" label={optional(raise.requestedOn)}><DayField isAhead /></Form.Item>
      <Form.Item name="evidence" label={optional(raise.evidence)}><FileField wanted={MATTER_PAPERS} /></Form.Item>
    </>
  );
}
