import type { ClockView, CommandAnswer, EventView, PlanPreview, ProjectRow, ProjectView, StepView } from '#libs/contracts/project.views.js';
import type { Limit } from '#libs/domain/calendar/working-calendar.js';
import { BLOCKER_WAITS, FIGURE_KINDS } from '#libs/domain/project/project.events.js';
import { INVESTOR_KINDS, STAGES, TEMPLATES, type ProjectFacts } from '#libs/domain/project/project.facts.js';
import type { Classification } from '#libs/domain/project/project.plan.js';
import type { FigureState } from '#libs/domain/project/project.state.js';
import { LIGHTS } from './common.schemas.js';
import { anything, date, flag, instant, listOf, mapOf, number, objectSchema, oneOf, ref, text, uuid, whole, type Schema } from './schema.js';

const stage = oneOf(...STAGES);
const light = oneOf(...LIGHTS);
const limitKind = oneOf('green', 'promised', 'legal');
const status = oneOf('unregistered', 'active', 'suspended', 'completed', 'terminated');

const rowProperties = {
  id: uuid, code: text, name: text, investor: text, territoryId: text, leadUnitId: text, template: oneOf(...TEMPLATES), isForeign: flag, chain: text,
  investment: ref('Money'), status, stage, stageEnteredOn: date, light, nextDueOn: date, nextDueProvisional: flag, openSteps: whole, overdueSteps: whole,
  fundsVerifiedMinor: whole, fundsPercent: number, updatedAt: instant, version: whole,
} satisfies Record<keyof ProjectRow, Schema>;
const optionalOfRow = ['chain', 'stage', 'stageEnteredOn', 'nextDueOn', 'nextDueProvisional'] as const;

export const limitSchema = objectSchema<Limit>()({ amount: whole, unit: oneOf('workingDay', 'calendarDay', 'month') }, []);
const period = { from: date, to: date };

