import type { Text } from '#libs/contracts/messages/text.js';
import type { ProjectFacts, Template } from '#libs/domain/project/project.facts.js';
import type { PlannedStep } from '#libs/domain/project/project.plan.js';
import { RuleError } from '#libs/rules/rule-error.js';
import type { LifecycleStep, Pack } from '../pack.types.js';
import { limitWords } from './check-limit-cells.js';
import { checkSettings, isWhole } from './check-settings.js';
import { lightBands } from './light-bands.js';
import { tierAmounts } from './investment-tiers.js';
import type { PackRules } from './pack-rules.js';
import { planSettings, RuleInquiry } from './plan-settings.js';
import type { TableFinding } from './rule-finding.js';
import { stepRulings } from './step-rulings.js';

/** What the rules would say of projects of each tier, and of each step of a small domestic and a large foreign one in each template, where that makes no sense; and lights that do not follow each other. */
export function checkStepRulings(pack: Pack, rules: PackRules): TableFinding[] {
  const tiers = tiersOf(pack, rules), ofTiers = tierSpecimens(pack, tiers).flatMap((facts) => guarded({}, () => checkSettings(planSettings(pack, new RuleInquiry(rules, facts), facts), rules)));
  const findings = specimens(pack, tiers).flatMap((facts) => {
    const inquiry = new RuleInquiry(rules, facts);
    return pack.steps.filter(({ templates }) => templates.includes(facts.template)).flatMap((step) => guarded({ step }, () => checkRuling(step, stepRulings(pack, inquiry, facts, step), rules, pack.enterpriseUnit ?? FORMER_ENTERPRISE)));
  });
  const lights = guarded({ table: 'traffic-light' }, () => { lightBands(rules); return []; });
  return [...new Map([...ofTiers, ...findings, ...lights].map((finding) => [`${finding.table} ${finding.message.en}`, finding])).values()];
}

/** Before a pack could name it. */
const FORMER_ENTERPRISE = 'enterprise';

/** Yuan of an investment of each tier. */
const tiersOf = (pack: Pack, rules: PackRules): number[] =>
  tierAmounts(rules, (yuan) => new RuleInquiry(rules, specimen(pack, pack.templates[0]!.id, yuan, false)).ask<string>('investment-tier').answer);

const specimens = (pack: Pack, tiers: number[]): ProjectFacts[] => pack.templates.flatMap(({ id }) => [specimen(pack, id, tiers[0]!, false), specimen(pack, id, tiers.at(-1)!, true)]);

/** A table that collects may answer with nothing for some: where one tier would have no level at all, nobody would learn that it is late. */
const tierSpecimens = (pack: Pack, tiers: number[]): ProjectFacts[] => pack.templates.flatMap(({ id }) => tiers.flatMap((yuan) => [specimen(pack, id, yuan, false), specimen(pack, id, yuan, true)]));

function specimen(pack: Pack, template: Template, yuan: number, isForeign: boolean): ProjectFacts {
  const territory = pack.units.find(({ kind }) => kind === 'territory')?.id ?? pack.officeUnit;
  return {
    code: '-', name: '-', investor: '-', territoryId: territory, leadUnitId: territory, investment: { currency: 'CNY', amountMinor: yuan * 100 }, template,
    isForeign, isIndustrial: true, needsNewConstructionLand: template === 'A', eiaClass: 'form', registeredOn: '2026-01-01',
  };
}

