import { withTable } from '#libs/rules/document/edit-dmn.js';
import { loadPack } from '../load-pack.js';
import { PACK_DIRECTORY } from '../pack-fixture.js';
import { ruledPack, type RuledPack } from '../plan-project.js';
import { findingsOfChange } from './rule-findings.js';
import { RULE_TABLES, type RuleTable } from './rule-tables.js';

type Row = { id: string; inputs: string[]; outputs: string[]; annotations: string[] };

describe('a result that makes no sense is refused in its cell', () => {
  let ruled: RuledPack;
  beforeAll(async () => { ruled = await ruledPack(await loadPack(PACK_DIRECTORY)); });

  /** The errors of a table with other rows; its examples, which would speak too, are left out. */
  const errorsWith = async (table: RuleTable, change: (rows: Row[]) => Row[]) => {
    const file = RULE_TABLES[table], { rows } = ruled.tables.view(table)!;
    const text = await withTable(ruled.pack.rules[file]!, { id: table, rows: change(rows), examples: [] });
    return (await findingsOfChange(ruled, file, text)).filter(({ severity }) => severity === 'error').map(({ table: of, row, column, message }) => [of, row, column, message.en, message.zh]);
  };
  const place = (table: RuleTable, row: number, column: string, en: RegExp, zh = /./) => [table, row, column, expect.stringMatching(en), expect.stringMatching(zh)];

  /** A row before all others. */
  const first = (inputs: string[], ...outputs: string[]) => (rows: Row[]): Row[] => [{ id: 'first', inputs, outputs, annotations: rows[0]!.annotations.map(() => '') }, ...rows];
  /** The cells of some outputs, in the order of the columns, in one row. */
  const cells = (row: number, at: number, ...texts: string[]) => (rows: Row[]): Row[] => rows.map((each, index) => (index === row - 1 ? { ...each, outputs: each.outputs.with(at, texts[0]!).map((text, column) => texts[column - at] ?? text) } : each));

  const G15 = 28, LEGAL = 0, PROMISED = 2, GREEN = 4;
  it.each<[string, RuleTable, (rows: Row[]) => Row[], number, string, RegExp, RegExp?]>([
    ['no owner, in one territory', 'assign-step', first(['-', '-', '"daoxian"', '-'], 'null'), 1, '责任单位', /there is no owner/, /没有责任单位/],
    ['no owner, as it comes out in one territory', 'assign-step', first(['-', '-', '"daoxian"', '-'], 'if chain = null then null else "@lead"'), 1, '责任单位', /step \w+: there is no owner/],
    ['no owner, as it comes out in one chain', 'assign-step', first(['-', '-', '-', '"chain1"'], 'if chain = null then "@lead" else null'), 1, '责任单位', /there is no owner/],
    ['nobody who handles a matter', 'route-matter', first(['-', '-', '"daoxian"', '-'], 'null'), 1, '承办单位', /there is no holder/, /没有承办单位/],
    ['nobody who handles a matter, as it comes out in one territory', 'route-matter', first(['-', '-', '"daoxian"', '-'], 'if cause = null then null else "data"'), 1, '承办单位', /\(.*: there is no holder/],
    ['a territory that decides on its own extension', 'extension-authority', first(['-', '-', '-'], '"daoxian"', '3'), 1, '审批单位', /decide on its own extension/],
    ['the enterprise as authority', 'extension-authority', cells(4, 0, '"enterprise"'), 4, '审批单位', /Project enterprise cannot decide on extensions/, /项目企业不能审批延期/],
    ['an external unit as authority', 'extension-authority', cells(4, 0, '"water-company"'), 4, '审批单位', /cannot decide/],
    ['no authority', 'extension-authority', cells(4, 0, 'null'), 4, '审批单位', /there is no authority/],
    ['an amount without a unit', 'step-limit', cells(G15, GREEN, '3', 'null'), G15, '绿色通道单位', /green limit has an amount and no unit/, /有数量而没有单位/],
    ['an amount without a unit, as it comes out', 'step-limit', cells(G15, GREEN, '3', 'if investmentWan > 10000 then null else "workingDay"'), G15, '绿色通道单位', /step G15: the green limit has an amount and no unit/],
    ['a unit without an amount', 'step-limit', cells(G15, PROMISED, 'null', '"month"'), G15, '承诺时限', /promised limit has a unit and no amount/],
    ['a report that climbs after a day and a half', 'report-ladder', cells(1, 1, '1.5'), 1, '逾期工作日', /is 1.5; it must be a whole number from 1 to 5000/, /应为 1 至 5000 的整数/],
    ['a report that climbs before it is due', 'report-ladder', cells(1, 1, '-3'), 1, '逾期工作日', /is -3;/],
    ['a report that climbs after a day and a half, as it comes out', 'report-ladder', cells(2, 1, 'if cycle = "year" then 1.5 else 2'), 2, '逾期工作日', /is 1.5;/],
    ['a level of reports that nothing happens on', 'report-ladder', cells(1, 0, '1'), 1, '级别', /is 1; it must be a whole number from 2/],
    ['a level of reports that comes sooner than the one below it', 'report-ladder', cells(2, 1, '5'), 4, '逾期工作日', /sooner than the one below/],
    ['a level of reports that stands twice', 'report-ladder', cells(3, 0, '2'), 3, '级别', /stands twice/],
    ['a reminder of a report a day and a half before', 'report-reminders', cells(1, 0, '1.5'), 1, '提前工作日', /is 1.5;/],
    ['a limit beyond all reason', 'step-limit', cells(G15, LEGAL, '1000000000'), G15, '法定时限', /limit is 1000000000; it must be a whole number from 1 to 5000/],
    ['months beyond all reason', 'step-limit', cells(G15, LEGAL, '100000', '"month"'), G15, '法定时限', /limit is 100000;/],
    ['a matter\'s limit beyond all reason', 'matter-limits', cells(5, 2, '1000000000'), 5, '签收（工作日）', /limit is 1000000000;/],
    ['a share of limits beyond all reason', 'matter-pace', cells(1, 0, '1000000000'), 1, '时限比例（%）', /share of the limits is 1000000000;/],
    ['a reminder beyond all reason', 'reminders', cells(1, 0, '1000000'), 1, '提前工作日', /is 1000000; it must be a whole number from -5000 to 5000/],
    ['a level beyond all reason', 'ladder', cells(7, 1, '100000'), 7, '逾期工作日', /is 100000;/],
    ['a promise longer than the law', 'step-limit', cells(G15, PROMISED, '400', '"workingDay"'), G15, '承诺时限', /promised limit is longer than the legal one/, /承诺时限比法定时限还长/],
    ['working days longer than a month', 'step-limit', cells(G15, LEGAL, '1', '"month"', 'null', 'null', '60', '"workingDay"'), G15, '绿色通道时限', /green limit is longer than the legal one: from 2026-01-04 they end on 2026-04-02 and 2026-02-04/],
    ['a green channel slower than the promise', 'step-limit', cells(G15, PROMISED, '2', '"workingDay"'), G15, '绿色通道时限', /green limit is longer than the promised one/],
    ['a clock that there is not', 'matter-limits', cells(5, 6, '"gren"'), 5, '暂停的时限', /there is no limit called gren/, /没有“gren”这种时限/],
    ['clocks that nobody named', 'matter-limits', cells(5, 6, 'null'), 5, '暂停的时限', /no limit called null/],
    ['a share of more than all', 'matter-limits', cells(5, 7, '101'), 5, '回访比例', /must be a whole number from 0 to 100/],
    ['a matter\'s reminder of half a day, however many matters it is of', 'matter-reminders', cells(2, 0, '0.5'), 2, '提前工作日', /is 0.5;/],
    ['a matter\'s reminder of half a day, as it comes out in many matters', 'matter-reminders', cells(2, 0, '1 / 2'), 2, '提前工作日', /is 0.5;/],
    ['a matter\'s level that is missing', 'matter-ladder', cells(4, 0, '7'), 5, '级别', /follow each other/],
  ])('%s', async (...[, table, change, row, column, en, zh]) => { // a parameter too many would be jest's callback
    expect(await errorsWith(table, change)).toEqual([place(table, row, column, en, zh)]);
  });

  it.each<[string, RuleTable, (rows: Row[]) => Row[]]>([
    ['20 working days within a month, though a festival may lie in it', 'step-limit', cells(G15, LEGAL, '1', '"month"', 'null', 'null', '20', '"workingDay"')],
    ['the longest limit that can be asked for', 'step-limit', cells(G15, LEGAL, '5000', '"month"')],
    ['clocks with spaces between them', 'matter-limits', cells(5, 6, '"legal, green"')],
    ['a territory that decides for the others', 'extension-authority', first(['-', '-', '"lengshuitan"'], '"daoxian"', '3')],
  ])('but not %s', async (_name, table, change) => expect(await errorsWith(table, change)).toEqual([]));
});
