import { CONDITION_FACTS } from './fact-condition.js';
import { MATTER_KINDS } from '#libs/domain/matter/matter.facts.js';
import { CYCLES } from '#libs/domain/reporting/period.js';
import { CONFIRMERS, FIELD_TYPES } from '#libs/domain/reporting/submission.facts.js';
import { STAGES, TEMPLATES } from '#libs/domain/project/project.facts.js';

import { DOCUMENT_SERIES, LAYOUT_PARTS, MATTER_RAISERS } from './pack.types.js';

type Schema = Record<string, unknown>;
type Properties = Record<string, Schema>;

const text: Schema = { type: 'string', minLength: 1, pattern: '\\S' };
const key: Schema = { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9-]*$' };
const flag: Schema = { type: 'boolean' };
const date: Schema = { type: 'string', pattern: '^20\\d\\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' };
const label: Schema = { $ref: '#/definitions/label' };
const oneOf = (...values: readonly string[]): Schema => ({ type: 'string', enum: values });
const whole = (minimum: number): Schema => ({ type: 'integer', minimum });
const listOf = (items: Schema, minItems = 0): Schema => ({ type: 'array', items, minItems });
const setOf = (items: Schema, minItems = 0): Schema => ({ ...listOf(items, minItems), uniqueItems: true });
const mapOf = (values: Schema, name = '^[A-Za-z][A-Za-z0-9]*$'): Schema =>
  ({ type: 'object', minProperties: 1, additionalProperties: values, propertyNames: { type: 'string', pattern: name } });
const object = (required: Properties, optional: Properties = {}): Schema =>
  ({ type: 'object', additionalProperties: false, required: Object.keys(required), properties: { ...required, ...optional } });
const topics: Schema = setOf(key, 1);
const sourced: Properties = { source: text, confirmed: flag };