function checkRuling(step: LifecycleStep, { owner, limits, extension, extensionCap, rows }: Pick<PlannedStep, 'owner' | 'limits' | 'extension' | 'extensionCap' | 'rows'>, rules: PackRules, enterpriseUnit: string): TableFinding[] {
  const { legal, promised, green } = limits, findings: TableFinding[] = [];
  const add = (table: 'step-limit' | 'assign-step' | 'extension-authority' | 'extension-cap', { message, remedy }: Pick<TableFinding, 'message' | 'remedy'>) => {
    const row = rules.rowNumber(table, rows[table]);
    findings.push({ table, ...(row && { row }), message: ofStep(step, message), remedy });
  };
  for (const limit of Object.values(limits)) if (!Number.isInteger(limit.amount) || limit.amount < 1) add('step-limit', limitWords(limit.amount));
  if (step.isEnterpriseClock && (legal ?? promised ?? green)) add('step-limit', SENSE.enterpriseLimit);
  if (legal && green && legal.unit === green.unit && green.amount > legal.amount) add('step-limit', SENSE.greenTooLong);
  if (rows['extension-cap'] && !isWhole(extensionCap, 1)) add('extension-cap', SENSE.extensionCap);
  if (extension && !isWhole(extension.workingDays, 1)) add('extension-authority', SENSE.decisionDays);
  if (extension?.unitId === owner) add('extension-authority', SENSE.ownJudge);
  if (step.voids && !legal) add('step-limit', SENSE.noLegal);
  if ((owner as string | null) === null) add('assign-step', SENSE.noOwner);
  if (owner === enterpriseUnit && !step.isEnterpriseClock) add('assign-step', SENSE.enterpriseOwner);
  return findings;
}

const SENSE = {
  enterpriseLimit: {
    message: { zh: '时限会催办企业自己的时间', en: "a limit would chase the enterprise's own time" },
    remedy: { zh: '请去掉时限，或取消该环节的企业计时', en: 'Remove the limits, or isEnterpriseClock of the step' },
  },
  greenTooLong: { message: { zh: '绿色通道时限比法定时限还长', en: 'the green limit is longer than the legal one' }, remedy: { zh: '请缩短', en: 'Shorten it' } },
  extensionCap: {
    message: { zh: '一次延期上限应为不小于1的整数', en: 'the most that an extension may add is a whole number of at least 1' },
    remedy: { zh: '请更正', en: 'Correct it' },
  },
  decisionDays: {
    message: { zh: '延期审批的工作日应为不小于1的整数', en: 'the working days to decide on an extension are a whole number of at least 1' },
    remedy: { zh: '请更正', en: 'Correct them' },
  },
  ownJudge: {
    message: { zh: '责任单位自己审批自己的延期', en: 'the owner would decide on its own extension' },
    remedy: { zh: '请改由其他单位审批', en: 'Name another authority' },
  },
  noOwner: { message: { zh: '没有责任单位', en: 'nobody owns it' }, remedy: { zh: '请填写责任单位', en: 'Name its owner' } },
  noLegal: {
    message: { zh: '没有法定时限就不会失效', en: 'nothing lapses without a legal limit' },
    remedy: { zh: '请填写法定时限，或取消该环节的失效设置', en: 'Add the legal limit, or remove voids of the step' },
  },
  enterpriseOwner: {
    message: { zh: '企业承办的环节没有设为企业计时', en: 'the enterprise owns a step that is not on its own time' },
    remedy: { zh: '请设为企业计时，或改由其他单位承办', en: 'Mark the step isEnterpriseClock, or name another owner' },
  },
} satisfies Record<string, Pick<TableFinding, 'message' | 'remedy'>>;

const ofStep = ({ id, label }: LifecycleStep, { zh, en }: Text): Text => ({ zh: `环节 ${id} ${label.zh}：${zh}`, en: `step ${id}: ${en}` });

/** A refusal of the engine, or of lights that make no sense, becomes a finding. */
export function guarded({ step, table }: { step?: LifecycleStep; table?: string }, check: () => TableFinding[]): TableFinding[] {
  try {
    return check();
  } catch (error) {
    const message = error instanceof RuleError ? { zh: trimmed(error.text('zh')), en: trimmed(error.text('en')) } : error instanceof RangeError ? LIGHTS : undefined;
    if (!message) throw error;
    return [{ ...(table && { table }), message: step ? ofStep(step, message) : message, remedy: { zh: '请更正规则表', en: 'Correct the table' } }];
  }
}

const LIGHTS: Text = {
  zh: '亮灯次序不对：到期前依次为正常、临期，到期后依次为滞后、超期', en: 'the lights do not follow each other: normal, near due, then after the due date behind and overdue',
};

const trimmed = (sentence: string): string => sentence.replace(/[.。]$/, '');
