import { RuleSet } from '#libs/rules/rule-set.js';
import { checkRules } from '#libs/rules/check/check-rules.js';
import { benchTable } from './bench-table.js';
import { runRulesBench } from './run-rules-bench.js';

describe('the bench of the rules', () => {
  it('measures right answers of a table that the checker finds free of overlaps', async () => {
    expect(await runRulesBench({ rows: 10, seconds: 0.01 })).toMatchObject({ rows: 10, wrong: 0, evaluationsPerSecond: expect.any(Number) });
    expect(checkRules(await RuleSet.read(benchTable(50))).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
