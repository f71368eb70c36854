import { loadPack } from '../load-pack.js';
import { PACK_DIRECTORY } from '../pack-fixture.js';
import { answersOf, tierAmounts } from './investment-tiers.js';
import { PackRules } from './pack-rules.js';
import { ruleFindings } from './rule-findings.js';

const tiersBy = (tables: PackRules) => {
  const tierOf = (yuan: number) => tables.ask<string>('investment-tier', { currency: 'CNY', investmentWan: yuan / 10_000 }).answer, amounts = tierAmounts(tables, tierOf);
  return { amounts, tiers: amounts.map(tierOf) };
};

describe('the tiers of investment that the checks try', () => {
  it('are those of the table, whatever it calls them and wherever it draws the line', async () => {
    const { rules } = await loadPack(PACK_DIRECTORY), before = await PackRules.compile({ rules });
    expect(tiersBy(before).tiers).toEqual(['small', 'medium', 'large', 'mega']);
    const grown = { ...rules, 'classify-project': rules['classify-project']!.replaceAll('100000', '900000').replaceAll('"mega"', '"giant"') }, after = await PackRules.compile({ rules: grown });
    expect(tiersBy(after)).toEqual({ amounts: [1_000_000, 50_000_000, 500_000_000, 9_000_000_000], tiers: ['small', 'medium', 'large', 'giant'] });
    expect(answersOf(after, 'investment-tier')).toEqual(['giant', 'large', 'medium', 'small']);
  });

  it('find a table that does not know one of them', async () => {
    const pack = await loadPack(PACK_DIRECTORY), rules = { ...pack.rules, 'classify-project': pack.rules['classify-project']!.replaceAll('"mega"', '"giant"') };
    const errors = (await ruleFindings({ ...pack, rules })).filter(({ severity }) => severity === 'error');
    expect(errors.map(({ message }) => message.en).some((text) => text.includes('giant'))).toBe(true);
  });
});

it('a step that the unit of enterprises owns is on its own time, whatever that unit is called', async () => {
  const pack = await loadPack(PACK_DIRECTORY), found = async (enterpriseUnit?: string) =>
    (await ruleFindings({ ...pack, enterpriseUnit })).filter(({ severity, table }) => severity === 'error' && table === 'assign-step').length;
  expect([await found('enterprise'), await found(), await found('housing') > 0]).toEqual([0, 0, true]);
});
