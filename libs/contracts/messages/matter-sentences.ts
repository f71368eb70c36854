import type { MatterDuty, MatterEventData, MatterEventType, MatterOutcome } from '#libs/domain/matter/matter.events.js';
import { SLIP_NAMES } from '#libs/domain/matter/slip-names.js';
import type { EvaluationScore } from '#libs/domain/matter/matter.commands.js';
import type { Names } from './event-sentences.js';
import { corrections } from './matter-corrections.js';
import { both, day, tail, unsure } from './sentence-parts.js';
import type { Text } from './text.js';

type Sentence<T extends MatterEventType> = (data: MatterEventData[T], names: Names, reason?: string) => Text;

/** What is due. */
export const DUTY_NAMES: Record<MatterDuty, Text> = {
  register: both('首问登记', 'first-contact registration'), accept: both('受理', 'acceptance'), sign: both('签收', 'signing'),
  plan: both('制定办理方案', 'the plan'), settle: both('办结', 'settlement'), promised: both('承诺事项', 'what was promised'),
  acceptIssue: both('共性问题审定', 'the word on the issue'), decideContest: both('异议裁定', 'the word on the contest'), callBack: both('回访', 'the call-back'),
};

/** How the raiser found the answer. */
export const SCORE_NAMES: Record<EvaluationScore, Text> = {
  satisfied: both('满意', 'satisfied'), basicallySatisfied: both('基本满意', 'basically satisfied'), unsatisfied: both('不满意', 'not satisfied'),
};

/** How a matter ended. */
export const OUTCOME_NAMES: Record<MatterOutcome, Text> = {
  satisfied: both('满意销号', 'closed, satisfied'), basicallySatisfied: both('基本满意销号', 'closed, basically satisfied'), noAnswer: both('逾期未评价，自动销号（不计入满意）', 'closed without the raiser’s word, which is not counted as satisfied'),
  declined: both('未予采纳', 'declined'), withdrawn: both('提出人撤回', 'withdrawn'), merged: both('并入其他事项', 'merged'), byOffice: both('专班办公室销号', 'closed by the office'), byRaiser: both('提出人销号', 'closed by whoever raised it'),
};

/** Who holds a level, and for whom they stand in when the named holder is absent. */
function holder({ name, holderId, standIn, namedId }: Pick<MatterEventData['MatterEscalated'], 'name' | 'holderId' | 'standIn' | 'namedId'>, names: Names): Text {
  const level = names.matterLevel(name), unit = names.unit(holderId);
  if (!standIn || !namedId) return both(`“${level.zh}”，由${unit.zh}承接`, `${level.en}, held by ${unit.en}`);
  const named = names.unit(namedId);
  return both(`“${level.zh}”，${named.zh}暂无人承接，由${unit.zh}代为承接`, `${level.en}, held by ${unit.en} because nobody of ${named.en} can`);
}

/** The unit that handles it, and who does so for it while nobody of it can. */
function handler({ holderId, ladder }: MatterEventData['MatterRouted']['plan'], names: Names): Text {
  const unit = names.unit(holderId), first = ladder.find(({ level }) => level === 1), acting = first?.standIn && first.namedId === holderId ? names.unit(first.holderId) : undefined;
  return acting ? both(`${unit.zh}（暂无人承办，由${acting.zh}代办）`, `${unit.en} (nobody of it can act, ${acting.en} does)`) : unit;
}

/** Somebody of a unit; names of duty accounts already begin with it. */
const personOf = (unit: string, name = ''): string => (name.startsWith(unit) ? name : unit + name);

const inTime = (offset: number): Text => (offset > 0 ? both(`还有 ${offset} 个工作日到期`, `is due in ${offset} working days`) : both('今日到期', 'is due today'));

/** The name of a counted duty; the level's and the raiser's own time have none among those that can be late. */
const nameOf = (what: string): Text => (Object.hasOwn(DUTY_NAMES, what) ? DUTY_NAMES[what as keyof typeof DUTY_NAMES] : what === 'ladder' ? both('本级办理时限', 'the level’s time') : both('评价期限', 'the evaluation'));

