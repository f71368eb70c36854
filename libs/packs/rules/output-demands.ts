import type { Text } from '#libs/contracts/messages/text.js';
import { MAX_LIMIT } from '#libs/domain/calendar/max-limit.js';
import { LIMIT_KINDS, type LimitKind } from '#libs/domain/project/step-clock.js';
import type { Pack } from '../pack.types.js';
import type { Sense } from './rule-finding.js';
import type { RuleTable } from './rule-tables.js';

/** What a result must be by itself; what it says when it is not. */
type Demand = (value: unknown, pack: Pack) => Sense | undefined;

const CORRECT: Text = { zh: '请更正', en: 'Correct it' };
const NO_LIMIT: Text = { zh: '请更正数量；不设时限请填 null', en: 'Correct the amount, or write null for no limit' };
const ON_THE_DAY: Text = { zh: '请更正；到期当日请填 0', en: 'Correct it; write 0 for the due day itself' };

/** A whole number within bounds; with `isOptional` null as well. */
const whole = (zh: string, en: string, { least = 1, most = MAX_LIMIT, isOptional = false, remedy = CORRECT }: { least?: number; most?: number; isOptional?: boolean; remedy?: Text } = {}): Demand => (value) => {
  if ((isOptional && value === null) || (Number.isInteger(value) && (value as number) >= least && (value as number) <= most)) return undefined;
  return { message: { zh: `${zh}是 ${String(value)}，应为 ${least} 至 ${most} 的整数`, en: `${en} is ${String(value)}; it must be a whole number from ${least} to ${most}` }, remedy };
};

const limit = whole('时限', 'the limit', { isOptional: true, remedy: NO_LIMIT });

const named = (zh: string, en: string): Demand => (value) =>
  (value === null ? { message: { zh: `没有${zh}`, en: `there is no ${en}` }, remedy: { zh: `请填写${zh}`, en: `Name the ${en}` } } : undefined);

/** Units that decide on nobody's time: the enterprises and those outside of the list. */
const DECIDES_NOTHING: ReadonlySet<string> = new Set(['enterprise', 'external']);

const authority: Demand = (value, { units }) => {
  const unit = units.find(({ id }) => id === value);
  if (value !== null && !(unit && DECIDES_NOTHING.has(unit.kind))) return undefined;
  const message = unit ? { zh: `${unit.label.zh}不能审批延期`, en: `${unit.label.en} cannot decide on extensions` } : { zh: '没有审批单位', en: 'there is no authority' };
  return { message, remedy: { zh: '请改由责任单位以外的党政部门审批', en: 'Name an office, a department or a territory other than the owner' } };
};

const clocks: Demand = (value) => {
  const unknown = (typeof value === 'string' ? value : 'null').split(',').map((name) => name.trim()).filter((name) => name !== '' && !LIMIT_KINDS.includes(name as LimitKind));
  if (unknown.length === 0) return undefined;
  return { message: { zh: `没有“${unknown.join('、')}”这种时限`, en: `there is no limit called ${unknown.join(', ')}` }, remedy: { zh: '请从 legal、promised、green 中填写，以逗号分隔；都不暂停请填 ""', en: 'Write legal, promised or green, separated by commas, or "" for none' } };
};

const ladder = { level: whole('级别', 'the level'), afterWorkingDays: whole('逾期工作日', 'the number of working days'), holder: named('承接单位', 'holder') };
const matterLimits = ['register', 'accept', 'sign', 'plan', 'settle', 'evaluate', 'acceptIssue', 'decideContest', 'callBack'] as const;

/** By table and output: a mistake in one of them would be noticed only when somebody waits for it. */
export const OUTPUT_DEMANDS: Partial<Record<RuleTable, Record<string, Demand>>> = {
  'assign-step': { owner: named('责任单位', 'owner') },
  'step-limit': Object.fromEntries(LIMIT_KINDS.map((kind) => [`${kind}Amount`, limit])),
  'extension-authority': { authority, decisionWorkingDays: whole('审批时限', 'the number of working days to decide') },
  'extension-cap': { most: whole('一次延期上限', 'the most that an extension may add') },
  'figure-cap': { percent: whole('填报数上限', 'the percentage', { isOptional: true, remedy: { zh: '请更正；不设上限请填 null', en: 'Correct it, or write null for no cap' } }) },
  reminders: { offset: whole('提前工作日', 'the number of working days', { least: -MAX_LIMIT, remedy: ON_THE_DAY }) },
  'suspension-review': { workingDaysBefore: whole('提前工作日', 'the number of working days before a review', { least: 0, remedy: { zh: '请更正；复核日当日请填 0', en: 'Correct it; write 0 for the day itself' } }) },
  ladder,
  'route-matter': { holder: named('承办单位', 'holder') },
  'first-contact': { firstContact: named('首问单位', 'unit of first contact') },
  'matter-ladder': { level: ladder.level, workingDays: whole('工作日', 'the number of working days'), holder: ladder.holder },
  'matter-limits': { ...Object.fromEntries(matterLimits.map((name) => [name, limit])), stops: clocks, callBackPercent: whole('回访比例', 'the share that is called back', { least: 0, most: 100 }) },
  'matter-pace': {
    percent: whole('时限比例', 'the share of the limits', { remedy: { zh: '请更正；时限照常请填 100', en: 'Correct it; write 100 for whole limits' } }),
    lateAfter: whole('逾期认定', 'the working day that counts as late', { remedy: { zh: '请更正；次一工作日请填 1', en: 'Correct it; write 1 for the next working day' } }),
  },
  'matter-reminders': { offset: whole('提前工作日', 'the number of working days', { least: 0, remedy: ON_THE_DAY }) },
  'report-reminders': { offset: whole('提前工作日', 'the number of working days', { least: -MAX_LIMIT, remedy: ON_THE_DAY }) },
  // Being overdue is level 1 itself; nothing else happens on it.
  'report-ladder': { ...ladder, level: whole('级别', 'the level', { least: 2, remedy: { zh: '请更正；逾期本身为一级，升级从二级开始', en: 'Correct it; to be overdue is level 1, and levels climb from 2 on' } }) },
};
