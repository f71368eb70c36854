import type { Text } from '#libs/contracts/messages/text.js';
import type { ProjectFacts, Template } from '#libs/domain/project/project.facts.js';
import type { PlannedStep } from '#libs/domain/project/project.plan.js';
import type { LifecycleStep, Pack } from '../pack.types.js';
import { checkLights } from './check-lights.js';
import { checkSettings } from './check-settings.js';
import { guarded } from './guarded.js';
import { tierAmounts } from './investment-tiers.js';
import { namedPlaces, type Place } from './named-places.js';
import { cellOf, faultsOfRuling, onePerCell } from './output-faults.js';
import type { PackRules } from './pack-rules.js';
import { planSettings, RuleInquiry } from './plan-settings.js';
import type { Sense, TableFinding } from './rule-finding.js';
import type { RuleTable } from './rule-tables.js';
import { stepRulings } from './step-rulings.js';

/** What the rules would say of projects of each tier, and of each step of a small domestic and a large foreign one in each template, there and wherever else a table names, where that makes no sense; and lights that do not follow each other. */
export function checkStepRulings(pack: Pack, rules: PackRules): TableFinding[] {
  const tiers = tiersOf(pack, rules);
  const ofTiers = specimens(pack, namedPlaces(pack, rules, SETTINGS), tiers.flatMap((yuan) => [{ yuan, isForeign: false }, { yuan, isForeign: true }])).flatMap((facts) => guarded({}, () => {
    const faults: TableFinding[] = [], settings = planSettings(pack, inquiryOf(pack, rules, facts, faults), facts);
    return faults.length > 0 ? faults : checkSettings(settings, rules);
  }));
  const ofSteps = specimens(pack, namedPlaces(pack, rules, STEPS), [{ yuan: tiers[0]!, isForeign: false }, { yuan: tiers.at(-1)!, isForeign: true }]).flatMap((facts) =>
    pack.steps.filter(({ templates }) => templates.includes(facts.template)).flatMap((step) => {
      const of = (message: Text) => ofStep(step, message);
      return guarded({ of }, () => {
        const faults: TableFinding[] = [], ruled = stepRulings(pack, inquiryOf(pack, rules, facts, faults), facts, step);
        return [...faults, ...checkRuling(step, ruled, rules, pack.enterpriseUnit ?? FORMER_ENTERPRISE)].map((finding) => ({ ...finding, message: of(finding.message) }));
      });
    }));
  return onePerCell([...ofTiers, ...ofSteps, ...checkLights(rules)]);
}

/** Which tables are asked about a project as a whole, and which about each of its steps. */
const SETTINGS: RuleTable[] = ['reminders', 'ladder', 'suspension-review', 'figure-cap', 'verification', 'investment-tier', 'project-tags', 'is-countable', 'target-metrics'];
const STEPS: RuleTable[] = ['assign-step', 'step-limit', 'verification', 'extension-authority', 'extension-cap'];

/** Notes what is wrong with each answer that is given. */
const inquiryOf = (pack: Pack, rules: PackRules, facts: ProjectFacts, faults: TableFinding[]): RuleInquiry =>
  new RuleInquiry(rules, facts, undefined, (table, ruling) => faults.push(...faultsOfRuling(rules, pack, table, ruling)));

/** Before a pack could name it. */
const FORMER_ENTERPRISE = 'enterprise';

/** Yuan of an investment of each tier. */
const tiersOf = (pack: Pack, rules: PackRules): number[] =>
  tierAmounts(rules, (yuan) => new RuleInquiry(rules, specimen({ territoryId: pack.officeUnit }, pack.templates[0]!.id, { yuan, isForeign: false })).ask<string>('investment-tier').answer);

interface Investment {
  yuan: number;
  isForeign: boolean;
}

/** A table that collects may answer with nothing for some: where one tier would have no level at all, nobody would learn that it is late. */
const specimens = (pack: Pack, places: Place[], investments: Investment[]): ProjectFacts[] =>
  pack.templates.flatMap(({ id }) => places.flatMap((place) => investments.map((investment) => specimen(place, id, investment))));

const specimen = ({ territoryId, chain }: Place, template: Template, { yuan, isForeign }: Investment): ProjectFacts => ({
  code: '-', name: '-', investor: '-', territoryId, leadUnitId: territoryId, ...(chain && { chain }), investment: { currency: 'CNY', amountMinor: yuan * 100 }, template,
  isForeign, isIndustrial: true, needsNewConstructionLand: template === 'A', eiaClass: 'form', registeredOn: '2026-01-01',
});

function checkRuling(step: LifecycleStep, { owner, limits, extension, rows }: Pick<PlannedStep, 'owner' | 'limits' | 'extension' | 'rows'>, rules: PackRules, enterpriseUnit: string): TableFinding[] {
  const { legal, promised, green } = limits, first = legal ? 'legalAmount' : promised ? 'promisedAmount' : 'greenAmount', findings: TableFinding[] = [];
  const add = (table: 'step-limit' | 'assign-step' | 'extension-authority', output: string, sense: Sense) => findings.push({ ...cellOf(rules, table, rows[table], output), ...sense });
  if (step.isEnterpriseClock && (legal ?? promised ?? green)) add('step-limit', first, SENSE.enterpriseLimit);
  if (extension?.unitId === owner) add('extension-authority', 'authority', SENSE.ownJudge);
  if (step.voids && !legal) add('step-limit', 'legalAmount', SENSE.noLegal);
  if (owner === enterpriseUnit && !step.isEnterpriseClock) add('assign-step', 'owner', SENSE.enterpriseOwner);
  return findings;
}

const SENSE = {
  enterpriseLimit: {
    message: { zh: '时限会催办企业自己的时间', en: "a limit would chase the enterprise's own time" },
    remedy: { zh: '请去掉时限，或取消该环节的企业计时', en: 'Remove the limits, or isEnterpriseClock of the step' },
  },
  ownJudge: {
    message: { zh: '责任单位自己审批自己的延期', en: 'the owner would decide on its own extension' },
    remedy: { zh: '请改由其他单位审批', en: 'Name another authority' },
  },
  noLegal: {
    message: { zh: '没有法定时限就不会失效', en: 'nothing lapses without a legal limit' },
    remedy: { zh: '请填写法定时限，或取消该环节的失效设置', en: 'Add the legal limit, or remove voids of the step' },
  },
  enterpriseOwner: {
    message: { zh: '企业承办的环节没有设为企业计时', en: 'the enterprise owns a step that is not on its own time' },
    remedy: { zh: '请设为企业计时，或改由其他单位承办', en: 'Mark the step isEnterpriseClock, or name another owner' },
  },
} satisfies Record<string, Sense>;

const ofStep = ({ id, label }: LifecycleStep, { zh, en }: Text): Text => ({ zh: `环节 ${id} ${label.zh}：${zh}`, en: `step ${id}: ${en}` });
