import { Button, Form, Input, Select } from 'antd';
import { UnitField } from '../../parts/forms/unit-field.tsx';
import { useWords } from '../../words/use-words.tsx';

/** Who was in the chair, and which units were there. */
export function AttendanceFields() {
  const { meetings: say, fields, paren, form: { choose } } = useWords();
  return (
    <>
      <Form.Item name="chair" label={say.chair + paren(fields.optional)}><Input maxLength={100} placeholder={say.chairHint} data-testid="chair" /></Form.Item>
      <Form.List name="attendees">
        {(rows, { add, remove }) => (
          <Form.Item label={say.attendees + paren(fields.optional)}>
            {rows.map(({ key, name }) => (
              <div key={key} className="attendee" data-testid="attendee">
                <Form.Item name={[name, 'unitId']} rules={[{ required: true, message: choose(say.unitThere) }]}><UnitField testId="attendee-unit" placeholder={say.unitThere} /></Form.Item>
                <Form.Item name={[name, 'names']}><Select mode="tags" open={false} suffixIcon={null} tokenSeparators={['、', '，', ',', ' ']} placeholder={say.namesHint} aria-label={say.namesHint} data-testid="attendee-names" /></Form.Item>
                <Button size="small" type="text" onClick={() => remove(name)}>{say.remove}</Button>
              </div>
            ))}
            <Button size="small" onClick={() => add({ names: [] })} data-testid="add-attendee">{say.addAttendee}</Button>
          </Form.Item>
        )}
      </Form.List>
    </>
  );
}
