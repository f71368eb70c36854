import { sampleSubmission } from '#libs/testing/sample-submission.js';
import type { BulletinInput, BulletinNames, BulletinSubmission } from './bulletin.types.js';
import { draftBulletin } from './draft-bulletin.js';

const names: BulletinNames = {
  unit: (id) => ({ zh: `单位${id}`, en: `unit ${id}` }), measure: (number) => ({ zh: `举措${number}`, en: `measure ${number}` }), cycle: () => ({ zh: '月通报', en: 'Monthly bulletin' }),
  isTerritory: (id) => id === 'lengshuitan',
};
const sentence = { text: { zh: '本期办结 2 个环节。', en: 'Completed 2 steps.' }, sources: ['e1', 'e2'] };
const submission = (unitId: string, over: Partial<BulletinSubmission> = {}): BulletinSubmission => ({
  id: `m12-monthly/2026-11/${unitId}`, facts: sampleSubmission({ unitId }), unitId, submittedAt: '2026-11-25T02:00:00.000Z', lateBy: 0,
  accepted: { version: 1, isNothing: false, values: { progress: '本期办结 2 个环节。\n另有三家企业来访。', events: 2, capital: { currency: 'USD', amountMinor: 0 }, mood: 'good', visits: [{ host: '苏商会', on: '2026-11-12' }] } },
  drafted: { progress: [sentence] }, ...over,
});
const draft = (submissions: BulletinSubmission[], over: Partial<BulletinInput> = {}) => draftBulletin({ cycle: 'monthly', period: '2026-11', number: 11, year: 2026, counts: [], submissions, isWithheld: () => false, ...over }, names);

describe('a bulletin', () => {
  it('has a title and an issue number, and begins with numbers and how many answered', () => {
    const counts = [{ label: { zh: '签约项目', en: 'Projects signed' }, value: 7, unit: '个', source: 'summary' }, { label: { zh: '到位资金', en: 'Funds paid in' }, value: { currency: 'CNY' as const, amountMinor: 1_000_000 }, source: 'figures' }];
    const { title, number, summary } = draft([submission('lengshuitan'), submission('data', { accepted: { version: 1, isNothing: true, values: {} }, lateBy: 2 }), submission('health', { accepted: undefined, submittedAt: undefined })], { counts });
    expect([title.zh, number.zh]).toEqual(['月通报（2026年11月）', '2026年第11期']);
    expect(summary.map(({ text }) => text.zh)).toEqual(['签约项目：7 个。', '到位资金：1万元。', '本期应报 3 份，已审核 2 份，其中本期无情况 1 份；晚于期限提交 1 份。']);
    expect(summary[0]!.sources).toEqual(['summary']);
  });

  it('quotes what was accepted, each sentence with what it rests on', () => {
    const { byTerritory, byUnit, byMeasure } = draft([submission('lengshuitan')]);
    expect(byTerritory).toMatchObject([{ key: 'lengshuitan', title: { zh: '单位lengshuitan' } }]);
    expect(byUnit).toEqual([]);
    expect(byMeasure.map(({ key }) => key)).toEqual(['m12']);
    expect(byTerritory[0]!.entries[0]!.sentences).toEqual([
      sentence, { text: { zh: '另有三家企业来访。', en: '另有三家企业来访。' }, sources: ['m12-monthly/2026-11/lengshuitan'] },
      { text: { zh: '活动场次：2 场。', en: 'Events held: 2.' }, sources: ['m12-monthly/2026-11/lengshuitan'] },
      { text: { zh: '拜访：1 项（苏商会 2026-11-12）。', en: 'Visits: 1 (苏商会 2026-11-12).' }, sources: ['m12-monthly/2026-11/lengshuitan'] },
      { text: { zh: '总体判断：好。', en: 'Judgement: Good.' }, sources: ['m12-monthly/2026-11/lengshuitan'] },
    ]);
  });

  it('counts what is about projects that are not for everybody, and does not quote it', () => {
    const isWithheld = (text: string, sources: readonly string[]) => text.includes('三家企业') || sources.includes('e2');
    expect(draft([submission('lengshuitan')], { isWithheld }).byTerritory[0]!.entries[0]!.sentences.map(({ text }) => text.zh)).toEqual([
      '活动场次：2 场。', '拜访：1 项（苏商会 2026-11-12）。', '总体判断：好。', '另有 2 条涉及在谈项目，不具名公开。',
    ]);
  });

  it('quotes a report about everything under its unit only', () => {
    const all = submission('lengshuitan', { facts: sampleSubmission({ measures: [1, 2, 3] }) });
    expect(draft([all])).toMatchObject({ byMeasure: [], byTerritory: [{ entries: [{ unitId: 'lengshuitan' }] }] });
  });

  it('sorts measures by number and keeps units apart', () => {
    const { byMeasure, byUnit } = draft([submission('data', { facts: sampleSubmission({ unitId: 'data', measures: [18] }) }), submission('commerce', { facts: sampleSubmission({ unitId: 'commerce', measures: [2] }) })]);
    expect(byMeasure.map(({ key, entries }) => [key, entries.map(({ unitId }) => unitId)])).toEqual([['m2', ['commerce']], ['m18', ['data']]]);
    expect(byUnit.map(({ key }) => key)).toEqual(['data', 'commerce']);
  });

  it('says who submitted when, in order, and does not quote what is not accepted', () => {
    const { whoSubmittedWhen, byUnit } = draft([
      submission('health', { accepted: undefined, submittedAt: undefined, lateBy: undefined }), submission('data', { accepted: undefined, submittedAt: '2026-11-26T02:00:00.000Z', lateBy: 1 }), submission('lengshuitan'),
    ]);
    expect(whoSubmittedWhen.map(({ unitId, lateBy, isAccepted }) => [unitId, lateBy, isAccepted])).toEqual([['lengshuitan', 0, true], ['data', 1, false], ['health', undefined, false]]);
    expect(byUnit).toEqual([]);
  });
});
