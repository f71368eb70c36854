import type { ProjectCommand } from '#libs/domain/project/project.commands.js';
import { decided, ledgerOf, packInOperation, recorded, TODAY, type WrittenRow } from './ledger-fixture.js';
import { importReport, planImport, type ExistingProject, type PlannedImport } from './plan-import.js';
import { readLedger } from './read-ledger.js';

const CODE = 'YZ-2026-9001';
const SIGNED: WrittenRow = {
  意向确认日期: '2026-01-30', 合同签订日期: '2026-03-02', 备案日期: null, 土地出让合同日期: null, 施工许可日期: null, 开工日期: null,
  '累计到位资金（万元）': 1_000, 到位资金截止日期: '2026-03-31', 项目状态: '在推进', 暂停或终止原因: null, 其他已办环节: null,
};
type Existing = ReadonlyMap<string, ExistingProject>;

const plansOf = async (row: WrittenRow, existing: Existing): Promise<PlannedImport> =>
  planImport(await packInOperation(), (await readLedger(await ledgerOf(row))).rows, existing, TODAY)[0]!;

/** The record after the row was imported into an empty system. */
const imported = async (row: WrittenRow = SIGNED): Promise<Existing> => recorded(await packInOperation(), [await plansOf(row, new Map())]);
const after = async (existing: Existing, ...commands: ProjectCommand[]): Promise<Existing> =>
  new Map([[CODE, { id: CODE, state: decided(await packInOperation(), commands, existing.get(CODE)!.state) }]]);

/** Imports the row, expects it to be accepted and a second import to find nothing. */
async function updated(row: WrittenRow, existing: Existing): Promise<{ plan: PlannedImport; existing: ExistingProject }> {
  const plan = await plansOf(row, existing);
  expect(plan.result).toMatchObject({ outcome: 'update', problems: [] });
  const now = recorded(await packInOperation(), [plan], existing);
  expect((await plansOf(row, now)).result).toMatchObject({ outcome: 'unchanged', changes: [], problems: [] });
  return { plan, existing: now.get(CODE)! };
}
const refusal = async (row: WrittenRow, existing: Existing): Promise<string[]> => {
  const { result, commands } = await plansOf(row, existing);
  expect([result.outcome, commands]).toEqual(['refused', []]);
  return result.problems.map(({ message }) => message.zh);
};

describe('a project that is recorded', () => {
  it('stays as it is when the ledger says the same, or nothing', async () => {
    const existing = await imported();
    const unchanged = await plansOf(SIGNED, existing);
    expect(unchanged).toMatchObject({ id: CODE, commands: [], result: { outcome: 'unchanged', changes: [] } });
    expect((await plansOf({ ...SIGNED, 合同签订日期: null, 投资方: null, 环评类别: null, 项目状态: null, '累计到位资金（万元）': null }, existing)).result.outcome).toBe('unchanged');
    expect((await plansOf({ ...SIGNED, 项目名称: ' 湘澜锂电隔膜项目\n', 属地: '祁阳', 牵头单位: '永州市商务局' }, existing)).result.outcome).toBe('unchanged');
    expect(importReport([unchanged], true)).toMatchObject({ dryRun: true, created: 0, updated: 0, unchanged: 1, refused: 0 });
  });

  it('takes changed facts, and the plan follows them', async () => {
    const { plan, existing } = await updated({ ...SIGNED, '总投资（万元/万美元）': 15_000, 属地: '道县', '年综合能耗（吨标准煤）': 2_000 }, await imported());
    expect(plan.commands).toMatchObject([{ type: 'updateFacts', changes: { investment: { currency: 'CNY', amountMinor: 15_000_000_000 }, territoryId: 'daoxian', energyTonnesCoal: 2_000 } }]);
    expect(plan.result.changes).toEqual(['属地：祁阳市 → 道县', '总投资（万元/万美元）：12000 → 15000', '年综合能耗（吨标准煤）：空 → 2000']);
    expect(existing.state.steps).toHaveProperty('G17');
  });

  it('takes further milestones with what they need, and leaves open what they do not', async () => {
    const { plan, existing } = await updated({ ...SIGNED, 备案日期: '2026-03-20', 土地出让合同日期: '2026-05-20' }, await imported());
    expect(plan.commands).toMatchObject([{ type: 'catchUp', figures: [] }]);
    const { steps } = existing.state;
    expect([steps['G03']!.settledOn, steps['G02']!.settledOn, steps['G12']!.settledOn, steps['G08']!.settledOn]).toEqual(['2026-03-20', '2026-03-20', '2026-05-20', '2026-05-20']);
    expect([steps['S31']!.status, steps['G14']!.status]).toEqual(['open', 'open']);
    expect(plan.result.changes).toContain('办结G12（2026-05-20）');
  });

  it('accepts a plan changed by facts together with steps of the new plan', async () => {
    const { existing } = await updated({ ...SIGNED, 用地方式: '租赁厂房', 其他已办环节: 'G01 2026-03-03；G02 2026-03-05；B01 2026-03-20' }, await imported());
    expect(existing.state.steps['B01']).toMatchObject({ status: 'completed', settledOn: '2026-03-20' });
  });

  it('refuses an open step that the changed facts take out of the plan, and keeps a settled one', async () => {
    expect(await refusal({ ...SIGNED, 用地方式: '租赁厂房', 其他已办环节: 'G04 2026-03-05' }, await imported())).toEqual([expect.stringContaining('没有环节G04')]);
    const settled = { ...SIGNED, 其他已办环节: 'G01 2026-03-03；G04 2026-03-05' };
    const { existing } = await updated({ ...settled, 用地方式: '租赁厂房' }, await imported(settled));
    expect(existing.state.steps['G04']!.status).toBe('completed');
  });

  it('refuses to move a recorded day or to go back in time', async () => {
    const existing = await imported();
    expect(await refusal({ ...SIGNED, 合同签订日期: '2026-03-05' }, existing)).toEqual([expect.stringMatching(/S30已登记在2026-03-02办结，台账写的是2026-03-05/)]);
    expect(await refusal({ ...SIGNED, 合同签订日期: null, 备案日期: '2026-03-01' }, existing)).toEqual([expect.stringContaining('早于“合同签订日期”（2026-03-02）')]);
    expect(await refusal({ ...SIGNED, 其他已办环节: 'G01 2026-03-01' }, existing)).toEqual([expect.stringContaining('前置环节S30（2026-03-02）')]);
  });
});

