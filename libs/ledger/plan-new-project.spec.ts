import { ledgerOf, packInOperation, decided, TODAY, type WrittenRow } from './ledger-fixture.js';
import { planImport, type PlannedImport } from './plan-import.js';
import { readLedger } from './read-ledger.js';

async function planned(...rows: WrittenRow[]): Promise<PlannedImport[]> {
  return planImport(await packInOperation(), (await readLedger(await ledgerOf(...rows))).rows, new Map(), TODAY);
}
const stateOf = async (row: WrittenRow) => {
  const [plan] = await planned(row);
  expect(plan!.result.problems).toEqual([]);
  return decided(await packInOperation(), plan!.commands);
};
/** Column and sentence of each problem. */
const refusals = async (row: WrittenRow) => {
  const [plan] = await planned(row);
  expect(plan).toMatchObject({ result: { outcome: 'refused' }, commands: [] });
  return plan!.result.problems.map(({ sheet, row: at, column, message }) => {
    expect([sheet, at, message.en.length > 0]).toEqual(['台账', 2, true]);
    return [column, message.zh] as const;
  });
};

const SIGNED = { 意向确认日期: '2026-01-30', 评审通过日期: '2026-02-10', 合同签订日期: '2026-03-02' };
const STARTED = { ...SIGNED, 备案日期: '2026-03-09', 土地出让合同日期: '2026-05-20', 施工许可日期: '2026-06-15', 开工日期: '2026-06-25' };

describe('a new project', () => {
  it('starts as a lead when the ledger knows no milestone', async () => {
    expect(await stateOf({})).toMatchObject({ status: 'active', stage: 'lead', facts: { territoryId: 'qiyang', leadUnitId: 'commerce', isForeign: false, investment: { currency: 'CNY', amountMinor: 12_000_000_000 } } });
  });

  it('starts in the middle of its life with its real dates', async () => {
    const state = await stateOf({ ...STARTED, '累计到位资金（万元）': 3_000, 到位资金截止日期: '2026-10-31' });
    expect(state).toMatchObject({ stage: 'funds', stageEnteredOn: '2026-06-25' });
    const settled = (id: string) => state.steps[id]!.settledOn;
    expect([settled('S11'), settled('S20'), settled('S30'), settled('G03'), settled('G12'), settled('G24'), settled('G26')]).toEqual(
      ['2026-01-30', '2026-02-10', '2026-03-02', '2026-03-09', '2026-05-20', '2026-06-15', '2026-06-25']);
    // Between two milestones the later one counts; what the start leaves behind is done with it.
    expect([settled('S00'), settled('S21'), settled('G01'), settled('G07'), settled('G20'), settled('G16b'), settled('G25')]).toEqual(
      ['2026-01-30', '2026-03-02', '2026-03-09', '2026-05-20', '2026-06-15', '2026-06-25', '2026-06-25']);
    expect(state.steps['S70']).toMatchObject({ status: 'open', openedOn: '2026-06-25' });
    expect(Object.values(state.figures)).toMatchObject([{ kind: 'fundsPaidIn', money: { currency: 'CNY', amountMinor: 3_000_000_000 }, date: '2026-10-31', status: 'verified' }]);
  });

  it('keeps the days of other settled steps, and then leaves open what the row does not list', async () => {
    const state = await stateOf({ ...SIGNED, 其他已办环节: 'G01 2026-03-03；企业设立登记 2026-03-05；G03 2026-03-06；S31 条款与承诺登记 2026-03-09', 备案日期: '2026-03-06' });
    expect(state.steps['G02']!.settledOn).toBe('2026-03-05');
    expect(state.steps['S31']!.settledOn).toBe('2026-03-09');
    expect(state.steps['G04']!.status).toBe('open');
    expect((await stateOf({ ...SIGNED, 其他已办环节: 'G01 2026-03-03' })).steps['S31']!.status).toBe('open');
  });

  it.each([
    ['租赁厂房', { 租赁合同日期: '2026-04-01', 开工日期: '2026-05-06', 竣工验收日期: '2026-08-03' }, ['B01', 'B04', 'S80']],
    ['存量用地', { 施工许可日期: '2026-06-15', 开工日期: '2026-06-25', 竣工验收日期: '2026-10-30' }, ['G24', 'G26', 'G27']],
    ['文旅农业', { 土地出让合同日期: '2026-05-20', 开工日期: '2026-06-25' }, ['G12', 'G26']],
  ])('maps milestones to the steps of %s', async (way, milestones, steps) => {
    const state = await stateOf({ ...SIGNED, 用地方式: way, ...milestones });
    expect(steps.map((id) => state.steps[id]!.settledOn)).toEqual(Object.values(milestones));
  });

  it('has ended when it reached full output and all funds are in', async () => {
    const full = { ...STARTED, 竣工验收日期: '2026-09-01', 投产日期: '2026-09-30', 达产日期: '2026-11-20' };
    expect((await stateOf(full)).stage).toBe('funds');
    expect(await stateOf({ ...full, '累计到位资金（万元）': 12_000, 到位资金截止日期: '2026-11-20', 项目状态: '已完成' })).toMatchObject({ stage: 'production', status: 'completed' });
  });

  it('is suspended or ended when the ledger says so', async () => {
    expect(await stateOf({ ...SIGNED, 项目状态: '暂停', 暂停或终止原因: '等待用地指标' })).toMatchObject({ status: 'suspended', suspension: { reason: '等待用地指标', reviewOn: '2026-12-25' } });
    expect(await stateOf({ ...SIGNED, 项目状态: '终止' })).toMatchObject({ status: 'terminated' });
  });

  it('counts money in dollars when the ledger does', async () => {
    const state = await stateOf({ ...SIGNED, 币种: '美元', 是否外资: '是', '累计到位资金（万美元）': 100, 到位资金截止日期: '2026-10-31' });
    expect(Object.values(state.figures)[0]!.money).toEqual({ currency: 'USD', amountMinor: 100_000_000 });
    expect(state.steps['F3']!.status).toBe('completed');
  });
});

