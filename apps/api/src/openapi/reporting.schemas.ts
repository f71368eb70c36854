import type {
  BulkAnswer, BulkResult, BulletinRow, BulletinView, BurdenRow, CalendarOfOpenings, CalendarOfOpeningsEntry, DutyUnitView, DutyView, MatrixCell, MatrixCounts, MatrixDuty, MatrixView,
  SubmissionFieldView, SubmissionRow, SubmissionSectionView, SubmissionView,
} from '#libs/contracts/reporting.views.js';
import { BULLETIN_PARTS, type BulletinParagraph, type BulletinSection, type BulletinSubmitter, type BulletinTarget } from '#libs/domain/bulletin/bulletin.content.js';
import { BULLETIN_STATUSES } from '#libs/domain/bulletin/bulletin.state.js';
import type { Burden } from '#libs/domain/reporting/burden.js';
import type { ExpectationState } from '#libs/domain/reporting/expectations.js';
import { CYCLES } from '#libs/domain/reporting/period.js';
import type { SubmissionClock } from '#libs/domain/reporting/submission.clock.js';
import type { DraftSentence } from '#libs/domain/reporting/submission.events.js';
import { CONFIRMERS, FIELD_TYPES, type FieldChoice, type RowColumn } from '#libs/domain/reporting/submission.facts.js';
import { SUBMISSION_STATUSES, type SubmissionVersion } from '#libs/domain/reporting/submission.state.js';
import { LIGHTS } from './common.schemas.js';
import { anything, date, flag, instant, listOf, mapOf, objectSchema, oneOf, ref, text, whole, type Schema } from './schema.js';

const cycle = oneOf(...CYCLES), status = oneOf(...SUBMISSION_STATUSES), light = oneOf(...LIGHTS);

/** A value of a form's field. */
const value: Schema = { oneOf: [text, { type: 'number' }, flag, ref('Money'), listOf(anything)] };

const duty = { dutyId: text, label: ref('Label'), measures: listOf(whole), cycle } satisfies Record<keyof MatrixDuty, Schema>;

const rowProperties = {
  id: text, ...duty, period: text, unitId: text, status, light, dueOn: date, dueAt: instant, dueProvisional: flag, openedAt: instant, submittedAt: instant, lateBy: whole, reviewDueOn: date, reviewProvisional: flag,
  isOpen: flag, isOwed: flag, isNothing: flag, returns: whole, versions: whole, asked: whole, prefilled: whole, changed: whole, reminders: whole, updatedAt: instant, version: whole,
} satisfies Record<keyof SubmissionRow, Schema>;
const optionalOfRow = ['submittedAt', 'lateBy', 'reviewDueOn', 'reviewProvisional'] as const;

const bulletinRow = {
  period: text, cycle, year: whole, number: whole, documentNumber: text, title: ref('Label'), status: oneOf(...BULLETIN_STATUSES), submissions: whole, accepted: whole, draftedAt: instant,
  publishedAt: instant, updatedAt: instant, version: whole,
} satisfies Record<keyof BulletinRow, Schema>;

const counts = ref('MatrixCounts');

