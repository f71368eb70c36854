import type { MovedDate } from '#libs/domain/project/moved-dates.js';
import type { BlockerWait, ProjectEventData, ProjectEventType } from '#libs/domain/project/project.events.js';
import type { FactName } from '#libs/domain/project/project.facts.js';
import { FACT_NAMES } from './fact-names.js';
import { moneyText } from './money-text.js';
import { both, day, tail, time, unsure } from './sentence-parts.js';
import type { Names } from './event-sentences.js';
import type { Text } from './text.js';

type Sentence<T extends ProjectEventType> = (data: ProjectEventData[T], names: Names, reason?: string) => Text;

/** What a blocker waits for, and on whom. */
const WAITS: Record<BlockerWait, { zh: (who: string) => string; en: (who: string) => string }> = {
  evaluation: { zh: (who) => `已答复，等待${who}评价`, en: (who) => `has been answered; ${who} evaluates` },
  callBack: { zh: (who) => `已评价，等待${who}回访`, en: (who) => `has been evaluated; ${who} calls back` },
  contest: { zh: (who) => `分办有异议，等待${who}裁定`, en: (who) => `is contested; ${who} decides` },
};

const LIMITS = { legal: both('法定', 'legal'), promised: both('承诺', 'promised'), green: both('绿色通道', 'green-channel') };

/** From when to when one due date moved. */
export function movedText({ stepId, clock, from, to }: MovedDate, names: Names): Text {
  const step = names.step(stepId), limit = LIMITS[clock];
  return both(
    `“${step.zh}”${limit.zh}到期日由${from ? day(from) : '未设'}改为${to ? day(to) : '不设'}`,
    `the ${limit.en} due date of ${step.en} moved from ${from ?? 'none'} to ${to ?? 'none'}`,
  );
}

