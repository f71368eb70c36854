import type { UnitId } from '#libs/domain/ids.js';
import type { LocalDate } from '#libs/domain/instants.js';
import type { Pack, PackDuty, PackForm, PackUnit } from './pack.types.js';
import type { RuledPack } from './plan-project.js';
import type { Ruling } from './rules/pack-rules.js';

/** The units that owe a duty, each once: groups become their members, `@lead` and `@assist` those of its measures. */
export function unitsOfDuty({ owes, measures }: PackDuty, pack: Pack): PackUnit[] {
  const groups = new Map(pack.unitGroups.map(({ id, members }) => [id, members])), own = pack.measures.filter(({ number }) => measures.includes(number));
  const relative: Record<string, UnitId[]> = { '@lead': own.map(({ lead }) => lead), '@assist': own.flatMap(({ assist }) => assist) };
  const ids = new Set(owes.flatMap((name) => relative[name] ?? groups.get(name) ?? [name]));
  return pack.units.filter(({ id }) => ids.has(id));
}

/**
 * The form a unit answers a duty with, and the ruling that chose it when the duty names none: by the text in effect on that day, without a day by the
 * newest. Undefined when such a unit does not report in this cycle.
 */
export function formOfDuty({ pack, tables }: RuledPack, duty: PackDuty, unit: PackUnit, day?: LocalDate): { form: PackForm; ruling?: Ruling<string | null> } | undefined {
  const ruling = duty.form === undefined ? tables.ask<string | null>('report-form', { cycle: duty.cycle, unitKind: unit.kind }, day) : undefined;
  const form = pack.forms.find(({ id }) => id === (duty.form ?? ruling?.answer));
  return form && { form, ...(ruling && { ruling }) };
}
