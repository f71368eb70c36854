import { BASE_ROW, ledgerOf, workbookOf, type WrittenRow } from './ledger-fixture.js';
import { readLedger } from './read-ledger.js';
import type { LedgerProblem, LedgerValues } from './ledger.types.js';

const problemsOf = async (row: WrittenRow): Promise<LedgerProblem[]> => (await readLedger(await ledgerOf(row))).rows[0]!.problems;
const sentencesOf = async (row: WrittenRow): Promise<string[]> => (await problemsOf(row)).map(({ message }) => message.zh);
const valuesOf = async (row: WrittenRow): Promise<LedgerValues> => {
  const { rows } = await readLedger(await ledgerOf(row));
  expect(rows[0]!.problems).toEqual([]);
  return rows[0]!.values;
};

describe('the header', () => {
  const rows = [['永州市招商项目台账'], ['填报单位：专班办公室'], [], Object.keys(BASE_ROW).toReversed(), Object.values(BASE_ROW).toReversed()];

  it('is found below a title, in any order of columns', async () => {
    const reading = await readLedger(await workbookOf(rows, (sheet) => sheet.mergeCells('A1:L1')));
    expect(reading).toMatchObject({ problems: [], warnings: [], rows: [{ sheet: '台账', row: 5, values: { code: 'YZ-2026-9001', investmentMinor: 12_000_000_000 }, problems: [] }] });
  });

  it('is found when each of its cells is merged over two rows', async () => {
    const headers = Object.keys(BASE_ROW);
    const bytes = await workbookOf([headers, headers.map(() => null), Object.values(BASE_ROW)], (sheet) => headers.forEach((_, i) => sheet.mergeCells(1, i + 1, 2, i + 1)));
    expect((await readLedger(bytes)).rows.map(({ row, problems }) => [row, problems])).toEqual([[3, []]]);
  });

  it('is not looked for below row 10', async () => {
    const reading = await readLedger(await workbookOf([...Array.from({ length: 10 }, () => ['说明']), ...rows.slice(3)]));
    expect(reading.problems[0]!.message.zh).toContain('前10行');
  });

  it('knows aliases, full-width forms and asterisks', async () => {
    const reading = await readLedger(await ledgerOf({ 项目编号: undefined, '＊项目编号 ': 'X-1', 属地: undefined, 县市区: '零陵', '总投资（万元/万美元）': undefined, '总投资(万元)': 5, 登记日期: undefined, '登记\n时间': '2026/3/5' }));
    expect(reading.rows[0]).toMatchObject({ values: { code: 'X-1', territory: '零陵', investmentMinor: 5_000_000, registeredOn: '2026-03-05' }, problems: [] });
  });

  it('names unknown columns as a warning, and nothing for our own read-only ones', async () => {
    const reading = await readLedger(await ledgerOf({ 序号: 1, 阶段: '签约', 下一到期日: '2026-12-01' }));
    expect(reading.warnings).toMatchObject([{ sheet: '台账', row: 1, column: 'M', message: { zh: expect.stringContaining('“序号”') } }]);
    expect(reading.rows[0]!.values).not.toHaveProperty('stage');
  });

  it('refuses a sheet that lacks a column, repeats one, or gives another unit', async () => {
    const missing = await readLedger(await ledgerOf({ 属地: undefined, '总投资（万元/万美元）': undefined, '总投资（亿元）': 3 }));
    expect(missing.rows).toEqual([]);
    expect(missing.problems.map(({ message }) => message.zh)).toEqual([expect.stringContaining('“属地”'), expect.stringContaining('“总投资（万元/万美元）”')]);
    const twice = await readLedger(await ledgerOf({ 编号: 'A' }));
    expect(twice.problems).toMatchObject([{ column: 'M', message: { zh: expect.stringContaining('出现了两次') } }]);
  });
});

describe('sheets', () => {
  it('reads every visible one and says which it leaves out', async () => {
    const bytes = await workbookOf([Object.keys(BASE_ROW), Object.values(BASE_ROW)], (_, workbook) => {
      workbook.addWorksheet('填表说明').addRow(['请按实填写']);
      const second = workbook.addWorksheet('2025年');
      second.addRows([Object.keys(BASE_ROW), Object.values({ ...BASE_ROW, 项目编号: 'YZ-2025-1' })]);
      workbook.addWorksheet('旧', { state: 'hidden' }).addRows([Object.keys(BASE_ROW), Object.values(BASE_ROW)]);
    });
    const reading = await readLedger(bytes);
    expect(reading.rows.map(({ sheet, values }) => [sheet, values.code])).toEqual([['台账', 'YZ-2026-9001'], ['2025年', 'YZ-2025-1']]);
    expect(reading.warnings.map(({ sheet }) => sheet)).toEqual(['填表说明', '旧']);
  });
});

