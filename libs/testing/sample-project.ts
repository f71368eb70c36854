import { WorkingCalendar } from '#libs/domain/calendar/working-calendar.js';
import type { Actor, DecisionContext } from '#libs/domain/decider.js';
import type { Instant } from '#libs/domain/instants.js';
import type { EvidenceReference } from '#libs/domain/project/project.events.js';
import { STAGES, type ProjectFacts } from '#libs/domain/project/project.facts.js';
import type { PlannedStep, ProjectPlan } from '#libs/domain/project/project.plan.js';

/** A small calendar with the year-end of 2026: New Year 2027 is not published, so dates in it are provisional. */
export const sampleCalendar = new WorkingCalendar({
  version: 'sample',
  years: { '2026': { notice: 'sample', off: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'], work: ['2026-10-10'] } },
  statutory: { '2027': ['2027-01-01'] },
});

const rule = { table: 'sample', version: '1', row: '1' };
const step = (id: string, stage: PlannedStep['stage'], owner: string, needs: string[], over: Partial<PlannedStep> = {}): PlannedStep => ({
  id, stage, owner, needs, limits: { green: { amount: 5, unit: 'workingDay' } }, evidence: [], extension: { unitId: 'commerce', workingDays: 3 }, rows: { 'assign-step': id, 'step-limit': id }, ...over,
});

/** One or two steps a stage: enough for every rule of the decider to have something to hold on to. */
export const samplePlan = (packHash = 'sample'): ProjectPlan => ({
  packHash, template: 'A', rule,
  settings: {
    fundsThresholdPercent: 30, figureVerifiers: {}, ruleVersions: { 'assign-step': '1', reminders: '1', ladder: '1' },
    reminders: Object.fromEntries(STAGES.map((stage) => [stage, [5, 3, 1, 0].map((offset) => ({ offset, row: `r${offset}` }))])), ladder: {},
    suspensionGrounds: {
      supplements: { stops: ['legal', 'promised', 'green'], party: 'enterprise' }, expertReview: { stops: ['legal'], party: 'thirdParty', needsEvidence: true },
    },
  },
  steps: [
    step('S00', 'lead', 'commerce', [], { exit: true, extension: { unitId: 'government-office', workingDays: 3 } }),
    step('S30', 'signing', 'lengshuitan', ['S00'], { exit: true, verifier: 'commerce', evidence: ['contract'] }),
    step('G04', 'approval', 'natural-resources', ['S30'], { limits: { legal: { amount: 20, unit: 'workingDay' }, green: { amount: 3, unit: 'workingDay' } } }),
    step('G19', 'approval', 'natural-resources', ['S30'], { optional: true, limits: {} }),
    step('G24', 'approval', 'housing', ['G04'], { exit: true, evidence: ['constructionPermit'] }),
    step('G26', 'start', 'lengshuitan', ['G24'], { exit: true, voids: 'G24', limits: { legal: { amount: 3, unit: 'month' }, green: { amount: 10, unit: 'workingDay' } } }),
    step('S90', 'production', 'lengshuitan', ['G26'], { exit: true }),
  ],
});

export const sampleFacts = (over: Partial<ProjectFacts> = {}): ProjectFacts => ({
  code: 'YZ-2026-0001', name: '湘澜锂电隔膜项目', investor: '湘澜新材料有限公司', territoryId: 'lengshuitan', leadUnitId: 'lengshuitan',
  investment: { currency: 'CNY', amountMinor: 50_000_000_000 }, template: 'A', isForeign: false, isIndustrial: true,
  needsNewConstructionLand: false, eiaClass: 'form', registeredOn: '2026-09-01', ...over,
});

export const actors = {
  officer: { kind: 'person', accountId: 'a-officer', name: '李专员', unitId: 'lengshuitan' },
  office: { kind: 'person', accountId: 'a-office', name: '王主任', unitId: 'commerce', isOffice: true },
  land: { kind: 'person', accountId: 'a-land', name: '周科长', unitId: 'natural-resources' },
  housing: { kind: 'person', accountId: 'a-housing', name: '陈科长', unitId: 'housing' },
  secretary: { kind: 'person', accountId: 'a-secretary', name: '副秘书长', unitId: 'government-office' },
  time: { kind: 'time' },
} satisfies Record<string, Actor>;

export const contextAt = (now: Instant, actor: Actor = actors.office): DecisionContext => ({ now, calendar: sampleCalendar, actor });

export const document = (kind: string, over: Partial<EvidenceReference> = {}): EvidenceReference => ({ id: `doc-${kind}`, kind, name: `${kind}.pdf`, ...over });
