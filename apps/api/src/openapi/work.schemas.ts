import { NOTIFICATION_KINDS, WORK_ITEM_KINDS, type ImportRowResult, type NotificationView, type SubjectView, type WorkItemView } from '#libs/contracts/project.views.js';
import type { TargetMember, TargetValue } from '#libs/contracts/target.views.js';
import { WHY_ABOUTS, WHY_CAUSES, type WhyLine, type WhyView } from '#libs/contracts/why.views.js';
import { STREAM_KINDS } from '#libs/domain/ids.js';
import type { LedgerProblem } from '#libs/ledger/ledger.types.js';
import type { PackUnit } from '#libs/packs/pack.types.js';
import type { ImportAnswer } from '../ledger/ledger-import.js';
import { LIGHTS } from './common.schemas.js';
import { limitSchema } from './project.schemas.js';
import { anything, date, flag, instant, listOf, mapOf, number, objectSchema, oneOf, ref, text, uuid, whole } from './schema.js';

export const workSchemas = {
  Subject: objectSchema<SubjectView>()({ kind: oneOf(...STREAM_KINDS), id: text, code: text, name: text }, []),
  WorkItem: objectSchema<WorkItemView>()(
    {
      id: text, kind: oneOf(...WORK_ITEM_KINDS), unitId: text, subject: ref('Subject'), projectId: uuid, territoryId: text,
      stepId: text, figureId: text, label: ref('Label'), since: date, dueOn: date, provisional: flag, workingDaysLeft: whole,
      light: oneOf(...LIGHTS),
    },
    ['projectId', 'territoryId', 'stepId', 'figureId', 'dueOn', 'workingDaysLeft'],
  ),
  Notification: objectSchema<NotificationView>()(
    {
      id: text, subject: ref('Subject'),
      kind: oneOf(...NOTIFICATION_KINDS),
      sentence: ref('Label'), rule: ref('RuleReference'), at: instant, readAt: instant,
    },
    ['rule', 'readAt'],
  ),
  WhyLine: objectSchema<WhyLine>()(
    { about: oneOf(...WHY_ABOUTS), rule: ref('RuleReference'), cause: oneOf(...WHY_CAUSES), unitId: text, on: date, provisional: flag, light: oneOf(...LIGHTS), level: whole, extendedBy: limitSchema },
    ['rule', 'cause', 'unitId', 'on', 'provisional', 'light', 'level', 'extendedBy'],
  ),
  Why: objectSchema<WhyView>()({ stepId: text, lines: listOf(ref('WhyLine')) }, ['stepId']),
  ImportRow: objectSchema<ImportRowResult>()(
    {
      row: whole, code: text, name: text, outcome: oneOf('create', 'update', 'unchanged', 'refused'), changes: listOf(text),
      problems: listOf(ref('LedgerProblem')),
    },
    ['code', 'name'],
  ),
  ImportReport: objectSchema<ImportAnswer>()(
    { dryRun: flag, created: whole, updated: whole, unchanged: whole, refused: whole, rows: listOf(ref('ImportRow')), warnings: listOf(ref('LedgerProblem')) },
    [],
  ),
  LedgerProblem: objectSchema<LedgerProblem>()({ sheet: text, row: whole, column: text, message: ref('Label') }, []),
  Unit: objectSchema<PackUnit>()(
    {
      id: text, kind: oneOf('office', 'department', 'guarantee', 'territory', 'park', 'outpost', 'enterprise', 'external'), label: ref('Label'),
      aliases: listOf(text), isMember: flag, source: text, confirmed: flag,
    },
    ['source', 'confirmed'],
  ),
  PackVersion: {
    type: 'object' as const,
    properties: { id: text, version: text, hash: text, isCurrent: flag, wasInForce: flag, loadedAt: instant },
    required: ['id', 'version', 'hash', 'isCurrent', 'wasInForce', 'loadedAt'],
  },
  Pack: { ...anything, description: 'The pack as loaded, without its calendar; its JSON Schema is in libs/packs.' },
  TargetMember: objectSchema<TargetMember>()({ unitId: text, value: number }, []),
  TargetValue: objectSchema<TargetValue>()(
    { id: text, value: number, goal: number, unit: text, each: { type: 'object', properties: { goal: number, unit: text }, required: ['goal', 'unit'] }, members: listOf(ref('TargetMember')), lacks: oneOf('register', 'members') },
    ['value', 'each', 'members', 'lacks'],
  ),
  Summary: {
    type: 'object' as const,
    properties: {
      projects: whole, byStage: mapOf(whole), byLight: mapOf(whole),
      byTerritory: listOf({ type: 'object', properties: { territoryId: text, projects: whole, overdue: whole }, required: ['territoryId', 'projects', 'overdue'] }),
      targets: listOf(ref('TargetValue')),
    },
    required: ['projects', 'byStage', 'byLight', 'byTerritory', 'targets'],
  },
};