describe('dates', () => {
  it.each(['2026-03-05', '2026/3/5', '2026.3.5', '2026年3月5日', ' 2026 年 3 月 5 日', '20260305', 20260305, 46086, 46086.75, new Date('2026-03-05T00:00:00Z')])('takes %p', async (written) => {
    expect((await valuesOf({ 登记日期: written })).registeredOn).toBe('2026-03-05');
  });

  it.each(['1900-01-01', '2999-12-31', '1999-12-31', '2100-01-01', '2026-02-30', '2026年3月', '三月五日', 5, 1e12, new Date('1900-01-01T00:00:00Z'), new Date('2999-01-01T00:00:00Z'), true])('refuses %p', async (written) => {
    expect(await problemsOf({ 登记日期: written })).toMatchObject([{ sheet: '台账', row: 2, column: 'L', message: { zh: expect.stringMatching(/“登记日期”：.*2026-03-05/) } }]);
  });
});

describe('amounts', () => {
  it.each([[12_000, 12_000_000_000], ['12,000.50', 12_000_500_000], ['8000万元', 8_000_000_000], [0.29, 290_000], [1.1 + 2.2, 3_300_000], [123456.789012, 123_456_789_012]])('takes %p as fen', async (written, fen) => {
    expect((await valuesOf({ '总投资（万元/万美元）': written })).investmentMinor).toBe(fen);
  });

  it.each([[-1, '负数'], ['-3.5', '负数'], [0.0000001, '六位小数'], ['1.1234567', '六位小数'], ['约1亿', '应填数字'], ['1.2亿', '应填数字'], [1e9, '过大'], [1e300, '过大'], [true, '应填数字'], [new Date(0), '应填数字']])('refuses %p', async (written, expected) => {
    expect(await sentencesOf({ '总投资（万元/万美元）': written })).toEqual([expect.stringContaining(expected)]);
  });

  it('keeps land in whole square metres', async () => {
    expect((await valuesOf({ '用地面积（亩）': 100 })).landSquareMetres).toBe(66_667);
  });
});

describe('text', () => {
  it('joins rich text, drops control characters, and takes numbers as they are shown', async () => {
    const values = await valuesOf({ 项目编号: 20260001, 投资方: { richText: [{ text: '湖南' }, { text: '湘澜' }] }, 联系电话: 13_800_000_000, 备注: ' 第一行\r\n第二行\u0007 ' });
    expect(values).toMatchObject({ code: '20260001', investor: '湖南湘澜', contactPhone: '13800000000', description: '第一行\n第二行' });
  });

  it('refuses what is too long, too precise, or none of the words', async () => {
    expect(await sentencesOf({ 备注: '长'.repeat(2_001) })).toEqual([expect.stringContaining('超过2000个字')]);
    expect(await sentencesOf({ 项目名称: '长'.repeat(30_000) })).toEqual([expect.stringContaining('缩短')]);
    expect(await sentencesOf({ 联系电话: 9e17 })).toEqual([expect.stringContaining('设为文本')]);
    expect(await sentencesOf({ 统一社会信用代码: '123' })).toEqual([expect.stringContaining('18位')]);
    expect(await sentencesOf({ 用地方式: '划拨' })).toEqual([expect.stringContaining('供地、租赁厂房、存量用地、文旅农业')]);
    expect(await sentencesOf({ 其他已办环节: 'G04 昨天' })).toEqual([expect.stringContaining('G04 2026-03-05')]);
  });

  it('reads settled steps with their days', async () => {
    expect((await valuesOf({ 其他已办环节: 'G04 2026-03-05；G07 勘测定界 2026/3/12\n地价评估：2026年3月20日;' })).otherSteps).toEqual([
      { step: 'G04', on: '2026-03-05' }, { step: 'G07 勘测定界', on: '2026-03-12' }, { step: '地价评估', on: '2026-03-20' },
    ]);
  });
});

describe('cells that hold no plain value', () => {
  it('refuses formulas, errors and merged cells, each with its remedy', async () => {
    expect(await sentencesOf({ '总投资（万元/万美元）': { formula: '1+1', result: 2 } })).toEqual([expect.stringContaining('选择性粘贴')]);
    expect(await sentencesOf({ 投资方: { error: '#REF!' } })).toEqual([expect.stringContaining('错误值')]);
    const merged = await workbookOf([Object.keys(BASE_ROW), Object.values(BASE_ROW), Object.values({ ...BASE_ROW, 项目编号: 'B' })], (sheet) => sheet.mergeCells('C2:C3'));
    const { rows } = await readLedger(merged);
    expect(rows.map(({ problems }) => problems.map(({ row, column, message }) => [row, column, message.zh]))).toEqual([[], [[3, 'C', expect.stringContaining('取消合并')]]]);
  });

  it('does not mind a formula where nothing is read', async () => {
    expect(await problemsOf({ 下一到期日: { formula: 'TODAY()', result: 1 }, 序号: { formula: 'ROW()', result: 2 } })).toEqual([]);
  });
});

describe('project numbers', () => {
  it('stand in one row only', async () => {
    const { rows } = await readLedger(await ledgerOf({}, { 项目编号: 'B' }, { 项目编号: ' YZ-2026-9001 ' }));
    expect(rows.map(({ problems }) => problems.map(({ message }) => message.zh))).toEqual([[], [], [expect.stringContaining('第2行重复')]]);
  });
});
