import { moneyText } from '#libs/contracts/messages/money-text.js';
import { periodText } from '#libs/contracts/messages/period-text.js';
import type { Text } from '#libs/contracts/messages/text.js';
import type { SubmissionId, UnitId } from '#libs/domain/ids.js';
import type { DraftSentence } from '#libs/domain/reporting/submission.events.js';
import { fieldsOf, type FieldValue, type FormField } from '#libs/domain/reporting/submission.facts.js';
import type { BulletinCount, BulletinDraft, BulletinEntry, BulletinInput, BulletinNames, BulletinSection, BulletinSentence, BulletinSubmission, BulletinSubmitter } from './bulletin.types.js';

/** A report about more measures than this is its unit's own, and not quoted under each of them. */
const MAX_MEASURES = 2;

const both = (zh: string, en: string): Text => ({ zh, en });

/** Drafts the bulletin of a period from what was accepted. Pure: the same submissions always give the same text. */
export function draftBulletin(input: BulletinInput, names: BulletinNames): BulletinDraft {
  const { cycle, period, number, year, submissions } = input, name = names.cycle(cycle), when = periodText(period);
  const quoted = submissions.filter(({ accepted }) => accepted && !accepted.isNothing).map((submission) => ({ submission, entry: entryOf(submission, input.isWithheld) })).filter(({ entry }) => entry.sentences.length > 0);
  const measures = [...new Set(quoted.filter(isAboutMeasure).flatMap(({ submission }) => submission.facts.measures))].toSorted((a, b) => a - b);
  const units = [...new Set(quoted.map(({ submission }) => submission.unitId))];
  const ofUnit = (unitId: UnitId): BulletinSection => ({ key: unitId, title: names.unit(unitId), entries: quoted.filter(({ submission }) => submission.unitId === unitId).map(({ entry }) => entry) });
  return {
    title: both(`${name.zh}（${when.zh}）`, `${name.en} (${when.en})`), number: both(`${year}年第${number}期`, `${year}, no. ${number}`), cycle, period,
    summary: [...input.counts.map(countSentence), standingSentence(submissions)],
    byMeasure: measures.map((measure) => ({
      key: `m${measure}`, title: both(`${measure}. ${names.measure(measure).zh}`, `${measure}. ${names.measure(measure).en}`),
      entries: quoted.filter((one) => isAboutMeasure(one) && one.submission.facts.measures.includes(measure)).map(({ entry }) => entry),
    })),
    byTerritory: units.filter(names.isTerritory).map(ofUnit),
    byUnit: units.filter((unitId) => !names.isTerritory(unitId)).map(ofUnit),
    whoSubmittedWhen: submissions.map(submitterOf).toSorted(bySubmission),
  };
}

const isAboutMeasure = ({ submission }: { submission: BulletinSubmission }): boolean => submission.facts.measures.length <= MAX_MEASURES;

/** What may be quoted to everybody, and how much there is beside it. */
function entryOf(submission: BulletinSubmission, isWithheld: BulletinInput['isWithheld']): BulletinEntry {
  const said = fieldsOf(submission.facts).flatMap((field) => {
    const value = submission.accepted?.values[field.id];
    return value === undefined ? [] : fieldSentences(field, value, submission);
  });
  const quoted = said.filter(({ text, sources }) => !isWithheld(text.zh, sources)), withheld = said.length - quoted.length;
  return { unitId: submission.unitId, submissionId: submission.id, sentences: withheld === 0 ? quoted : [...quoted, withheldSentence(withheld, submission.id)] };
}

const withheldSentence = (count: number, id: SubmissionId): BulletinSentence => ({
  text: both(`另有 ${count} 条涉及在谈项目，不具名公开。`, `${count} more ${count === 1 ? 'entry is' : 'entries are'} about projects under negotiation, which are not named in public.`), sources: [id],
});

function fieldSentences(field: FormField, value: FieldValue, { id, drafted }: BulletinSubmission): BulletinSentence[] {
  if (field.type === 'text' && typeof value === 'string') return textSentences(value, drafted?.[field.id] ?? [], id);
  const told = valueText(field, value);
  return told ? [{ text: both(`${field.label.zh}：${told.zh}。`, `${field.label.en}: ${told.en}.`), sources: [id] }] : [];
}

/** Line by line. A line that was drafted and left as it was keeps its English and its events; another rests on the report. */
function textSentences(text: string, drafted: DraftSentence[], id: SubmissionId): BulletinSentence[] {
  const known = new Map(drafted.map((sentence) => [sentence.text.zh, sentence]));
  return text.split('\n').map((line) => line.trim()).filter((line) => line.length > 0).map((line) => {
    const sentence = known.get(line);
    return sentence ? { text: sentence.text, sources: sentence.sources } : { text: both(line, line), sources: [id] };
  });
}

/** Undefined for what is nothing to tell: zero, an empty list, an unset flag. */
function valueText(field: FormField, value: FieldValue): Text | undefined {
  if (Array.isArray(value)) return value.length > 0 ? both(`${value.length} 项（${value.map((row) => Object.values(row).join(' ')).join('；')}）`, `${value.length} (${value.map((row) => Object.values(row).join(' ')).join('; ')})`) : undefined;
  if (typeof value === 'object') return value.amountMinor > 0 ? moneyText(value) : undefined;
  if (value === 0 || value === '' || value === false) return undefined;
  if (value === true) return both('是', 'yes');
  const choice = field.choices?.find((one) => one.value === value);
  if (choice) return choice.label;
  if (field.type === 'percent') return both(`${value}%`, `${value} %`);
  return both(`${value}${field.unit ? ` ${field.unit}` : ''}`, String(value));
}

function countSentence({ label, value, unit, source }: BulletinCount): BulletinSentence {
  const told = typeof value === 'number' ? both(`${value}${unit ? ` ${unit}` : ''}`, String(value)) : moneyText(value);
  return { text: both(`${label.zh}：${told.zh}。`, `${label.en}: ${told.en}.`), sources: [source] };
}

/** How many answered, without a word on who did not: the list below says it. */
function standingSentence(submissions: BulletinSubmission[]): BulletinSentence {
  const count = (is: (submission: BulletinSubmission) => boolean) => submissions.filter(is).length;
  const total = submissions.length, accepted = count((one) => one.accepted !== undefined), nothing = count((one) => one.accepted?.isNothing === true), late = count(({ lateBy }) => (lateBy ?? 0) > 0);
  return {
    text: both(
      `本期应报 ${total} 份，已审核 ${accepted} 份，其中本期无情况 ${nothing} 份；晚于期限提交 ${late} 份。`,
      `Of ${total} submissions ${accepted} are accepted, ${nothing} of them with nothing to report; ${late} came after they were due.`,
    ),
    sources: submissions.map(({ id }) => id),
  };
}

const submitterOf = ({ id, facts, unitId, submittedAt, lateBy, accepted }: BulletinSubmission): BulletinSubmitter => ({
  submissionId: id, unitId, dutyId: facts.dutyId, label: facts.label, ...(submittedAt && { submittedAt }), ...(lateBy !== undefined && { lateBy }),
  ...(accepted && { version: accepted.version }), isNothing: accepted?.isNothing ?? false, isAccepted: accepted !== undefined,
});

const bySubmission = (a: BulletinSubmitter, b: BulletinSubmitter): number => (a.submittedAt ?? '9').localeCompare(b.submittedAt ?? '9') || a.submissionId.localeCompare(b.submissionId);
