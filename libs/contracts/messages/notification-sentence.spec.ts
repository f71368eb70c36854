import { sampleNames } from '#libs/testing/sample-names.js';
import { samplePlan } from '#libs/testing/sample-project.js';
import { notificationSentence } from './notification-sentence.js';

const names = sampleNames;
const move = (stepId: string, unitId?: string) => ({ stepId, clock: 'green' as const, from: '2026-12-30', to: '2026-12-31', provisional: false, ...(unitId && { unitId }) });
const changed = (moves: ReturnType<typeof move>[]) => ({ type: 'CalendarChanged', data: { before: 'a', calendar: 'b', moves, firstDueOn: {} }, reason: '通知' });

describe('what a unit is told of moved dates', () => {
  it('are its own, from when to when, and why', () => {
    const event = changed([move('G04', 'natural-resources'), move('G24', 'housing')]);
    expect(notificationSentence({ kind: 'moved', unitId: 'housing', event }, names)).toEqual({
      zh: '“环节G24”绿色通道到期日由2026年12月30日改为2026年12月31日，原因：通知',
      en: 'The green-channel due date of step G24 moved from 2026-12-30 to 2026-12-31, because: 通知',
    });
  });

  it('are a few in words, and the rest as a number', () => {
    const { zh } = notificationSentence({ kind: 'moved', unitId: 'housing', event: changed(Array.from({ length: 7 }, (_, index) => move(`G${index}`, 'housing'))) }, names);
    expect(zh).toContain('环节G4');
    expect(zh).not.toContain('环节G5');
    expect(zh).toContain('另有 2 项');
  });

  it('are those of the steps it owes by the new plan', () => {
    const { unitId: _, ...moved } = move('G24', 'x'), event = { type: 'ProjectPlanned', data: { plan: samplePlan(), added: [], removed: [], moved: [moved] } };
    expect(notificationSentence({ kind: 'moved', unitId: 'housing', event }, names).zh).toBe('“环节G24”绿色通道到期日由2026年12月30日改为2026年12月31日');
  });

  it('are what the event says where a record of before names no owner', () => {
    expect(notificationSentence({ kind: 'moved', unitId: 'housing', event: changed([move('G04')]) }, names).zh).toContain('改按工作日历 b 计算');
  });
});
