import type { FormField } from '#libs/domain/reporting/submission.facts.js';
import { formOfDuty, unitsOfDuty } from './duty-units.js';
import type { Finding } from './pack-error.js';
import type { PackDuty } from './pack.types.js';
import type { RuledPack } from './plan-project.js';

/**
 * What one unit would be asked twice in one period: the same field, or the same thing out of the record, by two duties of a cycle.
 * Also units that owe a duty and have no form for it.
 */
export function checkAskedTwice(ruled: RuledPack): Finding[] {
  const asked = new Map<string, string>(), findings = new Map<string, Finding>();
  const add = (finding: Finding) => findings.set(`${finding.path.join('.')} ${finding.message}`, finding);
  for (const [index, duty] of ruled.pack.duties.entries())
    for (const unit of unitsOfDuty(duty, ruled.pack)) {
      const form = formOfDuty(ruled, duty, unit)?.form;
      if (!form) add({ path: ['duties', index, 'owes'], message: `units of kind ${unit.kind} have no form in the cycle ${duty.cycle}`, remedy: 'Name a form, or add a row to report-form' });
      for (const field of form?.sections.flatMap(({ fields }) => fields) ?? [])
        for (const meaning of meaningsOf(field, duty)) {
          const key = `${duty.cycle} ${unit.id} ${meaning}`, other = asked.get(key);
          if (other === undefined) asked.set(key, duty.id);
          else if (other !== duty.id) add({ path: ['duties', index], message: `${unit.id} is asked "${field.id}" twice in one period: ${other} asks it already`, remedy: 'Ask it in one duty, or make it about the measure (scope: measure)' });
        }
    }
  return [...findings.values()];
}

/** Under which names a field asks for the same thing as another. */
function meaningsOf({ id, prefill, scope }: FormField, { measures }: PackDuty): string[] {
  const about = scope === 'measure' ? measures : ['unit'];
  return about.flatMap((one) => [`${one} field ${id}`, ...(prefill ? [`${one} source ${prefill}`] : [])]);
}
