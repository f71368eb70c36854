import { sampleNames } from '#libs/testing/sample-names.js';
import type { SubmissionEventType } from '#libs/domain/reporting/submission.events.js';
import { sampleDraft, sampleSubmission } from '#libs/testing/sample-submission.js';
import { eventSentence } from './event-sentences.js';

const names = sampleNames;
const unitId = 'lengshuitan', dueOn = '2026-11-25';
const events: Record<SubmissionEventType, unknown> = {
  SubmissionOpened: { facts: sampleSubmission() }, SubmissionDrafted: { fields: sampleDraft },
  FieldConfirmed: { fieldId: 'capital', value: { currency: 'USD', amountMinor: 200 }, drafted: { currency: 'USD', amountMinor: 100 }, isChanged: true }, NothingConfirmed: {}, SubmissionApproved: { unitId },
  SubmissionSubmitted: { version: 1, values: {}, unitId, isNothing: true, lateBy: 2 }, SubmissionReturned: { version: 1, fields: { events: '请附照片' }, unitId: 'commerce' },
  SubmissionAccepted: { version: 1, unitId: 'commerce', note: 'x' }, SubmissionFrozen: { version: 1 }, SubmissionRestated: { version: 2, values: { events: 3 }, before: { events: 0 }, evidence: {}, unitId },
  SubmissionDelegated: { unitId: 'lingling', until: dueOn }, SubmissionDelegationEnded: { until: dueOn, unitId }, SubmissionHandedOver: { from: unitId, to: 'lingling' }, SubmissionNoted: { unitId, text: '请补活动照片' }, SubmissionReminderSent: { offset: -1, dueOn, provisional: true, unitId },
  SubmissionOverdue: { dueOn, unitId }, SubmissionEscalated: { level: 2, afterWorkingDays: 1, dueOn, unitId, holderId: unitId, toUnitHead: true },
  ReviewAwaited: { version: 1, unitId: 'commerce', decideBy: dueOn, isLate: false }, SubmissionCalendarChanged: { before: 'a', calendar: 'b', from: dueOn, to: '2026-11-26' },
};

describe('sentences about submissions', () => {
  it.each(Object.entries(events))('%s is one sentence in each language', (type, data) => {
    const { zh, en } = eventSentence({ type, data, reason: 'supplement' }, names);
    for (const text of [zh, en]) expect(text).not.toMatch(/undefined|\[object|\{/);
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/^[A-Za-z]/);
  });

  it('tell the old value and the new one', () => {
    expect(eventSentence({ type: 'SubmissionRestated', data: events.SubmissionRestated, reason: '漏报' }, names).zh).toBe('单位lengshuitan更正为第 2 版：“栏目events”由“0”改为“3”，原因：漏报');
    expect(eventSentence({ type: 'FieldConfirmed', data: { fieldId: 'a', value: '长'.repeat(99), isChanged: false } }, names).zh).toHaveLength(49);
  });

  it('let an unknown event stand for itself', () => expect(eventSentence({ type: 'Later', data: {} }, names)).toEqual({ zh: 'Later', en: 'Later' }));
});
