import { bulletinDocument } from './bulletin-document.js';
import { dispatchOrderDocument } from './dispatch-order-document.js';
import { minutesDocument } from './minutes-document.js';
import type { Block, OfficialDocument, SlipColour } from './official-document.js';
import { slipDocument } from './slip-document.js';
import { BULLETIN, DISPATCH_ORDER, MINUTES, SLIP } from './testing/document-samples.js';

const entriesOf = (document: OfficialDocument): Record<string, string> => Object.fromEntries(document.blocks.flatMap((block) => (block.kind === 'key-values' ? block.entries.map(({ key, value }) => [key, value]) : [])));
const tablesOf = (document: OfficialDocument): string[][][] => document.blocks.flatMap((block) => (block.kind === 'table' ? [block.rows] : []));
const headingsOf = (document: OfficialDocument, level: 1 | 2): string[] => document.blocks.flatMap((block: Block) => (block.kind === 'heading' && block.level === level ? [block.text] : []));
const SLIPS = (['blue', 'yellow', 'red'] as SlipColour[]).map((colour) => slipDocument({ ...SLIP, colour }));

describe('a slip', () => {
  it('reminds in blue, urges in yellow, orders in red', () => {
    expect(SLIPS.map(({ colour, title }) => [colour, title])).toEqual([
      ['blue', '关于湘澜新材料项目用地报批的提醒单'], ['yellow', '关于湘澜新材料项目用地报批的催办单'], ['red', '关于湘澜新材料项目用地报批的督办单'],
    ]);
    expect(new Set(SLIPS.map(({ blocks }) => JSON.stringify(blocks))).size).toBe(3);
  });

  it('tells of earlier slips only when there were any', () => {
    const opening = (earlier?: { colour: SlipColour; number: string; date: string }[]) => (slipDocument({ ...SLIP, colour: 'red', ...(earlier && { earlier }) }).blocks[0] as { text: string }).text;
    expect(opening()).not.toMatch(/提醒|催办|此前/);
    expect(opening([{ colour: 'blue', number: '永招专班提〔2026〕3号', date: '2026-11-03' }])).toContain('此前已就此事项发出提醒单（永招专班提〔2026〕3号，2026年11月3日）。');
  });

  it('says matter, requirement, unit, person, deadline and number', () => {
    expect(SLIPS[1]!.number).toBe('永招专班催〔2026〕12号');
    expect(entriesOf(SLIPS[1]!)).toMatchObject({ 事项: SLIP.matter, 办理要求: SLIP.requirement, 责任单位: SLIP.unit, 责任人: SLIP.person, 办结时限: '2026年12月2日' });
  });

  it('has no empty lines for what is not known', () => {
    const { matterCode: _code, project: _project, situation: _situation, person: _person, contact: _contact, copies: _copies, ...bare } = SLIP;
    expect(Object.keys(entriesOf(slipDocument(bare)))).toEqual(['事项', '办理要求', '责任单位', '办结时限']);
    expect(slipDocument(bare)).not.toHaveProperty('copies');
  });
});

describe('a dispatch order', () => {
  it('names the meeting, the task, who has it in hand, who assists and until when', () => {
    const order = dispatchOrderDocument(DISPATCH_ORDER);
    expect(order).toMatchObject({ title: '关于落实祁阳高新区110千伏线路的交办单', addressee: '国网永州供电公司' });
    expect(order.blocks[0]).toMatchObject({ text: expect.stringContaining('2026年11月20日全市招商引资第11次调度会') });
    expect(entriesOf(order)).toMatchObject({ 责任单位: '国网永州供电公司', 配合单位: '祁阳市人民政府、市发展和改革委员会', 办结时限: '2026年12月31日' });
  });
});

describe('minutes', () => {
  it('hold items, tasks with holder and date, earlier tasks with their outcome, and who was there', () => {
    const minutes = minutesDocument(MINUTES);
    expect(headingsOf(minutes, 1)).toEqual(['湘澜新材料项目用地问题', '祁阳高新区供电线路', '交办任务', '以往交办任务办理情况']);
    expect(tablesOf(minutes)).toEqual([
      [['1', expect.any(String), '零陵区自然资源局', '李明喆', '2026年12月2日'], ['2', expect.any(String), '国网永州供电公司', '单位明确', '2026年12月31日']],
      [['1', expect.any(String), '市人力资源和社会保障局', expect.stringContaining('到岗126人')]],
    ]);
    expect(minutes.blocks.slice(-2)).toEqual([{ kind: 'paragraph', text: '出席：市商务局 周红、陈立；市自然资源和规划局 刘洋；国网永州供电公司。' }, { kind: 'paragraph', text: '请假：市生态环境局（参加省厅会议）。' }]);
  });

  it('have no table of tasks when none was handed out', () => expect(tablesOf(minutesDocument({ ...MINUTES, tasks: [], earlierTasks: [] }))).toEqual([]));
});

describe('a bulletin', () => {
  it('has issue number and sections by measure, territory and unit', () => {
    const bulletin = bulletinDocument(BULLETIN);
    expect(bulletin.title).toBe('关于2026年11月全市招商引资工作情况的通报\n（第11期）');
    expect(headingsOf(bulletin, 1)).toEqual(['总体情况', '举措推进情况', '属地推进情况', '责任单位工作情况', '报送情况', '下一步工作']);
    expect(headingsOf(bulletin, 2)).toEqual(['举措一：链主企业招商', '举措十二：项目全程帮办', '零陵区', '祁阳市', '市自然资源和规划局']);
  });

  it('says who submitted when, in the order of the list', () => {
    const bulletin = bulletinDocument(BULLETIN);
    expect(tablesOf(bulletin)[1]).toEqual([
      ['市商务局', '月度工作进展', '11月28日', '11月27日', '按时'],
      ['市文化旅游广电体育局', '月度工作进展', '11月28日', '12月1日', '迟1个工作日'],
      ['驻粤港澳大湾区招商联络处', '月度外出招商情况', '11月28日（暂定）', '', '待报送（已过3个工作日）'],
    ]);
    expect(bulletin.blocks).toContainEqual({ kind: 'paragraph', text: '本期应报3件，已报2件，其中按时报送1件。' });
  });

  it('leaves out empty sections', () => {
    expect(headingsOf(bulletinDocument({ ...BULLETIN, territories: [], units: [], submissions: [], nextSteps: [] }), 1)).toEqual(['总体情况', '举措推进情况']);
  });
});

it('none claims a power of inspection', () => {
  const all = [...SLIPS, dispatchOrderDocument(DISPATCH_ORDER), minutesDocument(MINUTES), bulletinDocument(BULLETIN)];
  expect(all).toHaveLength(6);
  expect(JSON.stringify(all)).not.toContain('督查');
});