/** What happened to a project. */
export const PROJECT_SENTENCES: { [T in ProjectEventType]: Sentence<T> } = {
  ProjectRegistered: ({ facts }) => both(`登记项目“${facts.name}”（${facts.code}）`, `Registered project ${facts.name} (${facts.code})`),
  ProjectPlanned: ({ plan, added, removed, moved = [] }, names) => {
    const dates = moved.map((date) => movedText(date, names));
    return both(
      `按模板 ${plan.template} 制定推进计划，共 ${plan.steps.length} 个环节（新增 ${added.length}，取消 ${removed.length}）${dates.map(({ zh }) => `；${zh}`).join('')}`,
      `Planned ${plan.steps.length} steps by template ${plan.template} (${added.length} added, ${removed.length} removed)${dates.map(({ en }) => `; ${en}`).join('')}`,
    );
  },
  UpgradeScheduled: (_data, _names, reason) =>
    both(`下一阶段起改按最新清单包办理${tail(reason).zh}`, `To be planned by the newest pack from the next stage on${tail(reason).en}`),
  FactsUpdated: ({ changes }, _, reason) => {
    const facts = Object.keys(changes) as FactName[];
    const name = (fact: FactName): Text => FACT_NAMES[fact] ?? both(fact, fact);
    return both(
      `更新项目信息：${facts.map((fact) => name(fact).zh).join('、')}${tail(reason).zh}`,
      `Updated ${facts.map((fact) => name(fact).en).join(', ')}${tail(reason).en}`,
    );
  },
  StageEntered: ({ stage, plannedTo, provisional }, names) =>
    both(
      `进入“${names.stage(stage).zh}”阶段${plannedTo ? `，计划至 ${day(plannedTo)}${unsure(provisional).zh}` : ''}`,
      `Entered stage ${names.stage(stage).en}${plannedTo ? `, planned to ${plannedTo}${unsure(provisional).en}` : ''}`,
    ),
  StepSubmitted: ({ stepId, unitId }, names) =>
    both(
      `${names.unit(unitId).zh}提交“${names.step(stepId).zh}”，等待核验`,
      `${names.unit(unitId).en} submitted ${names.step(stepId).en} for verification`,
    ),
  StepCompleted: ({ stepId, unitId, on }, names) =>
    both(`${names.unit(unitId).zh}办结“${names.step(stepId).zh}”（${day(on)}）`, `${names.unit(unitId).en} completed ${names.step(stepId).en} (${on})`),
  StepReturned: ({ stepId, unitId }, names, reason) =>
    both(
      `${names.unit(unitId).zh}退回“${names.step(stepId).zh}”${tail(reason).zh}`,
      `${names.unit(unitId).en} returned ${names.step(stepId).en}${tail(reason).en}`,
    ),
  StepReopened: ({ stepId }, names, reason) =>
    both(`重新办理“${names.step(stepId).zh}”${tail(reason).zh}`, `Reopened ${names.step(stepId).en}${tail(reason).en}`),
  StepSkipped: ({ stepId }, names, reason) =>
    both(`跳过“${names.step(stepId).zh}”${tail(reason).zh}`, `Skipped ${names.step(stepId).en}${tail(reason).en}`),
  StepReassigned: ({ stepId, from, to }, names, reason) =>
    both(
      `“${names.step(stepId).zh}”由${names.unit(from).zh}改派${names.unit(to).zh}${tail(reason).zh}`,
      `Reassigned ${names.step(stepId).en} from ${names.unit(from).en} to ${names.unit(to).en}${tail(reason).en}`,
    ),
  ExtensionRequested: ({ stepId, amount, unit }, names, reason) =>
    both(
      `申请“${names.step(stepId).zh}”延期 ${time(amount, unit).zh}${tail(reason).zh}`,
      `Asked to extend ${names.step(stepId).en} by ${time(amount, unit).en}${tail(reason).en}`,
    ),
  ExtensionDecided: ({ stepId, granted, amount, unit }, names, reason) =>
    both(
      `${granted ? `同意“${names.step(stepId).zh}”延期 ${time(amount, unit).zh}` : `不同意“${names.step(stepId).zh}”延期`}${tail(reason).zh}`,
      `${granted ? `Granted ${time(amount, unit).en} more for` : 'Refused to extend'} ${names.step(stepId).en}${tail(reason).en}`,
    ),
  ClockSuspended: ({ stepId, authority, ground }, names, reason) => {
    const why = names.suspensionReason(ground), note = reason && reason !== ground ? reason : undefined;
    return both(
      `“${names.step(stepId).zh}”因${why.zh}暂停计时，依据：${authority}${tail(note).zh}`,
      `Suspended the clock of ${names.step(stepId).en} (${why.en}) by ${authority}${tail(note).en}`,
    );
  },
  ExtensionAwaited: ({ stepId, unitId, decideBy, isLate }, names) =>
    both(
      `“${names.step(stepId).zh}”的延期申请${isLate ? `超过审批期限（${day(decideBy)}）` : '今日到审批期限'}，等待${names.unit(unitId).zh}决定`,
      `The extension asked for ${names.step(stepId).en} ${isLate ? `should have been decided by ${decideBy}` : 'is to be decided today'}; it waits for ${names.unit(unitId).en}`,
    ),
  ClockResumed: ({ stepId }, names, reason) =>
    both(`“${names.step(stepId).zh}”恢复计时${tail(reason).zh}`, `Resumed the clock of ${names.step(stepId).en}${tail(reason).en}`),
  StepBlocked: ({ stepId, unitId, stops, title }, names) =>
    both(
      `“${names.step(stepId).zh}”遇到卡点“${title}”，由${names.unit(unitId).zh}承办${stops.length > 0 ? `，暂停${stops.map((stop) => LIMITS[stop].zh).join('、')}计时` : ''}`,
      `${names.step(stepId).en} is held up by “${title}”, which ${names.unit(unitId).en} handles${stops.length > 0 ? `; stopped: ${stops.map((stop) => LIMITS[stop].en).join(', ')}` : ''}`,
    ),
  StepUnblocked: ({ stepId }, names) => both(`“${names.step(stepId).zh}”的卡点已办结，计时按剩余时间继续`, `A blocker of ${names.step(stepId).en} has ended; its clock goes on with what was left`),
  BlockerHandedOver: ({ stepId, from, to, waitsFor }, names) => {
    const step = names.step(stepId), who = to === undefined ? both('企业', 'the enterprise') : names.unit(to);
    if (waitsFor) return both(`“${step.zh}”的卡点${WAITS[waitsFor].zh(who.zh)}`, `A blocker of ${step.en} ${WAITS[waitsFor].en(who.en)}`);
    return from === undefined
      ? both(`“${step.zh}”的卡点转${who.zh}承办`, `A blocker of ${step.en} went to ${who.en}`)
      : both(`“${step.zh}”的卡点由${names.unit(from).zh}转${who.zh}承办`, `A blocker of ${step.en} went from ${names.unit(from).en} to ${who.en}`);
  },
  ProjectSuspended: ({ authority, reviewOn }, _, reason) =>
    both(
      `项目暂停，依据：${authority}，${day(reviewOn)} 复核${tail(reason).zh}`,
      `Suspended the project by ${authority}, to be reviewed on ${reviewOn}${tail(reason).en}`,
    ),
  ProjectResumed: (_data, _names, reason) => both(`项目恢复${tail(reason).zh}`, `Resumed the project${tail(reason).en}`),
  FigureClaimed: ({ figure, unitId }, names) =>
    both(
      `${names.unit(unitId).zh}填报${KIND[figure.kind].zh} ${moneyText(figure.money).zh}（${day(figure.date)}）`,
      `${names.unit(unitId).en} claimed ${KIND[figure.kind].en} of ${moneyText(figure.money).en} (${figure.date})`,
    ),
  FigureVerified: ({ unitId }, names) => both(`${names.unit(unitId).zh}核验填报数`, `${names.unit(unitId).en} verified a figure`),
  FigureReturned: ({ unitId }, names, reason) =>
    both(`${names.unit(unitId).zh}退回填报数${tail(reason).zh}`, `${names.unit(unitId).en} returned a figure${tail(reason).en}`),
  ProjectEnded: ({ outcome }, _, reason) =>
    outcome === 'completed'
      ? both('项目全部办结', 'The project reached its end')
      : both(`项目终止${tail(reason).zh}`, `Terminated the project${tail(reason).en}`),
  ReminderSent: ({ stepId, offset, dueOn, unitId, provisional }, names) =>
    both(
      `提醒${names.unit(unitId).zh}：“${names.step(stepId).zh}”${offset > 0 ? `还有 ${offset} 个工作日到期` : offset === 0 ? '今日到期' : `已超期 ${-offset} 个工作日`}（${day(dueOn)}${provisional ? '，暂定' : ''}）`,
      `Reminded ${names.unit(unitId).en}: ${names.step(stepId).en} ${offset < 0 ? `is ${-offset} working days late` : `is due ${offset > 0 ? `in ${offset} working days` : 'today'}`} (${dueOn}${provisional ? ', provisional' : ''})`,
    ),
  StepOverdue: ({ stepId, dueOn, unitId }, names) =>
    both(`“${names.step(stepId).zh}”已超期（应于 ${day(dueOn)} 前办结，${names.unit(unitId).zh}）`, `${names.step(stepId).en} is overdue (due ${dueOn}, ${names.unit(unitId).en})`),
  StepEscalated: ({ stepId, level, afterWorkingDays, holderId }, names) =>
    both(
      `“${names.step(stepId).zh}”已超期 ${afterWorkingDays} 个工作日，升至第 ${level} 级，由${names.unit(holderId).zh}承接`,
      `${names.step(stepId).en} is ${afterWorkingDays} working days late and climbs to level ${level}, held by ${names.unit(holderId).en}`,
    ),
  ApprovalLapsed: ({ stepId, because }, names) =>
    both(
      `“${names.step(stepId).zh}”因“${names.step(because).zh}”逾期而失效`,
      `${names.step(stepId).en} lapsed because ${names.step(because).en} was not done in time`,
    ),
  CalendarChanged: ({ calendar, moves }, names, reason) => {
    const running = [...new Map(moves.map((move) => [move.stepId, move])).values()];
    const told = running.slice(0, MOVES_TOLD);
    const more = running.length - told.length;
    const zh = told.map(({ stepId, from, to, provisional }) => `“${names.step(stepId).zh}”由 ${day(from)} 改为 ${day(to)}${unsure(provisional).zh}`).join('，');
    const en = told.map(({ stepId, from, to, provisional }) => `${names.step(stepId).en} from ${from} to ${to}${unsure(provisional).en}`).join(', ');
    return both(
      `改按工作日历 ${calendar} 计算：${zh || '到期日不变'}${more > 0 ? `，另有 ${more} 个环节` : ''}${reason ? `，依据：${reason}` : ''}`,
      `Counts by calendar ${calendar}: ${en || 'no due date moves'}${more > 0 ? `, and ${more} more steps` : ''}${reason ? `, by: ${reason}` : ''}`,
    );
  },
  SuspensionReviewDue: ({ reviewOn }) => both(`暂停已到复核日（${day(reviewOn)}）`, `The suspension is due for review (${reviewOn})`),
};

/** The event holds all of them; a sentence is to be read. */
const MOVES_TOLD = 3;

const KIND = {
  fundsPaidIn: both('到位资金', 'funds paid in'),
  foreignCapitalUsed: both('实际使用外资', 'foreign capital used'),
};