/** What happened to a matter. */
export const MATTER_SENTENCES: { [T in MatterEventType]: Sentence<T> } = {
  MatterRaised: ({ facts }, names) => {
    const { raiser } = facts, unit = raiser.unitId ? names.unit(raiser.unitId) : both('', ''), kind = facts.slipColour ? SLIP_NAMES[facts.slipColour] : names.matterKind(facts.kind);
    const who = raiser.enterprise ? both(`企业“${raiser.enterprise.name}”`, raiser.enterprise.name) : both(personOf(unit.zh, raiser.name), [raiser.name, unit.en].filter(Boolean).join(', '));
    return both(`${who.zh}${facts.slipColour ? '发出' : '提出'}${kind.zh}“${facts.title}”（${facts.code}）`, `${who.en} raised ${facts.title} (${kind.en}, ${facts.code})`);
  },
  MatterRegistered: ({ unitId, changes, before }, names) => {
    const corrected = corrections(changes, before, names);
    return both(
      `${names.unit(unitId).zh}完成首问登记${corrected.map(({ zh }) => `；${zh}`).join('')}`, `${names.unit(unitId).en} registered it${corrected.map(({ en }) => `; ${en}`).join('')}`);
  },
  IssueAccepted: () => both('专班办公室采纳该共性问题，按政策层面事项办理', 'The office accepted it as a systemic issue'),
  MatterRouted: ({ plan }, names) => both(`分办至${handler(plan, names).zh}`, `Routed to ${handler(plan, names).en}`),
  MatterContested: ({ unitId }, names, reason) =>
    both(`${names.unit(unitId).zh}对分办提出异议${tail(reason).zh}`, `${names.unit(unitId).en} contested the routing${tail(reason).en}`),
  ContestDecided: ({ upheld, from, unitId }, names, reason) =>
    upheld && unitId
      ? both(`异议成立，由${names.unit(from).zh}改分${names.unit(unitId).zh}${tail(reason).zh}`, `The contest was upheld: from ${names.unit(from).en} to ${names.unit(unitId).en}${tail(reason).en}`)
      : both(`异议不成立，仍由${names.unit(from).zh}办理${tail(reason).zh}`, `The contest was not upheld; ${names.unit(from).en} keeps it${tail(reason).en}`),
  MatterSignedFor: ({ unitId, name }, names) => both(`${personOf(names.unit(unitId).zh, name)}签收`, `${names.unit(unitId).en} signed for it${name ? ` (${name})` : ''}`),
  HandlingPlanned: ({ unitId, text, promisedOn }, names) =>
    both(`${names.unit(unitId).zh}制定办理方案，承诺 ${day(promisedOn)} 前办结：${text}`, `${names.unit(unitId).en} planned it and promised ${promisedOn}: ${text}`),
  ProgressAdded: ({ unitId, text }, names) => both(`${names.unit(unitId).zh}记录进展：${text}`, `${names.unit(unitId).en} wrote: ${text}`),
  RaiserNoted: ({ unitId, text }, names) => both(`${unitId ? names.unit(unitId).zh : '提出企业'}补充说明：${text}`, `${unitId ? names.unit(unitId).en : 'The enterprise'} added: ${text}`),
  MatterExplained: ({ unitId }, names, reason) =>
    both(`${names.unit(unitId).zh}说明本级不能解决的情况${tail(reason).zh}`, `${names.unit(unitId).en} explained why it cannot be solved here${tail(reason).en}`),
  MatterAnswered: ({ unitId, text, parentId }, names) =>
    parentId
      ? both(`所属共性问题已答复：${text}`, `The issue behind it was answered: ${text}`)
      : both(`${names.unit(unitId).zh}答复：${text}`, `${names.unit(unitId).en} answered: ${text}`),
  MatterEvaluated: ({ score, note }) => both(`提出人评价“${SCORE_NAMES[score].zh}”${note ? `：${note}` : ''}`, `The raiser is ${SCORE_NAMES[score].en}${note ? `: ${note}` : ''}`),
  MatterCalledBack: ({ confirmed, note }) => both(`回访${confirmed ? '属实' : '不属实'}：${note}`, `Called back, ${confirmed ? 'confirmed' : 'not confirmed'}: ${note}`),
  MatterReturned: ({ unitId }, names, reason) =>
    both(`${unitId ? names.unit(unitId).zh : '提出企业'}退回重办${tail(reason).zh}`, `${unitId ? names.unit(unitId).en : 'The enterprise'} returned it${tail(reason).en}`),
  MatterClosed: ({ outcome, parentId }, _, reason) =>
    parentId ? both(`随所属共性问题销号${tail(reason).zh}`, `Closed together with the issue behind it${tail(reason).en}`) : both(`${OUTCOME_NAMES[outcome].zh}${tail(reason).zh}`, `${upper(OUTCOME_NAMES[outcome].en)}${tail(reason).en}`),
  MatterReopened: ({ unitId }, names, reason) =>
    both(`${unitId ? names.unit(unitId).zh : '提出企业'}要求重新办理${tail(reason).zh}`, `${unitId ? names.unit(unitId).en : 'The enterprise'} reopened it${tail(reason).en}`),
  MatterMerged: (_data, _names, reason) => both(`与其他事项重复，已并案办理${tail(reason).zh}`, `Merged into the matter that it repeats${tail(reason).en}`),
  MatterTransferred: ({ from, to }, names, reason) =>
    both(`由${names.unit(from).zh}转${names.unit(to).zh}办理${tail(reason).zh}`, `Transferred from ${names.unit(from).en} to ${names.unit(to).en}${tail(reason).en}`),
  MatterWithdrawn: (_data, _names, reason) => both(`提出人撤回${tail(reason).zh}`, `Withdrawn by whoever raised it${tail(reason).en}`),
  MatterEscalated: (data, names, reason) => {
    const to = holder(data, names), { level, early, handOverReason: why } = data;
    return both(
      `${early ? '申请提前提级' : '本级时限用尽'}，升至第 ${level} 级${to.zh}${tail(early ? reason : undefined).zh}；${why ? `下级说明：${why}` : '下级未作说明'}`,
      `${early ? 'Climbed early on request' : 'The time of its level was used up; it climbed'} to level ${level}: ${to.en}${tail(early ? reason : undefined).en}; ${why ? `the lower level said: ${why}` : 'the lower level gave no reason'}`,
    );
  },
  MatterDeEscalated: (data, names, reason) => {
    const to = holder(data, names);
    return both(`已核实进展，降至第 ${data.level} 级${to.zh}${tail(reason).zh}`, `Down to level ${data.level} on verified progress: ${to.en}${tail(reason).en}`);
  },
  MatterPlanChanged: ({ plan }, names) =>
    both(`按现行规则和人员更新办理安排，承办单位：${handler(plan, names).zh}`, `Planned anew by the present rules and holders; handled by ${handler(plan, names).en}`),
  ChildrenAdopted: ({ childIds }) => both(`接续并案共性问题所涉的 ${childIds.length} 件事项`, `It took over the ${childIds.length} matters behind the issue that was merged into it`),
  MatterAttached: () => both('归入共性问题统一解决，单独计时暂停', 'It follows a systemic issue now; its own clocks stand'),
  MatterDetached: (_data, _names, reason) => both(`不再归入共性问题，单独办理${tail(reason).zh}`, `It goes its own way again${tail(reason).en}`),
  MatterReminded: ({ what, offset, dueOn, unitId, provisional }, names) =>
    both(
      `提醒${names.unit(unitId).zh}：${DUTY_NAMES[what].zh}${inTime(offset).zh}（${day(dueOn)}${provisional ? '，暂定' : ''}）`,
      `Reminded ${names.unit(unitId).en}: ${DUTY_NAMES[what].en} ${inTime(offset).en} (${dueOn}${unsure(provisional).en})`,
    ),
  MatterCalendarChanged: ({ calendar, moves }, _names, reason) => {
    const dates = moves.map(({ what, from, to }) => both(`${nameOf(what).zh}由 ${day(from)} 改为 ${day(to)}`, `${nameOf(what).en} moved from ${from} to ${to}`));
    return both(
      `改按日历 ${calendar} 计时${tail(reason).zh}${dates.map(({ zh }) => `；${zh}`).join('')}`, `Counts by calendar ${calendar}${tail(reason).en}${dates.map(({ en }) => `; ${en}`).join('')}`);
  },
  MatterOverdue: ({ what, dueOn, unitId }, names) =>
    both(`${DUTY_NAMES[what].zh}已超期（应于 ${day(dueOn)} 前完成，${names.unit(unitId).zh}）`, `${upper(DUTY_NAMES[what].en)} is overdue (due ${dueOn}, ${names.unit(unitId).en})`),
};

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
