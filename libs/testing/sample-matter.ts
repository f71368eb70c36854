import type { Actor } from '#libs/domain/decider.js';
import type { MatterFacts } from '#libs/domain/matter/matter.facts.js';
import type { MatterPlan, PlannedMatterLevel } from '#libs/domain/matter/matter.plan.js';
import { actors } from './sample-project.js';

const workingDays = (amount: number) => ({ amount, unit: 'workingDay' as const });
const level = (number: number, name: string, days: number, holderId: string, over: Partial<PlannedMatterLevel> = {}): PlannedMatterLevel =>
  ({ level: number, name, workingDays: days, holderId, row: `level${number}`, ...over });

/** A land blocker's plan: the land bureau handles it, the office is `commerce`, the last three levels are the government office's. */
export const sampleMatterPlan = (over: Partial<MatterPlan> = {}): MatterPlan => ({
  packHash: 'sample', holderId: 'natural-resources', assistIds: ['finance'], firstContactId: 'lengshuitan', officeId: 'commerce',
  limits: { register: workingDays(1), sign: workingDays(1), plan: workingDays(3), evaluate: workingDays(5) },
  ladder: [
    level(1, 'handler', 5, 'natural-resources'), level(2, 'countyGroup', 5, 'lengshuitan'), level(3, 'office', 5, 'commerce'),
    level(4, 'deputySecretaryGeneral', 5, 'government-office', { person: { name: '联系商务的副秘书长' } }),
    level(5, 'viceMayor', 7, 'government-office'), level(6, 'specialMeeting', 10, 'government-office'),
  ],
  reminders: [3, 1, 0].map((offset) => ({ offset, row: `r${offset}` })), stops: ['green', 'promised'], callBack: false,
  ruleVersions: { 'route-matter': '1', 'matter-ladder': '1', 'matter-limits': '1', 'matter-reminders': '1' }, rows: { 'route-matter': 'land', 'matter-limits': 'blocker' }, ...over,
});

export const sampleMatterFacts = (over: Partial<MatterFacts> = {}): MatterFacts => ({
  code: 'KD-2026-0001', kind: 'blocker', classId: 'land', title: '一期用地征拆未净', description: '红线内两户未签协议，桩基无法进场。', urgency: 'normal',
  projectId: 'project-1', stepId: 'G04', tier: 'large', territoryId: 'lengshuitan', cause: 'clearance',
  valueAtRisk: { currency: 'CNY', amountMinor: 50_000_000_000 }, jobsAtRisk: 300,
  raiser: { unitId: 'lengshuitan', accountId: 'a-officer', name: '李专员' }, evidence: [], raisedOn: '2026-09-01', ...over,
});

/** The same, raised by the enterprise itself. */
export const enterpriseRaiser = { enterprise: { name: '湘澜新材料有限公司', contactName: '刘先生', contactPhone: '13800000000' } };

/** Those of a project, and whoever else has to do with a matter. */
export const matterActors = {
  ...actors,
  land2: { kind: 'person', accountId: 'a-land-2', name: '吴科员', unitId: 'natural-resources' },
  office2: { kind: 'person', accountId: 'a-office-2', name: '赵科长', unitId: 'commerce', isOffice: true },
  finance: { kind: 'person', accountId: 'a-finance', name: '孙科长', unitId: 'finance' },
  government: { kind: 'person', accountId: 'a-government', name: '何秘书', unitId: 'government-office' },
  enterprise: { kind: 'person', receipt: true },
} satisfies Record<string, Actor>;
