import type { Text } from '#libs/contracts/messages/text.js';
import { WorkingCalendar, type CalendarData } from '#libs/domain/calendar/working-calendar.js';
import { readCalendar } from '#libs/packs/calendar-file.js';
import { PackError } from '#libs/packs/pack-error.js';
import type { Pack } from '#libs/packs/pack.types.js';
import { ruleFindings } from '#libs/packs/rules/rule-findings.js';
import { proposedPack } from '#libs/packs/rules/publish-rules.js';
import type { ProposedLimit } from '#libs/rehearsal/world.js';
import { checkRules } from '#libs/rules/check/check-rules.js';
import { RuleError } from '#libs/rules/rule-error.js';
import { RuleSet } from '#libs/rules/rule-set.js';

/** Something for which a proposal is not rehearsed, told to whoever wrote it. */
export interface ProposalProblem {
  file: string;
  place: string;
  message: Text;
}

/** What is wrong with the proposed tables as such; then what they say that the pack does not know. */
export async function rulesProblems(pack: Pack, proposed: Record<string, string>): Promise<ProposalProblem[]> {
  const found = (await Promise.all(Object.entries(proposed).map(([name, text]) => fileProblems(name, text)))).flat();
  if (found.length > 0) return found;
  const errors = (await ruleFindings(await withRules(pack, proposed))).filter(({ severity }) => severity === 'error');
  return errors.map(({ file, table, row, column, message, remedy }) => ({
    file: fileName(file), place: [table, row, column].filter((part) => part !== undefined).join(' '), message: { zh: `${trimmed(message.zh)}。${remedy.zh}。`, en: `${trimmed(message.en)}. ${remedy.en}.` },
  }));
}

/** The pack as it would be published with these files: what they replace goes on for the days before they take effect. */
export async function withRules(pack: Pack, rules: Record<string, string>): Promise<Pack> {
  let proposed = pack;
  for (const [file, text] of Object.entries(rules)) proposed = await proposedPack(proposed, file, text);
  return proposed;
}

const fileName = (name: string): string => `rules/${name}.dmn`;

const trimmed = (sentence: string): string => sentence.replace(/[.。]$/, '');

async function fileProblems(name: string, text: string): Promise<ProposalProblem[]> {
  const file = fileName(name);
  try {
    return checkRules(await RuleSet.read(text)).filter(({ severity }) => severity === 'error')
      .map(({ table = '', row, column, message }) => ({ file, place: [table, row, column].filter((part) => part !== undefined).join(' '), message }));
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    return [{ file, place: '', message: { zh: error.text('zh'), en: error.text('en') } }];
  }
}

/** A proposed calendar by the reader that loaded ones come through, from the text of its file or as an object; or why it is none: counting would never end, or it contradicts itself. */
export function proposedCalendar({ units }: Pick<Pack, 'units'>, content: string | object): { calendar?: CalendarData; found: ProposalProblem[] } {
  const isFile = typeof content === 'string';
  try {
    const calendar = readCalendar('calendar', isFile ? content : JSON.stringify(content), units);
    return hasWorkingDays(calendar) ? { calendar, found: [] } : { found: [{ file: 'calendar', place: 'calendar.years', message: { zh: '有的年份没有工作日', en: 'a year has no working day' } }] };
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    return { found: error.problems.map(({ field, line, message, remedy, zh }) => ({
      file: 'calendar', place: [...(isFile ? [line] : []), field].join(' ').trim(), message: { zh: zh ? `${zh}。` : `“${field || '文件'}”的写法不符合日历格式，请更正。`, en: `${message}. ${remedy}.` },
    })) };
  }
}

const hasWorkingDays = (calendar: CalendarData): boolean => {
  const days = new WorkingCalendar(calendar);
  return Object.keys(calendar.years).every((year) => days.workingDaysBetween(`${year}-01-01`, `${year}-12-31`) > 0);
};

/** Limits of steps that do not exist, or that are the enterprise's own time. */
export function limitProblems({ steps }: Pack, limits: ProposedLimit[]): ProposalProblem[] {
  return limits.flatMap(({ stepId }): ProposalProblem[] => {
    const step = steps.find(({ id }) => id === stepId), place = stepId, file = 'limits';
    if (!step) return [{ file, place, message: { zh: `清单包里没有环节“${stepId}”，请从环节表中选择`, en: `The pack has no step ${stepId}; choose one of its steps` } }];
    return step.isEnterpriseClock
      ? [{ file, place, message: { zh: `“${step.label.zh}”是企业用时，不设时限，请另选环节`, en: `${step.label.en} is the enterprise's own time and has no limit; choose another step` } }]
      : [];
  });
}
