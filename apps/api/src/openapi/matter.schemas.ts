import type { BulkResult, LevelView, MatterRow, MatterSummary, MatterView, SimilarMatter } from '#libs/contracts/matter.views.js';
import type { MatterClockView } from '#libs/domain/matter/matter-clock.js';
import { MATTER_OUTCOMES } from '#libs/domain/matter/matter.events.js';
import { MATTER_KINDS, SLIP_COLOURS, URGENCIES, type MatterFacts, type MatterRaiser } from '#libs/domain/matter/matter.facts.js';
import { MATTER_STATUSES } from '#libs/domain/matter/matter.state.js';
import { LIGHTS } from './common.schemas.js';
import { date, flag, instant, listOf, mapOf, objectSchema, oneOf, ref, text, uuid, whole, type Schema } from './schema.js';

const rowProperties = {
  id: uuid, code: text, kind: oneOf(...MATTER_KINDS), classId: text, title: text, status: oneOf(...MATTER_STATUSES), urgency: oneOf(...URGENCIES), holderId: text, level: whole,
  levelHolderId: text, raiserUnitId: text, enterprise: text, projectId: uuid, projectName: text, stepId: text, territoryId: text, cause: text, parentId: uuid, valueAtRisk: ref('Money'),
  jobsAtRisk: whole, slipColour: oneOf(...SLIP_COLOURS), documentNumber: text, raisedOn: date, endedOn: date, outcome: oneOf(...MATTER_OUTCOMES), dueOn: date, dueProvisional: flag,
  light: oneOf(...LIGHTS), updatedAt: instant, version: whole,
} satisfies Record<keyof MatterRow, Schema>;
const optionalOfRow = [
  'holderId', 'levelHolderId', 'raiserUnitId', 'enterprise', 'projectId', 'projectName', 'stepId', 'cause', 'parentId', 'valueAtRisk', 'jobsAtRisk', 'slipColour', 'documentNumber',
  'endedOn', 'outcome', 'dueOn',
] as const;
const told = { on: date, unitId: text, text, evidence: listOf(ref('EvidenceReference')) };

export const matterSchemas = {
  MatterRow: objectSchema<MatterRow>()(rowProperties, optionalOfRow),
  MatterRaiser: objectSchema<MatterRaiser>()(
    { unitId: text, accountId: text, name: text, enterprise: { type: 'object', properties: { name: text, contactName: text, contactPhone: text }, required: ['name'] } },
    ['unitId', 'accountId', 'name', 'enterprise']),
  MatterFacts: objectSchema<MatterFacts>()(
    {
      code: text, kind: oneOf(...MATTER_KINDS), classId: text, title: text, description: text, urgency: oneOf(...URGENCIES), projectId: uuid, stepId: text, tier: text, territoryId: text, cause: text,
      valueAtRisk: ref('Money'), jobsAtRisk: whole, raiser: ref('MatterRaiser'), addresseeId: text, meetingId: uuid, about: uuid, slipColour: oneOf(...SLIP_COLOURS), documentNumber: text,
      requestedOn: date, childIds: listOf(uuid), evidence: listOf(ref('EvidenceReference')), raisedOn: date,
    },
    ['projectId', 'stepId', 'tier', 'cause', 'valueAtRisk', 'jobsAtRisk', 'addresseeId', 'meetingId', 'about', 'slipColour', 'documentNumber', 'requestedOn', 'childIds']),
  MatterClock: objectSchema<MatterClockView>()(
    { what: text, unitId: text, startedOn: date, dueOn: date, provisional: flag, unit: oneOf('workingDay', 'calendarDay', 'month'), budget: whole, remaining: whole, isStanding: flag },
    ['unitId', 'dueOn']),
  MatterLevel: objectSchema<LevelView>()(
    {
      level: whole, label: ref('Label'), holderId: text, person: text, namedId: text, standIn: oneOf('deputy', 'office'), workingDays: whole, place: oneOf('past', 'here', 'ahead'),
      since: date, dueOn: date, provisional: flag, rule: ref('RuleReference'),
    },
    ['person', 'namedId', 'standIn', 'since', 'dueOn', 'provisional']),
  Matter: objectSchema<MatterView>()(
    {
      ...rowProperties, facts: ref('MatterFacts'), formerHolderIds: listOf(text), assistIds: listOf(text), firstContactId: text, ladder: listOf(ref('MatterLevel')), clocks: listOf(ref('MatterClock')),
      signed: { type: 'object', properties: { on: date, unitId: text, accountId: text, name: text }, required: ['on', 'unitId'] },
      handling: { type: 'object', properties: { on: date, text, promisedOn: date, firstPromisedOn: date }, required: ['on', 'text', 'promisedOn', 'firstPromisedOn'] },
      progress: listOf({ type: 'object', properties: told, required: ['on', 'unitId', 'text', 'evidence'] }), explanation: text,
      notes: listOf({ type: 'object', properties: { on: date, unitId: text, text }, required: ['on', 'text'] }),
      answer: { type: 'object', properties: { ...told, accountId: text }, required: ['on', 'unitId', 'text', 'evidence'] },
      evaluation: { type: 'object', properties: { on: date, score: oneOf('satisfied', 'basicallySatisfied', 'unsatisfied'), note: text }, required: ['on', 'score'] },
      returns: whole, mergedInto: uuid, rules: { type: 'object', properties: { 'route-matter': ref('RuleReference'), 'first-contact': ref('RuleReference'), 'matter-limits': ref('RuleReference'), 'matter-pace': ref('RuleReference') } }, may: listOf(text),
    },
    [...optionalOfRow, 'firstContactId', 'signed', 'handling', 'notes', 'explanation', 'answer', 'evaluation', 'mergedInto']),
  SimilarMatter: objectSchema<SimilarMatter>()({ id: uuid, code: text, title: text, status: oneOf(...MATTER_STATUSES), raisedOn: date, holderId: text }, ['holderId']),
  BulkResults: listOf(objectSchema<BulkResult>()({ id: uuid, done: ref('CommandAnswer'), problem: ref('Problem') }, ['done', 'problem'])),
  MatterSummary: objectSchema<MatterSummary>()(
    { open: whole, byClass: mapOf(whole), byHolder: mapOf(whole), byLevel: mapOf(whole), byLight: mapOf(whole), valueAtRisk: mapOf(whole), jobsAtRisk: whole }, []),
};
