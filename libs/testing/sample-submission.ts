import type { Actor } from '#libs/domain/decider.js';
import { deadlineOf } from '#libs/domain/reporting/period.js';
import type { DraftedField } from '#libs/domain/reporting/submission.events.js';
import type { FormSection, SubmissionFacts } from '#libs/domain/reporting/submission.facts.js';

/** A field of every kind of rule: a drafted text, a figure that needs evidence, dollars, rows, and a word of the unit's head. */
export const sampleForm: FormSection[] = [
  {
    id: 'progress', label: { zh: '工作进展', en: 'Progress' },
    fields: [
      { id: 'progress', label: { zh: '主要进展', en: 'Main progress' }, type: 'text', required: true, prefill: 'progress', confirmedBy: 'reporter' },
      { id: 'events', label: { zh: '活动场次', en: 'Events held' }, type: 'number', unit: '场', prefill: 'eventsHeld', needsEvidence: true, confirmedBy: 'reporter' },
      { id: 'capital', label: { zh: '实际使用外资', en: 'Foreign capital used' }, type: 'money', currency: 'USD', confirmedBy: 'reporter' },
    ],
  },
  {
    id: 'outlook', label: { zh: '下步打算', en: 'Next' },
    fields: [
      { id: 'visits', label: { zh: '拜访', en: 'Visits' }, type: 'rows', columns: [{ id: 'host', label: { zh: '对象', en: 'Host' }, type: 'text' }, { id: 'on', label: { zh: '日期', en: 'Date' }, type: 'date' }], confirmedBy: 'reporter' },
      { id: 'mood', label: { zh: '总体判断', en: 'Judgement' }, type: 'choice', choices: [{ value: 'good', label: { zh: '好', en: 'Good' } }, { value: 'fair', label: { zh: '一般', en: 'Fair' } }], confirmedBy: 'unitHead' },
    ],
  },
];

/** The monthly report of one territory for November 2026: opens on Friday 20 November, is due on Wednesday 25 at 17:00, frozen on 3 December. */
export const sampleSubmission = (over: Partial<SubmissionFacts> = {}): SubmissionFacts => ({
  dutyId: 'm12-monthly', label: { zh: '项目三率月报', en: 'Monthly report on the three rates' }, measures: [12], cycle: 'monthly', period: '2026-11', unitId: 'lengshuitan',
  formId: 'measure-progress', form: sampleForm, opens: deadlineOf({ from: 'start', days: 20, time: '09:00' }, '2026-11'),
  due: deadlineOf({ from: 'start', days: 25, time: '17:00' }, '2026-11'), freeze: deadlineOf({ from: 'end', workingDays: 3, time: '17:00' }, '2026-11'),
  reviewerId: 'commerce', needsUnitHead: false, allowNothing: true, reviewDays: 2, correctionDays: 2,
  reminders: [{ offset: 2, row: 'r2' }, { offset: 1, row: 'r1' }, { offset: 0, row: 'r0' }, { offset: -1, row: 'late' }],
  ladder: [
    { level: 2, afterWorkingDays: 1, holder: '@unitHead', row: 'head' }, { level: 3, afterWorkingDays: 3, holder: 'commerce', row: 'office' },
    { level: 4, afterWorkingDays: 5, holder: 'government-office', row: 'deputy' },
  ],
  ruleVersions: { 'report-form': '1', 'report-reminders': '1', 'report-ladder': '1' }, packHash: 'sample', calendar: 'sample', ...over,
});

export const sampleDraft: Record<string, DraftedField> = {
  progress: { value: '本期办结 2 个环节。', sources: ['e1', 'e2'], sentences: [{ text: { zh: '本期办结 2 个环节。', en: 'Completed 2 steps.' }, sources: ['e1', 'e2'] }] },
  events: { value: 0, sources: [], sentences: [] },
};

export const reportActors = {
  reporter: { kind: 'person', accountId: 'a-reporter', name: '李专员', unitId: 'lengshuitan' },
  head: { kind: 'person', accountId: 'a-head', name: '赵区长', unitId: 'lengshuitan', isUnitHead: true },
  office: { kind: 'person', accountId: 'a-office', name: '王主任', unitId: 'commerce', isOffice: true },
  officeTwo: { kind: 'person', accountId: 'a-office-2', name: '刘科长', unitId: 'commerce', isOffice: true },
  neighbour: { kind: 'person', accountId: 'a-neighbour', name: '孙专员', unitId: 'lingling' },
  time: { kind: 'time' },
} satisfies Record<string, Actor>;
