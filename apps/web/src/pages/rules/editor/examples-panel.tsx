import { Button, Collapse } from 'antd';
import type { ExampleResult, RuleExample, RuleTableView } from '../../../api/types.ts';
import { useWords } from '../../../words/use-words.tsx';
import { ExampleForm } from './example-form.tsx';
import { without } from './table-edit.ts';

interface Props {
  table: RuleTableView;
  examples: RuleExample[];
  /** What they come to, by the rules as they now are. */
  results: ExampleResult[];
  onChange: (examples: RuleExample[]) => void;
}

/** The example rows of a table: what goes in, what must come out, and what comes out now. */
export function ExamplesPanel({ table, examples, results, onChange }: Props) {
  const { rules } = useWords();
  const add = () => {
    const input = Object.fromEntries(table.inputs.map(({ expression }) => [expression, null]));
    onChange([...examples, { name: rules.newExample(examples.length + 1), input: JSON.stringify(input), expected: 'null' }]);
  };
  const body = (
    <>
      {examples.map((example, at) => (
        <ExampleForm key={at} table={table} example={example} result={results[at]?.name === example.name ? results[at] : undefined}
          onChange={(next) => onChange(examples.map((each, index) => (index === at ? next : each)))} onRemove={() => onChange(without(examples, at))} />
      ))}
      <Button onClick={add} data-testid="add-example">{rules.addExample}</Button>
    </>
  );
  return <Collapse className="sheet" items={[{ key: 'examples', label: <span data-testid="examples-open">{rules.editExamples}</span>, children: body }]} />;
}