describe('funds', () => {
  it('add the increment of a larger total, once', async () => {
    const first = await imported();
    const { plan, existing } = await updated({ ...SIGNED, '累计到位资金（万元）': 2_500, 到位资金截止日期: '2026-06-30' }, first);
    expect(plan.commands).toMatchObject([{ type: 'catchUp', past: [], figures: [{ money: { amountMinor: 1_500_000_000 }, date: '2026-06-30' }] }]);
    expect(plan.result.changes).toEqual(['到位资金增加1500万元']);
    const figures = Object.values(existing.state.figures);
    expect(figures.map(({ money }) => money.amountMinor)).toEqual([1_000_000_000, 1_500_000_000]);
    for (const { id } of figures) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect((await imported()).get(CODE)!.state.figures).toEqual(first.get(CODE)!.state.figures);
  });

  it('count what people claimed meanwhile', async () => {
    const claim: ProjectCommand = { type: 'claimFigure', figure: { id: 'f', kind: 'fundsPaidIn', money: { currency: 'CNY', amountMinor: 500_000_000 }, date: '2026-05-01', voucher: '银行回单1', evidence: [{ id: 'a', kind: 'capitalProof', name: '回单' }] } };
    const existing = await after(await imported(), claim);
    expect((await plansOf({ ...SIGNED, '累计到位资金（万元）': 1_500 }, existing)).result.outcome).toBe('unchanged');
    expect(await refusal(SIGNED, existing)).toEqual([expect.stringContaining('少于系统已登记的1500万')]);
  });

  it('are not claimed again after they were returned', async () => {
    const existing = await imported();
    const { state } = existing.get(CODE)!;
    const figures = Object.fromEntries(Object.entries(state.figures).map(([id, figure]) => [id, { ...figure, status: 'returned' as const }]));
    expect(await refusal(SIGNED, new Map([[CODE, { id: CODE, state: { ...state, figures } }]]))).toEqual([expect.stringContaining('已被退回')]);
  });
});

describe('status', () => {
  it('suspends, resumes with further changes, and ends', async () => {
    const { existing: suspended } = await updated({ ...SIGNED, 项目状态: '暂停', 暂停或终止原因: '股权调整' }, await imported());
    expect(suspended.state).toMatchObject({ status: 'suspended', suspension: { reason: '股权调整' } });
    const resumed = await updated({ ...SIGNED, 备案日期: '2026-03-20' }, new Map([[CODE, suspended]]));
    expect(resumed.plan.commands.map(({ type }) => type)).toEqual(['resume', 'catchUp']);
    const { existing: ended } = await updated({ ...SIGNED, 备案日期: '2026-03-20', 项目状态: '终止' }, new Map([[CODE, resumed.existing]]));
    expect(ended.state.status).toBe('terminated');
  });

  it('refuses changes to what is suspended or has ended', async () => {
    const suspended = await imported({ ...SIGNED, 项目状态: '暂停' });
    expect(await refusal({ ...SIGNED, 项目状态: '暂停', 项目名称: '新名称' }, suspended)).toEqual([expect.stringContaining('项目已暂停')]);
    expect(await refusal({ ...SIGNED, 项目状态: '终止', 项目名称: '新名称' }, suspended)).toEqual([expect.stringContaining('项目已暂停')]);
    expect((await updated({ ...SIGNED, 项目状态: '终止' }, suspended)).plan.commands.map(({ type }) => type)).toEqual(['terminate']);
    const ended = await imported({ ...SIGNED, 项目状态: '终止' });
    expect(await refusal(SIGNED, ended)).toEqual([expect.stringContaining('已办结或终止')]);
    expect(await refusal({ ...SIGNED, 项目状态: '终止', 备案日期: '2026-03-20' }, ended)).toEqual([expect.stringContaining('已办结或终止')]);
  });
});
