import type { SubmissionEventData, SubmissionEventType } from '#libs/domain/reporting/submission.events.js';
import { fieldsOf, type FieldValue } from '#libs/domain/reporting/submission.facts.js';
import type { Names } from './event-sentences.js';
import { moneyText } from './money-text.js';
import { periodText } from './period-text.js';
import { both, day, tail } from './sentence-parts.js';
import type { Text } from './text.js';

type Sentence<T extends SubmissionEventType> = (data: SubmissionEventData[T], names: Names, reason?: string) => Text;


/** The longest text told in a sentence, in characters; the record holds all of it. */
const TEXT_TOLD = 40;

function valueText(value: FieldValue | undefined): Text {
  if (value === undefined) return both('空', 'nothing');
  if (typeof value === 'boolean') return value ? both('是', 'yes') : both('否', 'no');
  if (Array.isArray(value)) return both(`${value.length} 条`, `${value.length} rows`);
  if (typeof value === 'object') return moneyText(value);
  const text = String(value), told = text.length > TEXT_TOLD ? `${text.slice(0, TEXT_TOLD)}…` : text;
  return both(told, told);
}

/** What happened to a submission. */
export const SUBMISSION_SENTENCES: { [T in SubmissionEventType]: Sentence<T> } = {
  SubmissionOpened: ({ facts }, names) =>
    both(`开始报送“${facts.label.zh}”（${periodText(facts.period).zh}，${names.unit(facts.unitId).zh}），共 ${fieldsOf(facts).length} 栏`, `Opened ${facts.label.en} (${periodText(facts.period).en}, ${names.unit(facts.unitId).en}), ${fieldsOf(facts).length} fields`),
  SubmissionDrafted: ({ fields }) => {
    const filled = Object.values(fields).filter(({ value }) => value !== undefined).length;
    return both(`按系统记录起草，预填 ${filled} 栏`, `Drafted from the record, ${filled} fields filled in`);
  },
  FieldConfirmed: ({ fieldId, value, drafted, isChanged }, names, reason) =>
    isChanged
      ? both(`“${names.field(fieldId).zh}”由“${valueText(drafted).zh}”改填为“${valueText(value).zh}”${tail(reason).zh}`, `Gave ${names.field(fieldId).en} as ${valueText(value).en} instead of ${valueText(drafted).en}${tail(reason).en}`)
      : both(`确认“${names.field(fieldId).zh}”：${valueText(value).zh}`, `Confirmed ${names.field(fieldId).en}: ${valueText(value).en}`),
  NothingConfirmed: () => both('确认本期无情况', 'Confirmed that there is nothing to report'),
  SubmissionApproved: ({ unitId, standsIn }, names) =>
    standsIn
      ? both(`${names.unit(unitId).zh}负责人不在岗，由本单位他人代为审定`, `Approved in place of the head of ${names.unit(unitId).en}, who is away`)
      : both(`${names.unit(unitId).zh}负责人审定`, `Approved by the head of ${names.unit(unitId).en}`),
  SubmissionSubmitted: ({ version, unitId, isNothing, lateBy }, names) =>
    both(
      `${names.unit(unitId).zh}提交第 ${version} 版${isNothing ? '（本期无情况）' : ''}${lateBy > 0 ? `，晚于期限 ${lateBy} 个工作日` : ''}`,
      `${names.unit(unitId).en} submitted version ${version}${isNothing ? ' (nothing to report)' : ''}${lateBy > 0 ? `, ${lateBy} working day${lateBy > 1 ? 's' : ''} after it was due` : ''}`,
    ),
  SubmissionReturned: ({ version, fields, unitId }, names, reason) => {
    const ids = Object.keys(fields);
    return both(
      `${names.unit(unitId).zh}退回第 ${version} 版${ids.length > 0 ? `，请补正：${ids.map((id) => `${names.field(id).zh}（${fields[id]!}）`).join('、')}` : ''}${tail(reason).zh}`,
      `${names.unit(unitId).en} returned version ${version}${ids.length > 0 ? ` for ${ids.map((id) => `${names.field(id).en} (${fields[id]!})`).join(', ')}` : ''}${tail(reason).en}`,
    );
  },
  SubmissionAccepted: ({ version, note, unitId }, names) =>
    both(`${names.unit(unitId).zh}审核通过第 ${version} 版${note ? `：${note}` : ''}`, `${names.unit(unitId).en} accepted version ${version}${note ? `: ${note}` : ''}`),
  SubmissionFrozen: ({ version }) => both(`第 ${version} 版定稿`, `Version ${version} is frozen`),
  SubmissionRestated: ({ version, values, before, unitId }, names, reason) => {
    const ids = Object.keys(before);
    return both(
      `${names.unit(unitId).zh}更正为第 ${version} 版${ids.length > 0 ? `：${ids.map((id) => `“${names.field(id).zh}”由“${valueText(before[id]).zh}”改为“${valueText(values[id]).zh}”`).join('，')}` : ''}${tail(reason).zh}`,
      `${names.unit(unitId).en} restated as version ${version}${ids.length > 0 ? `: ${ids.map((id) => `${names.field(id).en} from ${valueText(before[id]).en} to ${valueText(values[id]).en}`).join(', ')}` : ''}${tail(reason).en}`,
    );
  },
  SubmissionDelegated: ({ unitId, person, until }, names, reason) => {
    const zh = [unitId && names.unit(unitId).zh, person && `${names.unit(person.unitId).zh}${person.name}`].filter(Boolean).join('、') || '他人';
    const en = [unitId && names.unit(unitId).en, person && `${person.name} of ${names.unit(person.unitId).en}`].filter(Boolean).join(' and ') || 'a deputy';
    return both(`委托${zh}代办至 ${day(until)}${tail(reason).zh}`, `Delegated to ${en} until ${until}${tail(reason).en}`);
  },
  SubmissionDelegationEnded: ({ until, unitId }, names) => both(`代办至 ${day(until)}届满，由${names.unit(unitId).zh}自行办理`, `The delegation ended on ${until}; ${names.unit(unitId).en} goes on by itself`),
  SubmissionHandedOver: ({ from, to }, names, reason) =>
    both(`由${names.unit(from).zh}移交${names.unit(to).zh}报送${tail(reason).zh}`, `Handed over from ${names.unit(from).en} to ${names.unit(to).en}${tail(reason).en}`),
  SubmissionNoted: ({ unitId, text }, names) => both(`${names.unit(unitId).zh}留言：${text}`, `${names.unit(unitId).en} wrote: ${text}`),
  SubmissionReminderSent: ({ offset, dueOn, unitId, provisional }, names) =>
    both(
      `提醒${names.unit(unitId).zh}：本期报送${offset > 0 ? `还有 ${offset} 个工作日到期` : offset === 0 ? '今日到期' : `已过期限 ${-offset} 个工作日`}（${day(dueOn)}${provisional ? '，暂定' : ''}）`,
      `Reminded ${names.unit(unitId).en}: the report ${offset < 0 ? `was due ${-offset} working days ago` : `is due ${offset > 0 ? `in ${offset} working days` : 'today'}`} (${dueOn}${provisional ? ', provisional' : ''})`,
    ),
  SubmissionOverdue: ({ dueOn, unitId }, names) => both(`${names.unit(unitId).zh}尚未报送（期限 ${day(dueOn)}）`, `Not yet in from ${names.unit(unitId).en} (due ${dueOn})`),
  SubmissionEscalated: ({ level, afterWorkingDays, holderId, toUnitHead }, names) =>
    both(
      `过期 ${afterWorkingDays} 个工作日未报，升至第 ${level} 级，由${names.unit(holderId).zh}${toUnitHead ? '负责人' : ''}承接`,
      `Not in ${afterWorkingDays} working days after it was due: level ${level}, held by ${toUnitHead ? 'the head of ' : ''}${names.unit(holderId).en}`,
    ),
  ReviewAwaited: ({ version, unitId, decideBy, isLate }, names) =>
    both(
      `第 ${version} 版${isLate ? `超过审核期限（${day(decideBy)}）` : '今日到审核期限'}，等待${names.unit(unitId).zh}审核`,
      `Version ${version} ${isLate ? `should have been reviewed by ${decideBy}` : 'is to be reviewed today'}; it waits for ${names.unit(unitId).en}`,
    ),
  SubmissionCalendarChanged: ({ calendar, from, to, review }, _names, reason) =>
    both(
      `改按工作日历 ${calendar} 计算：${from && to ? `期限由 ${day(from)} 改为 ${day(to)}` : review ? `审核期限由 ${day(review.from)} 改为 ${day(review.to)}` : '期限不变'}${reason ? `，依据：${reason}` : ''}`,
      `Counts by calendar ${calendar}: ${from && to ? `due on ${to} instead of ${from}` : review ? `the review is due on ${review.to} instead of ${review.from}` : 'the due date stays'}${reason ? `, by: ${reason}` : ''}`,
    ),
};
