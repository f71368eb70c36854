import { Button, Form, Input } from 'antd';
import { Link } from 'react-router';
import { UnitField } from '../../parts/forms/unit-field.tsx';
import { DayField } from '../../parts/forms/value-fields.tsx';
import { useWords } from '../../words/use-words.tsx';

/** What was agreed, item by item, each with the tasks that it gives. None is needed where there was nothing to speak of. */
export function MinutesItems({ least }: { least: 0 | 1 }) {
  const { meetings: say } = useWords();
  return (
    <Form.List name="items">
      {(items, { add, remove }) => (
        <>
          {items.map(({ key, name }, index) => (
            <fieldset key={key} className="minutes-item" data-testid="minutes-item">
              <Form.Item name={[name, 'text']} label={say.nth(index + 1)} rules={[{ required: true, whitespace: true, message: say.required(say.say) }]}><Input.TextArea autoSize={{ minRows: 2, maxRows: 12 }} maxLength={2_000} placeholder={say.sayHint} data-testid="minutes-text" /></Form.Item>
              <Form.List name={[name, 'tasks']}>
                {(tasks, task) => (
                  <>
                    {tasks.map((one) => <TaskFields key={one.key} item={name} task={one.name} onRemove={() => task.remove(one.name)} />)}
                    <Button size="small" onClick={() => task.add({})} data-testid="add-task">{say.addTask}</Button>
                  </>
                )}
              </Form.List>
              {items.length > least && <Button size="small" type="text" onClick={() => remove(name)}>{say.removeItem}</Button>}
            </fieldset>
          ))}
          {items.length === 0 && <p className="muted">{say.nothing}</p>}
          <Button onClick={() => add({ tasks: [] })} data-testid="add-item">{say.addItem}</Button>
        </>
      )}
    </Form.List>
  );
}

/** A task that was given before has a matter of its own, where it is handled; here only its words stand. */
function TaskFields({ item, task, onRemove }: { item: number; task: number; onRemove: () => void }) {
  const { meetings: say, form: { choose } } = useWords();
  const matterId = Form.useWatch(['items', item, 'tasks', task, 'matterId'], { preserve: true }) as string | undefined, isGiven = matterId !== undefined;
  const needs = (message: string) => [{ required: true, message }];
  return (
    <div className="minutes-task">
      <Form.Item name={[task, 'title']} label={say.task} rules={[{ required: true, whitespace: true, message: say.required(say.task) }]}><Input maxLength={200} disabled={isGiven} data-testid="task-title" /></Form.Item>
      <div className="meeting-pair">
        <Form.Item name={[task, 'unitId']} label={say.unit} rules={needs(choose(say.unit))}><UnitField isDisabled={isGiven} testId="task-unit" /></Form.Item>
        <Form.Item name={[task, 'dueOn']} label={say.dueOn} rules={needs(choose(say.dueOn))}><DayField isAhead={!isGiven} isDisabled={isGiven} testId="task-due" /></Form.Item>
      </div>
      {matterId && <Link to={`/matters/${matterId}`}>{say.openTask}</Link>} <Button size="small" type="text" onClick={onRemove} data-testid="remove-task">{say.removeTask}</Button>
    </div>
  );
}
