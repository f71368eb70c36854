import { MAX_FIELDS } from '#libs/domain/reporting/field-value.js';
import type { FormField } from '#libs/domain/reporting/submission.facts.js';
import { TOPICS } from '#libs/reports/event-topics.js';
import { isPrefillSource, PREFILL_SOURCES, type PrefillSource } from '#libs/reports/prefill-sources.js';
import type { FieldPath, Finding } from './pack-error.js';
import type { Pack, PackDuty } from './pack.types.js';

/** Duties that name a cycle, measure, unit, form or field that is not there. */
export function checkDuties(pack: Pack): Finding[] {
  const cycles = new Set<string>(pack.cycles.map(({ id }) => id)), measures = new Set(pack.measures.map(({ number }) => number)), forms = new Map(pack.forms.map((form) => [form.id, form]));
  const owing = new Set(['@lead', '@assist', ...pack.units.map(({ id }) => id), ...pack.unitGroups.map(({ id }) => id)]);
  return pack.duties.flatMap((duty, index): Finding[] => {
    const path: FieldPath = ['duties', index], form = duty.form === undefined ? undefined : forms.get(duty.form);
    return [
      ...(cycles.has(duty.cycle) ? [] : [{ path: [...path, 'cycle'], message: `the cycle "${duty.cycle}" is not described`, remedy: 'Add it to cycles' }]),
      ...duty.measures.flatMap((number, at) => (measures.has(number) ? [] : [{ path: [...path, 'measures', at], message: `there is no measure ${number}`, remedy: 'Correct the number' }])),
      ...duty.owes.flatMap((name, at) => (owing.has(name) ? [] : [{ path: [...path, 'owes', at], message: `there is no unit or group "${name}"`, remedy: 'Use @lead, @assist, a unit or a group of units' }])),
      ...(duty.form !== undefined && !form ? [{ path: [...path, 'form'], message: `there is no form "${duty.form}"`, remedy: 'Correct the id, or add the form to forms' }] : []),
      ...(form ? uncounted(duty, form.sections.flatMap(({ fields }) => fields), path) : []),
      ...(duty.expects && duty.form === undefined ? [{ path: [...path, 'expects'], message: 'nothing says in which form this is counted', remedy: 'Name the form of this duty' }] : []),
    ];
  });
}

const uncounted = ({ expects = [] }: PackDuty, fields: FormField[], path: FieldPath): Finding[] =>
  expects.flatMap(({ field }, at) =>
    fields.some(({ id, type }) => id === field && (type === 'number' || type === 'rows')) ? [] : [{ path: [...path, 'expects', at, 'field'], message: `the form has no number or rows "${field}"`, remedy: 'Name a field in which this is counted' }]);

/** Topics that a duty, kind or class names and nothing is about. */
export function checkTopics({ duties, matterKinds, matterClasses, reportTopics = {} }: Pack): Finding[] {
  const known: string[] = [...TOPICS, ...Object.keys(reportTopics)], remedy = `Use one of ${known.join(', ')}, or add it to reportTopics`;
  const unknown = ({ topics = [] }: { topics?: string[] }, path: FieldPath): Finding[] =>
    topics.flatMap((topic, at) => (known.includes(topic) ? [] : [{ path: [...path, 'topics', at], message: `there is no topic "${topic}"`, remedy }]));
  const ofEach = (things: Record<string, { topics?: string[] }>, field: string) => Object.entries(things).flatMap(([key, thing]) => unknown(thing, [field, key]));
  return [
    ...duties.flatMap((duty, index) => unknown(duty, ['duties', index])), ...ofEach(matterKinds, 'matterKinds'), ...ofEach(matterClasses, 'matterClasses'),
    ...TOPICS.flatMap((topic) => (Object.hasOwn(reportTopics, topic) ? [{ path: ['reportTopics', topic], message: `"${topic}" is a topic of projects already`, remedy: 'Remove it here' }] : [])),
  ];
}

/** Forms that nobody could fill in: fields that stand twice, choices without values, drafts from nowhere. */
export const checkForms = ({ forms }: Pick<Pack, 'forms'>): Finding[] =>
  forms.flatMap((form, index): Finding[] => {
    const seen = new Set<string>(), count = form.sections.reduce((sum, { fields }) => sum + fields.length, 0);
    const fields = form.sections.flatMap((section, at) => section.fields.map((field, position) => ({ field, path: ['forms', index, 'sections', at, 'fields', position] })));
    return [
      ...(count > MAX_FIELDS ? [{ path: ['forms', index], message: `the form has ${count} fields`, remedy: `Ask ${MAX_FIELDS} at most` }] : []),
      ...fields.flatMap(({ field, path }) => {
        const isNew = !seen.has(field.id);
        seen.add(field.id);
        return [...(isNew ? [] : [{ path: [...path, 'id'], message: `the field "${field.id}" stands twice in this form`, remedy: 'Give each field its own id' }]), ...checkField(field, path)];
      }),
    ];
  });

function checkField({ type, choices, columns, currency, prefill }: FormField, path: FieldPath): Finding[] {
  const finding = (part: string, message: string, remedy: string): Finding => ({ path: [...path, part], message, remedy });
  const source = prefill !== undefined && isPrefillSource(prefill) ? (PREFILL_SOURCES[prefill] as PrefillSource) : undefined;
  return [
    ...((type === 'choice') === (choices !== undefined) ? [] : [finding('choices', 'only a choice has choices, and needs them', 'Add them, or correct the type')]),
    ...((type === 'rows') === (columns !== undefined) ? [] : [finding('columns', 'only rows have columns, and need them', 'Add them, or correct the type')]),
    ...((type === 'money') === (currency !== undefined) ? [] : [finding('currency', 'only money has a currency, and needs it', 'Add it, or correct the type')]),
    ...(prefill === undefined || source ? [] : [finding('prefill', `nothing drafts "${prefill}"`, `Use one of ${Object.keys(PREFILL_SOURCES).join(', ')}`)]),
    ...(source && (source.type !== type || (source.currency ?? currency) !== currency) ? [finding('prefill', `"${prefill}" drafts ${source.type}${source.currency ? ` in ${source.currency}` : ''}`, 'Correct the type of the field, or its source')] : []),
  ];
}
