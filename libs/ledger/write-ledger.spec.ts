import { projectLifecycle } from '#libs/domain/project/project.decider.js';
import { exportRow } from './export-row.js';
import { LEDGER_COLUMNS } from './ledger-columns.js';
import { cellsOf, ledgerOf, packInOperation, recorded, TODAY, type WrittenRow } from './ledger-fixture.js';
import { planImport, type ExistingProject } from './plan-import.js';
import { readLedger } from './read-ledger.js';
import { LEDGER_SHEET, writeLedger } from './write-ledger.js';

const FULL: WrittenRow = {
  投资方来源地: '广东深圳', 统一社会信用代码: '91431100MAX1234567', 产业链: 'chain2', 行业: '先进储能材料', '用地面积（亩）': 123.4567, '年综合能耗（吨标准煤）': 1234.5,
  联系人: '王经理', 联系电话: '0746-0000000', '总投资（万元/万美元）': 12_345.678901, 意向确认日期: '2026-01-30', 合同签订日期: '2026-03-02',
  其他已办环节: 'G01 2026-03-03', '累计到位资金（万元）': 1_000.01, 到位资金截止日期: '2026-03-31', 备注: '第一行\n第二行',
};

async function importedFrom(...rows: WrittenRow[]): Promise<Map<string, ExistingProject>> {
  const pack = await packInOperation();
  const planned = planImport(pack, (await readLedger(await ledgerOf(...rows))).rows, new Map(), TODAY);
  expect(planned.flatMap(({ result }) => result.problems)).toEqual([]);
  return recorded(pack, planned);
}
const days = (all: Map<string, ExistingProject>) =>
  Object.entries(all.get('YZ-2026-9001')!.state.steps).map(([id, { status, settledOn }]) => [id, status, settledOn]);
const exported = async (existing: Map<string, ExistingProject>): Promise<Buffer> => {
  const pack = await packInOperation();
  return writeLedger([...existing.values()].map(({ state }) => exportRow(pack, state, { nextDueOn: '2027-03-01', nextDueProvisional: true })));
};

describe('an exported ledger', () => {
  it('changes nothing when it is imported again, to the last fen and day', async () => {
    const existing = await importedFrom(FULL, { 项目编号: 'B', 项目状态: '暂停', 暂停或终止原因: '等指标' }, { 项目编号: 'C', ...FULL, 项目状态: '终止' });
    const reading = await readLedger(await exported(existing));
    expect(reading).toMatchObject({ problems: [], warnings: [] });
    expect(planImport(await packInOperation(), reading.rows, existing, TODAY).map(({ result }) => [result.outcome, result.problems])).toEqual([['unchanged', []], ['unchanged', []], ['unchanged', []]]);
  });

  it('rebuilds the same projects in an empty system', async () => {
    const existing = await importedFrom(FULL);
    const reading = await readLedger(await exported(existing));
    const rebuilt = recorded(await packInOperation(), planImport(await packInOperation(), reading.rows, new Map(), TODAY));
    expect(days(rebuilt)).toEqual(days(existing));
    expect(rebuilt.get('YZ-2026-9001')!.state.facts).toEqual(existing.get('YZ-2026-9001')!.state.facts);
  });

  it('has real dates, numbers in ten thousands, and a header that stays in sight', async () => {
    const sheet = await cellsOf(await exported(await importedFrom(FULL)));
    const at = (header: string) => sheet.getRow(2).getCell(LEDGER_COLUMNS.findIndex((column) => column.header === header) + 1);
    expect(sheet.name).toBe(LEDGER_SHEET);
    expect(sheet.views).toMatchObject([{ state: 'frozen', xSplit: 2, ySplit: 1 }]);
    expect(sheet.getRow(1).getCell(1)).toMatchObject({ value: '项目编号', font: { bold: true } });
    expect(sheet.getColumn(2).width).toBeGreaterThan(20);
    expect(at('合同签订日期')).toMatchObject({ value: new Date('2026-03-02T00:00:00Z'), numFmt: 'yyyy-mm-dd' });
    expect(at('总投资（万元/万美元）').value).toBe(12_345.678901);
    expect(at('累计到位资金（万元/万美元）').value).toBe(1_000.01);
    expect([at('属地').value, at('用地方式').value, at('阶段').value, at('下一到期日').value, at('到期日说明').value]).toEqual(['祁阳市', '供地', '绿色通道审批', new Date('2027-03-01T00:00:00Z'), '暂定']);
  });

  it('never turns text into a formula', async () => {
    const evil = ['=1+1', '+cmd', '-2', '@SUM(A1)', '=HYPERLINK("http://x")'];
    const existing = await importedFrom(...evil.map((name, index) => ({ 项目编号: `E${index}`, 项目名称: name, 备注: name })));
    const bytes = await exported(existing);
    const sheet = await cellsOf(bytes);
    expect(evil.map((_, index) => sheet.getRow(index + 2).getCell(2)).map(({ value, numFmt, formula }) => [value, numFmt, formula])).toEqual(evil.map((name) => [name, '@', undefined]));
    expect(planImport(await packInOperation(), (await readLedger(bytes)).rows, existing, TODAY).every(({ result }) => result.outcome === 'unchanged')).toBe(true);
  });

  it('leaves contacts out for those who may not see them, and skipped steps for everybody', async () => {
    const pack = await packInOperation();
    const { state } = (await importedFrom(FULL)).get('YZ-2026-9001')!;
    expect(exportRow(pack, state)).toMatchObject({ contactName: '王经理' });
    expect(exportRow(pack, state, { withoutContacts: true })).not.toHaveProperty('contactPhone');
    const skipped = projectLifecycle.evolve(state, { type: 'StepSkipped', data: { stepId: 'G19' }, occurredAt: '2026-04-01T00:00:00.000Z' });
    expect(exportRow(pack, skipped).otherSteps?.some(({ step }) => step.startsWith('G19'))).toBe(false);
  });

  it('is a valid workbook when there are no projects', async () => {
    const reading = await readLedger(await writeLedger([]));
    expect(reading.problems).toMatchObject([{ sheet: LEDGER_SHEET, message: { zh: expect.stringContaining('没有台账数据') } }]);
  });
});