export const projectSchemas = {
  ProjectRow: objectSchema<ProjectRow>()(rowProperties, optionalOfRow),
  ProjectFacts: objectSchema<ProjectFacts>()(
    {
      code: text, name: text, investor: text, investorOrigin: text, investorKind: oneOf(...INVESTOR_KINDS), creditCode: text, contactName: text, contactPhone: text, territoryId: text, leadUnitId: text,
      officerId: text, chain: text, industry: text, investment: ref('Money'), template: oneOf(...TEMPLATES), isForeign: flag, isIndustrial: flag,
      landSquareMetres: number, needsNewConstructionLand: flag, energyTonnesCoal: number, eiaClass: oneOf('book', 'form', 'registration'), description: text, registeredOn: date,
    },
    ['investorOrigin', 'investorKind', 'creditCode', 'contactName', 'contactPhone', 'officerId', 'chain', 'industry', 'landSquareMetres', 'energyTonnesCoal', 'description'],
  ),
  Clock: objectSchema<ClockView>()(
    {
      running: limitKind, unit: oneOf('workingDay', 'calendarDay', 'month'), budget: whole, extendedBy: whole, consumed: whole, remaining: whole, elapsed: whole, startedOn: date,
      dueOn: date, firstDueOn: date, firstProvisional: flag, provisional: flag, legalDueOn: date, promisedDueOn: date, greenDueOn: date, provisionalLimits: listOf(limitKind),
      suspensions: listOf({ type: 'object', properties: { ...period, reason: text, authority: text, cause: text, stops: listOf(text), party: text }, required: ['from', 'reason'] }),
    },
    ['dueOn', 'legalDueOn', 'promisedDueOn', 'greenDueOn'],
  ),
  Step: objectSchema<StepView>()(
    {
      id: text, stage, label: ref('Label'), guide: ref('Label'), status: oneOf('waiting', 'open', 'submitted', 'completed', 'skipped'), ownerId: text, verifierId: text,
      needs: listOf(text), exit: flag, optional: flag, isEnterpriseClock: flag,
      limits: { type: 'object', properties: { legal: limitSchema, promised: limitSchema, green: limitSchema } },
      limitSources: mapOf({ type: 'object', properties: { source: text, confirmed: flag }, required: ['confirmed'] }),
      requiredEvidence: listOf(text), evidence: listOf(ref('EvidenceReference')), openedOn: date, settledOn: date, submittedBy: text,
      extension: { type: 'object', properties: { amount: whole, reason: text, unitId: text, decideBy: date, provisional: flag }, required: ['amount', 'reason', 'unitId', 'decideBy', 'provisional'] },
      authority: { type: 'object', properties: { unitId: text, workingDays: whole }, required: ['unitId', 'workingDays'] },
      blockers: listOf({ type: 'object', properties: { matterId: uuid, unitId: text, waitsFor: oneOf(...BLOCKER_WAITS), stops: listOf(limitKind), from: date }, required: ['matterId', 'stops', 'from'] }),
      clock: ref('Clock'), light,
      scheduled: { type: 'object', properties: { ...period, critical: flag, provisional: flag }, required: ['from', 'to', 'critical', 'provisional'] },
      rules: { type: 'object', properties: { 'assign-step': ref('RuleReference'), verification: ref('RuleReference'), 'step-limit': ref('RuleReference'), 'extension-authority': ref('RuleReference'), 'extension-cap': ref('RuleReference'), 'traffic-light': ref('RuleReference') } }, may: listOf(text),
    },
    ['verifierId', 'openedOn', 'settledOn', 'submittedBy', 'extension', 'authority', 'clock', 'light', 'scheduled'],
  ),
  Figure: objectSchema<FigureState & { may: string[] }>()(
    {
      id: text, kind: oneOf(...FIGURE_KINDS), money: ref('Money'), date, voucher: text, evidence: listOf(ref('EvidenceReference')), corrects: text,
      status: oneOf('claimed', 'verified', 'returned', 'corrected'), unitId: text, may: listOf(text),
    },
    ['corrects'],
  ),
  Project: objectSchema<ProjectView>()(
    {
      ...rowProperties, facts: ref('ProjectFacts'), packId: text, packVersion: text, packHash: text, stagePlannedTo: date, stagePlannedProvisional: flag, classification: ref('Classification'),
      suspension: {
        type: 'object', properties: { reason: text, authority: text, reviewOn: date, from: date, evidence: listOf(ref('EvidenceReference')) }, required: ['reason', 'authority', 'reviewOn', 'from', 'evidence'],
      },
      upgrade: { type: 'object', properties: { reason: text }, required: ['reason'] },
      fundsThresholdPercent: number,
      stages: listOf({ type: 'object', properties: { id: stage, state: oneOf('done', 'current', 'ahead'), enteredOn: date }, required: ['id', 'state'] }),
      steps: listOf(ref('Step')), figures: listOf(ref('Figure')), may: listOf(text), isRestricted: flag,
    },
    [...optionalOfRow, 'stagePlannedTo', 'stagePlannedProvisional', 'classification', 'suspension', 'upgrade'],
  ),
  Event: objectSchema<EventView>()(
    {
      id: text, streamId: text, sequence: whole, projectId: text, projectName: text, type: text, data: anything, occurredAt: instant, recordedAt: instant,
      actor: { type: 'object', properties: { kind: oneOf('person', 'time', 'import'), accountId: text, name: text, unitId: text }, required: ['kind'] },
      reason: text, rule: ref('RuleReference'), sentence: ref('Label'),
    },
    ['projectId', 'projectName', 'reason', 'rule'],
  ),
  CommandAnswer: objectSchema<CommandAnswer>()({ id: text, version: whole, events: listOf(ref('Event')), replayed: flag }, []),
  Classification: objectSchema<Classification>()({ tier: text, tags: listOf(text), isCountable: flag, metrics: listOf(text), rows: mapOf(listOf(text)) }, ['metrics']),
  PlanPreview: objectSchema<PlanPreview>()(
    {
      template: oneOf(...TEMPLATES), rule: ref('RuleReference'), classification: ref('Classification'),
      steps: listOf({
        type: 'object', required: ['id', 'stage', 'label', 'limits'],
        properties: { id: text, stage, label: ref('Label'), ownerId: text, verifierId: text, limits: { type: 'object', properties: { legal: limitSchema, promised: limitSchema, green: limitSchema } } },
      }),
    },
    ['classification'],
  ),
  Plan: { type: 'object' as const, properties: { steps: listOf(ref('Step')), criticalPath: listOf(text) }, required: ['steps', 'criticalPath'] },
};
