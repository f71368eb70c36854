import { Form, InputNumber, Radio } from 'antd';
import { MoneyField } from '../../parts/forms/value-fields.tsx';
import { useWords } from '../../words/use-words.tsx';

/** How urgent a matter is. */
export function UrgencyItem() {
  const { raise, urgency } = useWords();
  return (
    <Form.Item name="urgency" label={raise.urgency} extra={raise.urgentHint}>
      <Radio.Group optionType="button" options={(['normal', 'urgent'] as const).map((value) => ({ value, label: <span data-testid={`urgency-${value}`}>{urgency[value]}</span> }))} />
    </Form.Item>
  );
}

/** What a matter puts at risk. */
export function RiskFields() {
  const { raise, fields, paren } = useWords();
  const optional = (label: string) => label + paren(fields.optional);
  return (
    <div className="raise-pair">
      <Form.Item name="valueAtRisk" label={optional(raise.atRisk)} extra={raise.atRiskHint}><MoneyField /></Form.Item>
      <Form.Item name="jobsAtRisk" label={optional(raise.jobs)}><InputNumber min={0} max={1_000_000} precision={0} style={{ width: '100%' }} controls={false} data-testid="field-jobs" /></Form.Item>
    </div>
  );
}
