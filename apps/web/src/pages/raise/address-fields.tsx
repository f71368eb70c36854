import { Form, Radio } from 'antd';
import { MatterField } from '../../parts/forms/matter-field.tsx';
import { UnitField } from '../../parts/forms/unit-field.tsx';
import { useWords } from '../../words/use-words.tsx';
import { isAddressed } from './raise-body.ts';

/** Slips and tasks go to a unit that the office names; a slip has a colour and may be about a matter. */
export function AddressFields() {
  const { raise, slipColour, form, fields, paren } = useWords();
  const instance = Form.useFormInstance();
  const kind = Form.useWatch('kind', instance);
  if (!isAddressed(kind)) return null;
  return (
    <>
      {kind === 'slip' && (
        <Form.Item name="slipColour" label={raise.slipColour} rules={[{ required: true, message: form.choose(raise.slipColour) }]}>
          <Radio.Group optionType="button" options={(['blue', 'yellow', 'red'] as const).map((value) => ({ value, label: slipColour[value] }))} />
        </Form.Item>
      )}
      {kind === 'slip' && <Form.Item name="about" label={raise.about + paren(fields.optional)} extra={raise.aboutHint}><MatterField /></Form.Item>}
      <Form.Item name="addresseeId" label={raise.addressee} rules={[{ required: true, message: form.choose(raise.addressee) }]}><UnitField testId="field-addressee" /></Form.Item>
    </>
  );
}
