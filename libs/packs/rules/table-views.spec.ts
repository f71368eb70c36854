import { withTable } from '#libs/rules/document/edit-dmn.js';
import { loadPack } from '../load-pack.js';
import { factsWith, PACK_DIRECTORY } from '../pack-fixture.js';
import type { Pack } from '../pack.types.js';
import { ruledPack } from '../plan-project.js';
import { checkKeptColumns } from './check-kept-columns.js';
import { knownInputs } from './known-inputs.js';
import { projectInputs } from './rule-inputs.js';
import { findingsOfChange } from './rule-findings.js';
import { RULE_TABLES, type RuleTable } from './rule-tables.js';
import { tableViews } from './table-views.js';

describe('a table as it is edited', () => {
  let pack: Pack;
  beforeAll(async () => { pack = await loadPack(PACK_DIRECTORY); });
  const viewOf = async (file: string, table = file) => (await tableViews(pack, file, true)).find(({ id }) => id === table)!;

  it('has its examples, its first day and what a new condition may read, by name', async () => {
    const text = pack.rules['reminders']!.replace('<decision id="reminders"', '<decision luodi:effectiveFrom="2026-12-01" id="reminders"');
    const [view] = await tableViews(pack, 'reminders', true, text);
    expect(view).toMatchObject({ effectiveFrom: '2026-12-01', examples: [{ name: '四次提醒', input: '{"stage":"approval","tier":"medium"}', expected: '[5,3,1,0]' }] });
    expect(view!.knownInputs.find(({ expression }) => expression === 'tier')!.choices.map(({ label }) => label.zh)).toEqual(['特大', '大型', '中型', '小型']);
    expect((await viewOf('reminders'))).not.toHaveProperty('effectiveFrom');
  });

  it('may read every fact that the tables are asked with, and no other', () => {
    const told = Object.keys(projectInputs(factsWith()));
    for (const table of ['reminders', 'step-limit', 'choose-template']) expect(knownInputs(table).map(({ expression }) => expression)).toEqual(expect.arrayContaining(told));
    expect(knownInputs('traffic-light')).toEqual([]);
  });

  it('is in order with each condition that it may read added', async () => {
    const ruled = await ruledPack(pack);
    for (const table of (Object.keys(RULE_TABLES) as RuleTable[]).filter((each) => knownInputs(each).length > 0)) {
      const file = RULE_TABLES[table], view = await viewOf(file, table), present = new Set(view.inputs.map(({ expression }) => expression));
      const added = knownInputs(table).filter(({ expression }) => !present.has(expression)), nothing = Object.fromEntries(added.map(({ expression }) => [expression, null]));
      const text = await withTable(pack.rules[file]!, {
        id: table, columns: { inputs: [...view.inputs, ...added], outputs: view.outputs }, rows: view.rows.map((row) => ({ ...row, inputs: [...row.inputs, ...added.map(() => '-')] })),
        examples: view.examples.map((example) => ({ ...example, input: JSON.stringify({ ...nothing, ...JSON.parse(example.input) as object }) })),
      });
      expect([table, (await findingsOfChange(ruled, file, text)).filter(({ severity }) => severity === 'error')]).toEqual([table, []]);
    }
  });

  it('keeps one result where one is read', async () => {
    const view = await viewOf('reminders'), more = { id: '', label: '另一', expression: 'more', type: 'number', values: '' };
    const text = await withTable(pack.rules['reminders']!, { id: 'reminders', columns: { inputs: view.inputs, outputs: [...view.outputs, more] }, rows: view.rows.map((row) => ({ ...row, outputs: [...row.outputs, '1'] })) });
    expect(await checkKeptColumns('reminders', pack.rules['reminders']!, text)).toMatchObject([{ table: 'reminders', severity: 'error', message: { en: 'this table has one output column and no more' } }]);
  });
});
