import { RuleError } from '#libs/rules/rule-error.js';
import type { ProjectFacts, Template } from '#libs/domain/project/project.facts.js';
import type { PlannedStep } from '#libs/domain/project/project.plan.js';
import type { LifecycleStep, Pack } from '../pack.types.js';
import type { PackRules } from './pack-rules.js';
import { planSettings, RuleInquiry } from './plan-settings.js';
import { stepRulings } from './step-rulings.js';

export interface RulingFinding {
  field: string;
  message: string;
  remedy: string;
}

/** What the rules would say of a small, a large, a domestic and a foreign project in each template, where that makes no sense. */
export function checkStepRulings(pack: Pack, rules: PackRules): RulingFinding[] {
  const findings = specimens(pack).flatMap((facts) => {
    const inquiry = new RuleInquiry(rules, facts);
    return [
      ...guarded('', () => { planSettings(pack, inquiry, facts); return []; }),
      ...pack.steps.filter(({ templates }) => templates.includes(facts.template)).flatMap((step) => guarded(step.id, () => checkRuling(step, stepRulings(pack, inquiry, facts, step)))),
    ];
  });
  return [...new Map(findings.map((finding) => [`${finding.field} ${finding.message}`, finding])).values()];
}

function specimens(pack: Pack): ProjectFacts[] {
  const territory = pack.units.find(({ kind }) => kind === 'territory')?.id ?? pack.officeUnit;
  const facts = (template: Template, yuan: number, isForeign: boolean): ProjectFacts => ({
    code: '-', name: '-', investor: '-', territoryId: territory, leadUnitId: territory, investment: { currency: 'CNY', amountMinor: yuan * 100 }, template,
    isForeign, isIndustrial: true, needsNewConstructionLand: template === 'A', eiaClass: 'form', registeredOn: '2026-01-01',
  });
  return pack.templates.flatMap(({ id }) => [facts(id, 1_000_000, false), facts(id, 2_000_000_000, true)]);
}

function checkRuling(step: LifecycleStep, { owner, limits }: Pick<PlannedStep, 'owner' | 'limits'>): RulingFinding[] {
  const { legal, promised, green } = limits, findings: RulingFinding[] = [];
  const add = (message: string, remedy: string) => findings.push({ field: `step ${step.id}`, message, remedy });
  for (const [kind, limit] of Object.entries(limits)) {
    if (!Number.isInteger(limit.amount) || limit.amount < 1) add(`the ${kind} limit is ${limit.amount}; it must be a whole number of at least 1`, 'Correct the amount, or write null for no limit');
  }
  if (step.isEnterpriseClock && (legal ?? promised ?? green)) add("a limit would chase the enterprise's own time", 'Remove the limits, or isEnterpriseClock of the step');
  if (legal && green && legal.unit === green.unit && green.amount > legal.amount) add('the green limit is longer than the legal one', 'Shorten it');
  if (step.voids && !legal) add('nothing lapses without a legal limit', 'Add the legal limit, or remove voids of the step');
  if (owner === 'enterprise' && !step.isEnterpriseClock) add('the enterprise owns a step that is not on its own time', 'Mark the step isEnterpriseClock, or name another owner');
  return findings;
}

function guarded(field: string, check: () => RulingFinding[]): RulingFinding[] {
  try {
    return check();
  } catch (error) {
    if (error instanceof RuleError) return [{ field, message: error.message.replace(/\.$/, ''), remedy: 'Correct the table' }];
    throw error;
  }
}