export const reportingSchemas = {
  SubmissionRow: objectSchema<SubmissionRow>()(rowProperties, optionalOfRow),
  FieldChoice: objectSchema<FieldChoice>()({ value: text, label: ref('Label') }, []),
  RowColumn: objectSchema<RowColumn>()({ id: text, label: ref('Label'), type: oneOf('text', 'number', 'date') }, []),
  DraftSentence: objectSchema<DraftSentence>()({ text: ref('Label'), sources: listOf(text) }, []),
  SubmissionField: objectSchema<SubmissionFieldView>()(
    {
      id: text, label: ref('Label'), type: oneOf(...FIELD_TYPES), unit: text, currency: oneOf('CNY', 'USD'), required: flag, prefill: text, needsEvidence: flag, confirmedBy: oneOf(...CONFIRMERS),
      scope: oneOf('measure'), choices: listOf(ref('FieldChoice')), columns: listOf(ref('RowColumn')), drafted: value, sentences: listOf(ref('DraftSentence')), sources: listOf(text), value,
      isConfirmed: flag, isChanged: flag, reason: text, evidence: listOf(ref('EvidenceReference')), returned: text, mayConfirm: flag,
    },
    ['unit', 'currency', 'required', 'prefill', 'needsEvidence', 'scope', 'choices', 'columns', 'drafted', 'value', 'reason', 'returned']),
  SubmissionSection: objectSchema<SubmissionSectionView>()({ id: text, label: ref('Label'), fields: listOf(ref('SubmissionField')) }, []),
  SubmissionVersion: objectSchema<SubmissionVersion>()(
    { number: whole, values: mapOf(value), isNothing: flag, submittedAt: instant, by: text, reason: text, status: oneOf('submitted', 'returned', 'accepted'), reviewedAt: instant },
    ['by', 'reason', 'reviewedAt']),
  SubmissionClock: objectSchema<SubmissionClock>()({ dueOn: date, dueAt: instant, provisional: flag, remaining: whole, lateBy: whole }, []),
  SubmissionLevel: objectSchema<SubmissionView['ladder'][number]>()({ level: whole, afterWorkingDays: whole, holder: text, row: text, rule: ref('RuleReference') }, []),
  Expectation: objectSchema<ExpectationState>()({ field: text, count: whole, given: whole, isMet: flag }, []),
  Burden: objectSchema<Burden>()(
    { asked: whole, prefilled: whole, changed: whole, reminders: whole, openedAt: instant, submittedAt: instant, minutes: whole, isNothing: flag }, ['openedAt', 'submittedAt', 'minutes']),
  Submission: objectSchema<SubmissionView>()(
    {
      ...rowProperties, formId: text, dataFrom: instant, dataTo: instant, draftedAt: instant, hasNews: flag, sections: listOf(ref('SubmissionSection')), sources: listOf(ref('Event')), handedIn: listOf(ref('SubmissionVersion')),
      frozenVersion: whole, clock: ref('SubmissionClock'), expects: listOf(ref('Expectation')), burden: ref('Burden'), reviewerId: text, needsUnitHead: flag, isApproved: flag, allowNothing: flag,
      delegate: { type: 'object', properties: { accountId: text, person: { type: 'object', properties: { name: text, unitId: text }, required: ['name', 'unitId'] }, unitId: text, until: date }, required: ['until'] }, ladder: listOf(ref('SubmissionLevel')), level: whole,
      rules: { type: 'object', properties: { 'report-form': ref('RuleReference'), cycles: ref('RuleReference') } }, may: listOf(text),
    },
    [...optionalOfRow, 'draftedAt', 'frozenVersion', 'delegate', 'level']),
  MatrixCounts: objectSchema<MatrixCounts>()({ total: whole, owed: whole, submitted: whole, returned: whole, accepted: whole, overdue: whole, late: whole, nothing: whole }, []),
  MatrixDuty: objectSchema<MatrixDuty>()(duty, []),
  MatrixCell: objectSchema<MatrixCell>()(
    { dutyId: text, unitId: text, period: text, status, light, dueOn: date, dueProvisional: flag, lateBy: whole, isNothing: flag, openedFor: text }, ['dueProvisional', 'lateBy', 'openedFor']),
  Matrix: objectSchema<MatrixView>()(
    {
      cycle, from: date, to: date, periods: listOf(text), duties: listOf(ref('MatrixDuty')), unitIds: listOf(text), cells: listOf(ref('MatrixCell')), totals: counts,
      byUnit: mapOf(counts), byDuty: mapOf(counts), byPeriod: mapOf(counts),
    },
    ['cycle']),
  DutyUnit: objectSchema<DutyUnitView>()({ unitId: text, submissionId: text, status, light, dueOn: date, lateBy: whole, isNothing: flag }, ['lateBy']),
  Duty: objectSchema<DutyView>()(
    {
      ...duty, period: text, owedBy: listOf(text), opensOn: date, dueOn: date, dueProvisional: flag, freezesOn: date, needsUnitHead: flag, allowNothing: flag,
      expects: listOf({ type: 'object', properties: { field: text, count: whole }, required: ['field', 'count'] }), opened: listOf(ref('DutyUnit')),
    },
    []),
  ReportingCalendarEntry: objectSchema<CalendarOfOpeningsEntry>()(
    { on: date, time: text, what: oneOf('opens', 'due', 'freezes'), provisional: flag, cycle, period: text, dutyIds: listOf(text), submissions: whole }, ['time']),
  ReportingCalendar: objectSchema<CalendarOfOpenings>()({ month: text, entries: listOf(ref('ReportingCalendarEntry')) }, []),
  BurdenRow: objectSchema<BurdenRow>()(
    {
      unitId: text, month: text, submissions: whole, asked: whole, prefilled: whole, changed: whole, reminders: whole, returns: whole, nothing: whole, late: whole, minutes: whole,
      submitted: whole,
    },
    ['minutes']),
  BulkResult: objectSchema<BulkResult>()(
    { id: text, ok: flag, version: whole, problem: { type: 'object', properties: { type: text, title: text, detail: text, code: text }, required: ['type', 'title', 'detail', 'code'] } },
    ['version', 'problem']),
  BulkAnswer: objectSchema<BulkAnswer>()({ results: listOf(ref('BulkResult')) }, []),
  BulletinParagraph: objectSchema<BulletinParagraph>()({ text: ref('Label'), sources: listOf(text), unitId: text, submissionId: text }, ['unitId', 'submissionId']),
  BulletinTarget: objectSchema<BulletinTarget>()({ id: text, label: ref('Label'), value: ref('Label'), goal: ref('Label') }, []),
  BulletinSection: objectSchema<BulletinSection>()(
    {
      key: text, part: oneOf(...BULLETIN_PARTS), title: ref('Label'), paragraphs: listOf(ref('BulletinParagraph')),
      edited: { type: 'object', properties: { at: instant, by: text }, required: ['at'] },
    },
    ['edited']),
  BulletinSubmitter: objectSchema<BulletinSubmitter>()(
    { submissionId: text, unitId: text, dutyId: text, label: ref('Label'), dueOn: date, dueProvisional: flag, submittedAt: instant, lateBy: whole, version: whole, isNothing: flag, isAccepted: flag },
    ['dueProvisional', 'submittedAt', 'lateBy', 'version']),
  BulletinRow: objectSchema<BulletinRow>()(bulletinRow, ['documentNumber', 'publishedAt']),
  Bulletin: objectSchema<BulletinView>()(
    { ...bulletinRow, sections: listOf(ref('BulletinSection')), targets: listOf(ref('BulletinTarget')), whoSubmittedWhen: listOf(ref('BulletinSubmitter')), may: listOf(text) }, ['documentNumber', 'publishedAt']),
};