const unit = object(
  {
    id: key, kind: oneOf('office', 'department', 'guarantee', 'territory', 'park', 'outpost', 'enterprise', 'external'),
    label, aliases: setOf(text), isMember: flag,
  },
  sourced,
);
const unitGroup = object({ id: key, label, members: setOf(key) }, { ...sourced, note: label });
const measure = object(
  {
    number: whole(1), group: whole(1), label, summary: label, lead: key, assist: setOf(key), openEnded: flag,
    reading: oneOf('written', 'inferred'),
  },
  { ...sourced, note: label },
);
const target = object(
  {
    id: key, label, metric: key, comparison: oneOf('>=', '='), value: { type: 'number', exclusiveMinimum: 0 }, unit: text, scope: key,
    by: date, measures: setOf(whole(1), 1),
  },
  sourced,
);
const condition = {
  ...object({ fact: oneOf(...CONDITION_FACTS) }, { is: { type: ['string', 'number', 'boolean'] }, atLeast: { type: 'number' }, below: { type: 'number' } }),
  minProperties: 2,
};
const involved: Schema = { type: 'string', pattern: '^(@territory|@lead|[A-Za-z0-9][A-Za-z0-9-]*)$' };
const step = object(
  { id: key, stage: oneOf(...STAGES), label, guide: label, templates: setOf(oneOf(...TEMPLATES), 1), needs: setOf(key), evidence: setOf(text, 1) },
  {
    ...sourced, when: listOf(condition, 1), assist: setOf(involved, 1),
    needsByTemplate: object({}, Object.fromEntries(TEMPLATES.map((template) => [template, setOf(key)]))),
    isEnterpriseClock: flag, optional: flag, exit: flag, exitIn: setOf(oneOf(...TEMPLATES), 1), voids: key,
  },
);
const ground = object(
  { zh: text, en: text, stops: setOf(oneOf('legal', 'promised', 'green'), 1), party: oneOf('enterprise', 'thirdParty', 'higherAuthority', 'unit') },
  { ...sourced, needsEvidence: flag },
);
const matterKind = object({ label, prefix: { type: 'string', pattern: '^[A-Z]{2}$' }, raisedBy: setOf(oneOf(...MATTER_RAISERS), 1), isPublic: flag }, { ...sourced, topics });
const matterClass = object({ label, assist: setOf(involved), causes: mapOf(label) }, { ...sourced, topics });
const matterLevel = object({ label }, { ...sourced, person: label, account: text });
const moment: Schema = {
  ...object({ from: oneOf('start', 'end') }, { days: whole(0), workingDays: whole(1), time: { type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' } }),
  oneOf: [{ required: ['days'] }, { required: ['workingDays'] }],
};
const pause = object({ reason: text });
const cycle = object(
  { id: oneOf(...CYCLES), label, opens: moment, cut: moment, due: moment, freeze: moment, reviewDays: whole(1), correctionDays: whole(1) },
  { ...sourced, paused: pause },
);
const owing: Schema = { type: 'string', pattern: '^(@lead|@assist|[A-Za-z0-9][A-Za-z0-9-]*)$' };
const duty = object(
  { id: key, label, measures: setOf(whole(1), 1), cycle: oneOf(...CYCLES), owes: setOf(owing, 1), needsUnitHead: flag, allowNothing: flag },
  { ...sourced, form: key, opens: moment, topics, expects: listOf(object({ field: key, count: whole(1) }), 1), paused: pause },
);
const field = object(
  { id: key, label, type: oneOf(...FIELD_TYPES), confirmedBy: oneOf(...CONFIRMERS) },
  {
    unit: text, currency: oneOf('CNY', 'USD'), required: flag, prefill: key, needsEvidence: flag, scope: oneOf('measure'),
    choices: listOf(object({ value: key, label }), 2), columns: listOf(object({ id: key, label, type: oneOf('text', 'number', 'date') }), 1),
  },
);
const form = object({ id: key, label, sections: listOf(object({ id: key, label, fields: listOf(field, 1) }), 1) }, sourced);
const layoutColumn: Schema = { ...object({ label: text }, { of: oneOf(...LAYOUT_PARTS), field: key }), oneOf: [{ required: ['of'] }, { required: ['field'] }] };
// Excel's own limits on the name of a sheet.
const sheetName: Schema = { type: 'string', pattern: '^[^\\\\/?*:\\[\\]]{1,31}$' };
const reportLayout = object({ id: key, label, form: key, sheet: sheetName, title: text, columns: listOf(layoutColumn, 1) }, sourced);
const bulletinSettings = object({ documentIssuer: text, documentSeries: text, subject: text }, sourced);
const matterSettings = object(
  { systemicIssueFrom: whole(2), taskClass: key, documentIssuer: text, documentSeries: object(Object.fromEntries(DOCUMENT_SERIES.map((series) => [series, text]))) },
  { issueDeclinedForDays: whole(1), tierWithoutProject: key, agenda: object({ seriousFromLevel: whole(2), risingDays: whole(1), itemsOfEach: whole(1) }), ...sourced });
const year = '^20\\d\\d$';
const time: Schema = { type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' };
const calendarYear = object({ notice: text, off: setOf(date, 1), work: setOf(date) }, { references: setOf(text, 1) });
const officeHours = object({ periods: listOf(object({ from: time, to: time }), 1) }, sourced);

/** The shape of a calendar, in a pack or in a file of its own. */
export const calendarSchema = object(
  { version: { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$' }, years: mapOf(calendarYear, year), statutory: { ...mapOf(setOf(date, 1), year), minProperties: 0 } },
  { officeHours, closures: mapOf(setOf(date, 1), '^[A-Za-z0-9][A-Za-z0-9-]*$') },
);

/** The shape of a pack, all files taken together. `pack.schema.json` is written from this and a test keeps the two the same. */
export const packSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Luodi pack',
  description: "One city's responsibility list for one year: all YAML files of the pack's folder, merged by top-level field, and the decision tables of `rules/`, by file name.",
  ...object({
    id: key, version: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' }, label, city: label, planYear: { type: 'integer', minimum: 2000, maximum: 2099 },
    officeUnit: key, fundsThresholdPercent: { type: 'number', exclusiveMinimum: 0, maximum: 100 },
    units: listOf(unit, 1), unitGroups: listOf(unitGroup), measureGroups: listOf(object({ number: whole(1), label }), 1), measures: listOf(measure, 1),
    targets: listOf(target, 1), stages: listOf(object({ id: oneOf(...STAGES), label, endsWhen: label }), 1),
    templates: listOf(object({ id: oneOf(...TEMPLATES), label }), 1), steps: listOf(step, 1),
      evidenceKinds: mapOf(label), suspensionReasons: mapOf(ground), chains: mapOf(label),
      matterKinds: object(Object.fromEntries(MATTER_KINDS.map((kind) => [kind, matterKind]))), matterClasses: mapOf(matterClass), matterLevels: mapOf(matterLevel), matterSettings,
      cycles: listOf(cycle, 1), duties: listOf(duty), reportTopics: mapOf(object({ zh: text, en: text }, { tags: setOf(key, 1) })), forms: listOf(form), reportLayouts: listOf(reportLayout), bulletinSettings, calendar: calendarSchema, rules: mapOf(text, '^[a-z][a-z0-9-]*$'),
  }, { enterpriseUnit: key }),
  definitions: {
    label: object({ zh: text, en: text }),
  },
};
