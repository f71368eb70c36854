import type { ExampleResult, RuleCheck, RuleFinding } from '../../api/types.ts';
import { LightSign } from '../../parts/light-sign.tsx';
import { useSpeech } from '../../words/use-words.tsx';

const LIGHT = { error: 'overdue', warning: 'behind', note: 'paused' } as const;

/** What the checker says, and what the examples come to. `table` narrows both to one table where they are of one. */
export function CheckPanel({ check, table }: { check: RuleCheck; table?: string }) {
  const { rules } = useSpeech().words;
  const findings = [...check.findings].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  const examples = check.examples.filter((example) => table === undefined || example.table === table);
  const isGood = !findings.some(({ severity }) => severity === 'error');
  return (
    <section className="sheet pad" data-testid="check">
      <h2>{rules.found}</h2>
      {isGood && <p><LightSign light="normal" text={rules.checked} /></p>}
      {findings.length > 0 && <ul className="findings">{findings.map((finding) => <FindingLine key={JSON.stringify(finding)} finding={finding} />)}</ul>}
      <h3>{rules.examples}</h3>
      {examples.length === 0 ? <p className="muted">{rules.noExamples}</p> : <ul className="findings" data-testid="examples">{examples.map((example) => <ExampleLine key={example.table + example.name} example={example} />)}</ul>}
    </section>
  );
}

const ORDER = ['error', 'warning', 'note'];

function FindingLine({ finding: { severity, row, column, message, remedy } }: { finding: RuleFinding }) {
  const { words, say } = useSpeech();
  const where = words.rules.where(row, column), sentence = say(message);
  return (
    <li data-testid={`finding-${severity}`}>
      <LightSign light={LIGHT[severity]} bare /> {where && !sentence.includes(where) && <span className="tag">{where}</span>} {sentence}
      {severity === 'error' && <small className="muted"> {say(remedy)}</small>}
    </li>
  );
}

function ExampleLine({ example: { name, isMet, result, expected, refusal } }: { example: ExampleResult }) {
  const { words, say } = useSpeech();
  const { rules, semicolon } = words;
  return (
    <li>
      <LightSign light={isMet ? 'normal' : 'overdue'} text={isMet ? rules.exampleMet : rules.exampleNot} /> {name}
      {!isMet && <small className="muted"> {refusal ? say(refusal) : [rules.exampleGot(JSON.stringify(result)), rules.exampleWanted(JSON.stringify(expected))].join(semicolon)}</small>}
    </li>
  );
}
