import { Form, Input } from 'antd';
import { useWords } from '../../words/use-words.tsx';
import type { Words } from '../../words/zh.ts';

type FieldName = Exclude<keyof Words['fields'], never>;

/** A sentence or two; `reason` says that it goes into the record. Named by a common word, or by one of its own. */
export function TextItem({ name, label, title: own, placeholder, isRequired = true, rows = 3, max = 2_000 }: {
  name: string; label?: FieldName; title?: string; placeholder?: string; isRequired?: boolean; rows?: number; max?: number;
}) {
  const words = useWords();
  const title = own ?? (label ? words.fields[label] : '');
  return (
    <Form.Item name={name} label={isRequired ? title : title + words.paren(words.fields.optional)} required={isRequired}
      rules={[{ required: isRequired, whitespace: true, message: words.form.required(title) }]}>
      {rows > 1
        ? <Input.TextArea autoSize={{ minRows: rows - 1, maxRows: 10 }} maxLength={max} placeholder={placeholder} data-testid={`field-${name}`} />
        : <Input maxLength={max} placeholder={placeholder} data-testid={`field-${name}`} />}
    </Form.Item>
  );
}

export function ReasonItem() {
  const words = useWords();
  return <TextItem name="reason" label="reason" placeholder={words.fields.reasonHint} />;
}
