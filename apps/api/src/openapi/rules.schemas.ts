import { ROLLOUTS } from '#libs/persistence/entities/rules.entities.js';
import type { MovedDate } from '#libs/domain/project/moved-dates.js';
import type { Choice } from '#libs/packs/rules/column-choices.js';
import type { RuleFinding } from '#libs/packs/rules/rule-finding.js';
import type { DraftEffectView, ExampleResult, ExampleView, ProjectUpgradeView, RuleCheck, RuleColumnView, RuleDraftDetail, RuleDraftView, RuleTableSummary, RuleTableView, ThingChange, ThingEffect, ThingEffects, UpgradeEffect } from '#libs/packs/rules/rules.views.js';
import type { ViewRow } from '#libs/rules/document/table-view.js';
import { date, flag, instant, listOf, objectSchema, oneOf, ref, text, uuid, whole, type Schema } from './schema.js';

const person = { accountId: text, name: text };
const drafted = {
  id: uuid, file: text, tables: listOf(text), reason: text, status: oneOf('open', 'approved', 'rejected', 'withdrawn'), revision: whole,
  author: { type: 'object', properties: person, required: ['accountId', 'name'] }, createdAt: instant, updatedAt: instant, isStale: flag,
  decision: { type: 'object', properties: { ...person, at: instant, reason: text, rollout: oneOf(...ROLLOUTS) }, required: ['accountId', 'name', 'at'] },
  rollouts: listOf(oneOf(...ROLLOUTS)), packVersion: text,
  progress: { type: 'object', properties: { total: whole, done: whole, refused: whole, isDone: flag }, required: ['total', 'done', 'refused', 'isDone'] },
  may: listOf(text),
} satisfies Record<keyof RuleDraftView, Schema>;
const optionalOfDraft = ['decision', 'packVersion', 'progress'] as const;

const owner: Schema = { type: 'object', properties: { stepId: text, from: text, to: text }, required: ['stepId', 'from', 'to'] };
const effect = { added: listOf(text), removed: listOf(text), moved: listOf(ref('MovedDate')), owners: listOf(owner) } satisfies Record<keyof UpgradeEffect, Schema>;

export const rulesSchemas = {
  RuleFinding: objectSchema<RuleFinding>()(
    { file: text, severity: oneOf('error', 'warning', 'note'), table: text, row: whole, column: text, message: ref('Label'), remedy: ref('Label') }, ['table', 'row', 'column'],
  ),
  RuleChoice: objectSchema<Choice>()({ value: text, label: ref('Label') }, []),
  RuleColumn: objectSchema<RuleColumnView>()({ id: text, label: text, expression: text, type: text, values: text, choices: listOf(ref('RuleChoice')) }, []),
  RuleRow: objectSchema<ViewRow>()({ id: text, inputs: listOf(text), outputs: listOf(text), annotations: listOf(text) }, []),
  RuleExample: objectSchema<ExampleView>()({ name: text, input: text, expected: text }, []),
  RuleTable: objectSchema<RuleTableView>()(
    {
      id: text, name: text, description: text, hitPolicy: text, aggregation: text, file: text, version: text, packVersion: text, isCurrent: flag,
      inputs: listOf(ref('RuleColumn')), outputs: listOf(ref('RuleColumn')), annotations: listOf(text), rows: listOf(ref('RuleRow')),
      effectiveFrom: date, knownInputs: listOf(ref('RuleColumn')), examples: listOf(ref('RuleExample')),
    },
    ['aggregation', 'effectiveFrom'],
  ),
  RuleTableSummary: objectSchema<RuleTableSummary>()(
    {
      id: text, name: text, description: text, file: text, version: text, rows: whole, inputs: listOf(text), outputs: listOf(text), annotations: listOf(text),
      findings: listOf(ref('RuleFinding')),
    },
    [],
  ),
  RuleFile: { type: 'object' as const, properties: { file: text, text }, required: ['file', 'text'] },
  ExampleResult: objectSchema<ExampleResult>()({ table: text, name: text, input: {}, expected: {}, result: {}, isMet: flag, refusal: ref('Label') }, ['input', 'expected', 'result', 'refusal']),
  RuleCheck: objectSchema<RuleCheck>()({ findings: listOf(ref('RuleFinding')), examples: listOf(ref('ExampleResult')) }, []),
  RuleDraft: objectSchema<RuleDraftView>()(drafted, optionalOfDraft),
  RuleDraftDetail: objectSchema<RuleDraftDetail>()(
    { ...drafted, check: ref('RuleCheck'), before: listOf(ref('RuleTable')), after: listOf(ref('RuleTable')) }, optionalOfDraft,
  ),
  MovedDate: objectSchema<MovedDate>()({ stepId: text, clock: oneOf('legal', 'promised', 'green'), from: date, to: date, first: date, provisional: flag }, ['from', 'to', 'first', 'provisional']),
  ProjectUpgrade: objectSchema<ProjectUpgradeView>()({ ...effect, packVersion: text, isOther: flag }, []),
  ThingChange: objectSchema<ThingChange>()(
    { what: oneOf('due', 'level', 'levelDays', 'levelHolder', 'holder', 'firstContact', 'reminders', 'lateAfter', 'stops', 'callBack', 'form'), of: text, from: text, to: text, provisional: flag }, ['of', 'from', 'to', 'provisional'],
  ),
  ThingEffect: objectSchema<ThingEffect>()({ id: text, code: text, name: ref('Label'), unitId: text, changes: listOf(ref('ThingChange')) }, ['unitId']),
  ThingEffects: objectSchema<ThingEffects>()({ open: whole, affected: whole, refused: whole, dates: whole, levels: whole, examples: listOf(ref('ThingEffect')) }, []),
  DraftEffect: objectSchema<DraftEffectView>()(
    {
      matters: ref('ThingEffects'), submissions: ref('ThingEffects'),
      projects: whole, affected: whole, refused: whole, moved: whole, added: whole, removed: whole, owners: whole,
      examples: listOf({ type: 'object', properties: { projectId: uuid, code: text, name: text, ...effect }, required: ['projectId', 'code', 'name', ...Object.keys(effect)] }),
    },
    ['matters', 'submissions'],
  ),
};
