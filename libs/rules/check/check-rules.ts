import { isSameValue } from '#libs/domain/same-value.js';
import { describeValue } from '../feel/feel-values.js';
import { RuleError } from '../rule-error.js';
import type { DecisionEntry, RuleSet } from '../rule-set.js';
import { checkTable } from './check-table.js';
import { finding, refusal, type Finding } from './finding.js';

/** Everything the checker finds in a file that could be read: names, periods, then each decision with its table and its examples. */
export function checkRules(rules: RuleSet): Finding[] {
  const { names } = rules, twice = [...new Set(names.filter((name, index) => names.indexOf(name) < index))];
  return [
    ...twice.map((name) => finding('duplicate-name', 'error', {}, { parameters: { name, count: names.filter((each) => each === name).length } })),
    ...guarded(() => rules.decisions.flatMap((entry) => guarded(() => checkDecision(rules, entry)))),
  ];
}

function checkDecision(rules: RuleSet, { id, name, effectiveFrom, effectiveTo }: DecisionEntry): Finding[] {
  const place = { table: name }, decision = rules.decision(id || name);
  const { logic } = decision.steps.at(-1)!;
  return [
    ...(effectiveFrom && effectiveTo && effectiveTo < effectiveFrom ? [finding('bad-period', 'error', place, { parameters: { from: effectiveFrom, to: effectiveTo } })] : []),
    ...(logic.kind === 'table' ? checkTable(logic) : []),
    ...rules.examples(id || name).flatMap((example) => {
      try {
        const { result } = decision.evaluate(example.input);
        if (isSameValue(result, example.expected)) return [];
        return [finding('example-failed', 'error', place, { parameters: { name: example.name, found: describeValue(result), expected: describeValue(example.expected) } })];
      } catch (error) {
        if (!(error instanceof RuleError)) throw error;
        const reason = { zh: error.text('zh'), en: error.text('en') };
        return [finding('example-refused', 'error', { ...place, ...error.place }, { parameters: { name: example.name, reason } })];
      }
    }),
  ];
}

function guarded(check: () => Finding[]): Finding[] {
  try {
    return check();
  } catch (error) {
    if (error instanceof RuleError) return [refusal(error)];
    throw error;
  }
}
