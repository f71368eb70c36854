import type { FieldPath, Finding } from './pack-error.js';
import type { Pack } from './pack.types.js';

/** Layouts of forms that are not there, with fields that the form does not have, or beside another layout of the same form. */
export function checkLayouts({ forms, reportLayouts }: Pick<Pack, 'forms' | 'reportLayouts'>): Finding[] {
  const fieldsOf = new Map(forms.map(({ id, sections }) => [id, new Set(sections.flatMap(({ fields }) => fields.map((field) => field.id)))])), laidOut = new Map<string, string>();
  return reportLayouts.flatMap(({ id, form, columns }, index): Finding[] => {
    const path: FieldPath = ['reportLayouts', index], fields = fieldsOf.get(form), other = laidOut.get(form);
    laidOut.set(form, id);
    if (!fields) return [{ path: [...path, 'form'], message: `there is no form "${form}"`, remedy: 'Correct the id, or add the form to forms' }];
    return [
      ...(other === undefined ? [] : [{ path: [...path, 'form'], message: `the form "${form}" is laid out by ${other} already`, remedy: 'Keep one layout for each form' }]),
      ...columns.flatMap((column, at) =>
        'field' in column && !fields.has(column.field) ? [{ path: [...path, 'columns', at, 'field'], message: `the form "${form}" has no field "${column.field}"`, remedy: 'Name a field of the form' }] : []),
    ];
  });
}