describe('a row is refused as a whole', () => {
  it('without what a new project needs', async () => {
    expect(await refusals({ 投资方: ' ', 环评类别: null })).toEqual([['C', expect.stringContaining('必须填写')], ['K', expect.stringContaining('必须填写')]]);
    expect(await refusals({ 项目编号: null, 项目名称: '合计' })).toEqual([['A', expect.stringContaining('合计行')]]);
    expect(await refusals({ '总投资（万元/万美元）': 0 })).toEqual([['G', expect.stringContaining('不能为零')]]);
  });

  it('for a unit or chain that the pack does not know', async () => {
    expect(await refusals({ 属地: '衡阳县', 牵头单位: '市魔法局', 产业链: '时光机' })).toEqual([
      ['D', expect.stringMatching(/“衡阳县”.*冷水滩区.*永州经开区/)], ['E', expect.stringContaining('“市魔法局”')], ['F', expect.stringContaining('“时光机”')],
    ]);
    expect(await refusals({ 属地: '市商务局' })).toEqual([['D', expect.stringContaining('不是本市的县市区')]]);
  });

  it('for what has not happened yet', async () => {
    expect(await refusals({ 登记日期: '2026-11-26' })).toEqual([['L', expect.stringContaining('今天（2026-11-25）之后')]]);
    expect(await refusals({ ...SIGNED, 备案日期: '2027-01-01' })).toEqual([['P', expect.stringContaining('之后')]]);
    expect(await refusals({ ...SIGNED, 其他已办环节: 'G01 2027-01-01' })).toEqual([['P', expect.stringContaining('之后')]]);
    expect((await planned({ 登记日期: TODAY }))[0]!.result.outcome).toBe('create');
  });

  it('when milestones are missing or out of order', async () => {
    expect(await refusals({ 合同签订日期: null, 开工日期: '2026-06-25', 投产日期: '2026-06-01' })).toEqual([
      ['M', expect.stringContaining('“合同签订日期”：已填“开工日期”')], ['O', expect.stringContaining('早于“开工日期”（2026-06-25）')],
    ]);
    expect(await refusals({ ...STARTED, 开工日期: '2026-06-10' })).toEqual([['S', expect.stringContaining('早于“施工许可日期”（2026-06-15）')]]);
    expect(await refusals({ ...SIGNED, 意向确认日期: '2026-01-04' })).toEqual([['M', expect.stringContaining('早于登记日期')]]);
    expect(await refusals({ ...SIGNED, 其他已办环节: 'G03 2026-03-06；G02 2026-03-09' })).toEqual([['P', expect.stringMatching(/G03（2026-03-06）早于它的前置环节G02（2026-03-09）/)]]);
  });

  it('for steps that its plan does not have, or has twice', async () => {
    expect(await refusals({ ...SIGNED, 用地方式: '租赁厂房', 土地出让合同日期: '2026-05-20' })).toEqual([['P', expect.stringContaining('用地方式为“租赁厂房”的项目没有这一节点')]]);
    expect(await refusals({ ...SIGNED, 其他已办环节: 'F1 2026-03-06；X9 2026-03-06；S30 2026-03-03' })).toEqual([
      ['P', expect.stringContaining('没有环节“X9”')], ['P', expect.stringContaining('没有环节F1')], ['P', expect.stringContaining('两个日期')],
    ]);
  });

  it('for funds that cannot be', async () => {
    expect(await refusals({ '累计到位资金（万元）': 100, 到位资金截止日期: '2026-10-31' })).toEqual([['M', expect.stringContaining('未填合同签订日期')]]);
    expect(await refusals({ ...SIGNED, '累计到位资金（万元）': 14_400.01, 到位资金截止日期: '2026-10-31' })).toEqual([['P', expect.stringContaining('120%')]]);
    expect(await refusals({ ...SIGNED, '累计到位资金（万元）': 100 })).toEqual([['', expect.stringContaining('“到位资金截止日期”')]]);
    expect((await planned({ ...SIGNED, '累计到位资金（万元）': 14_400, 到位资金截止日期: '2026-10-31' }))[0]!.result.outcome).toBe('create');
  });

  it('for a status that contradicts its dates', async () => {
    expect(await refusals({ 项目状态: '已完成' })).toEqual([['M', expect.stringContaining('须填写达产日期')]]);
  });

  it('and only that row', async () => {
    const plans = await planned({ 属地: '衡阳县' }, { 项目编号: 'B' }, { 项目编号: 'B' });
    expect(plans.map(({ result }) => result.outcome)).toEqual(['refused', 'create', 'refused']);
  });
});
