import { sampleNames } from '#libs/testing/sample-names.js';
import type { ProjectEventType } from '#libs/domain/project/project.events.js';
import { sampleFacts, samplePlan } from '#libs/testing/sample-project.js';
import { eventSentence } from './event-sentences.js';
import { FIELD_MESSAGES } from './field-messages.js';
import { moneyText } from './money-text.js';
import { PROBLEM_STATUS } from './problem-codes.js';
import { PROBLEM_MESSAGES } from './problem-messages.js';
import { fill, languageOf } from './text.js';

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).toSorted();

describe('messages', () => {
  it.each(Object.entries({ ...PROBLEM_MESSAGES, ...FIELD_MESSAGES }))('%s says the same in both languages', (_code, { zh, en }) => {
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).not.toMatch(/\p{Script=Han}/u);
    expect(placeholders(zh)).toEqual(placeholders(en));
  });

  it('belong to a status of refusal, except for the fault', () => {
    for (const [code, status] of Object.entries(PROBLEM_STATUS)) {
      expect([code, status < 500 || ['internal', 'database-away', 'pack-missing'].includes(code)]).toEqual([code, true]);
    }
  });

  it.each([
    [undefined, 'zh'], ['', 'zh'], ['en', 'en'], ['en-US,en;q=0.9', 'en'], ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'], ['fr, en;q=0.5', 'en'], ['fr', 'zh'],
    ['en;q=0.1, zh-TW;q=0.2', 'zh'], ['en;q=0', 'zh'], [';;;q=,', 'zh'],
  ])('are in the language of %s: %s', (header, language) => expect(languageOf(header)).toBe(language));

  it('join lists and mark what is missing', () => {
    expect(fill('{a}：{b}', { a: ['甲', '乙'] }, 'zh')).toBe('甲、乙：—');
    expect(fill('{a}', { a: ['x', 'y'] }, 'en')).toBe('x, y');
  });

  it.each([
    [0, '0元', 'CNY 0'], [1, '0.01元', 'CNY 0.01'], [99_999, '999.99元', 'CNY 999.99'], [1_000_000, '1万元', 'CNY 10,000'],
    [123_456_789, '123.456789万元', 'CNY 1,234,567.89'], [100_000_000_000_000, '10000亿元', 'CNY 1,000,000,000,000'],
  ])('%i fen is %s', (amountMinor, zh, en) => expect(moneyText({ currency: 'CNY', amountMinor })).toEqual({ zh, en }));
});

describe('event sentences', () => {
  const names = sampleNames;
  const step = { stepId: 'G24', unitId: 'housing' };
  const events: Record<ProjectEventType, unknown> = {
    ProjectRegistered: { facts: sampleFacts() },
    ProjectPlanned: { plan: samplePlan(), added: ['S00'], removed: [], moved: [{ stepId: 'G24', clock: 'green', from: '2026-11-24', to: '2026-11-30' }, { stepId: 'G24', clock: 'legal', from: '2026-12-01' }] },
    UpgradeScheduled: { packHash: 'next' },
    FactsUpdated: { changes: { name: 'x', chain: 'y' }, before: {} },
    StageEntered: { stage: 'start', plannedTo: '2026-12-01', schedule: [], provisional: false },
    StepSubmitted: { ...step, on: '2026-11-24', evidence: [] },
    StepCompleted: { ...step, on: '2026-11-24', evidence: [] },
    StepReturned: step, StepReopened: step, StepSkipped: step,
    StepReassigned: { stepId: 'G24', from: 'housing', to: 'commerce', waitsFor: 'callBack' },
    ExtensionRequested: { ...step, amount: 5 },
    ExtensionDecided: { ...step, granted: false, amount: 0 },
    ClockSuspended: { ...step, ground: 'supplements', stops: ['legal'], party: 'enterprise', authority: '文件 3 号' },
    ClockResumed: step,
    ProjectSuspended: { authority: '纪要', reviewOn: '2027-01-15' },
    ProjectResumed: {},
    FigureClaimed: { figure: { id: 'f', kind: 'fundsPaidIn', money: { currency: 'CNY', amountMinor: 1_000_000 }, date: '2026-11-20', voucher: 'v', evidence: [] }, unitId: 'lengshuitan' },
    FigureVerified: { figureId: 'f', unitId: 'commerce' },
    FigureReturned: { figureId: 'f', unitId: 'commerce' },
    ProjectEnded: { outcome: 'terminated', evidence: [] },
    ReminderSent: { ...step, offset: 0, dueOn: '2026-11-24', provisional: false },
    StepOverdue: { ...step, dueOn: '2026-11-24' },
    ExtensionAwaited: { ...step, decideBy: '2026-11-24', isLate: true },
    StepEscalated: { ...step, level: 3, afterWorkingDays: 5, dueOn: '2026-11-24', holderId: 'commerce' },
    StepBlocked: { ...step, matterId: 'm1', stops: ['green'], title: '征拆未净' }, StepUnblocked: { stepId: 'G24', matterId: 'm1', outcome: 'satisfied' },
    BlockerHandedOver: { stepId: 'G24', matterId: 'm1', from: 'housing', to: 'commerce' },
    ApprovalLapsed: { stepId: 'G24', because: 'G26' },
    CalendarChanged: { before: 'a', calendar: 'b', moves: [{ stepId: 'G04', clock: 'green', from: '2026-12-30', to: '2026-12-31', provisional: false }], firstDueOn: {} },
  SuspensionReviewDue: { reviewOn: '2027-01-15' },
  };

  it.each(Object.entries(events))('%s is one sentence in each language', (type, data) => {
    const { zh, en } = eventSentence({ type, data, reason: 'supplements' }, names);
    for (const text of [zh, en]) expect(text).not.toMatch(/undefined|\[object|\{/);
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/^[A-Za-z]/);
  });

  it('never tell a voucher or a contact', () => {
    expect(JSON.stringify(Object.entries(events).map(([type, data]) => eventSentence({ type, data }, names)))).not.toMatch(/contact|voucher/i);
  });

  it('let an unknown event stand for itself', () => expect(eventSentence({ type: 'Later', data: {} }, names)).toEqual({ zh: 'Later', en: 'Later' }));
});
