import type { FieldPath, Finding } from './pack-error.js';
import type { Pack } from './pack.types.js';
import { normaliseName } from './unit-names.js';

/** Ids that stand twice, and names that could mean two units. */
export const checkIds = (pack: Pack): Finding[] => [
  ...repeated('id', [...entries('units', pack.units), ...entries('unitGroups', pack.unitGroups)]),
  ...repeated('number', entries('measureGroups', pack.measureGroups)),
  ...repeated('number', entries('measures', pack.measures)),
  ...(['targets', 'stages', 'templates', 'steps', 'cycles', 'duties', 'forms', 'reportLayouts'] as const).flatMap((list) => repeated('id', entries(list, pack[list]))),
];

/** Labels and aliases under which a ledger or the list could mean more than one unit or group. */
export function checkUnitNames(pack: Pack): Finding[] {
  const findings: Finding[] = [];
  const owners = new Map<string, string>();
  const claim = (id: string, name: string | undefined, path: FieldPath) => {
    const normal = normaliseName(name ?? '');
    const owner = owners.get(normal);
    if (!normal) return;
    if (owner === undefined) owners.set(normal, id);
    else if (owner !== id) findings.push({ path, message: `the name "${name}" already means ${owner}`, remedy: 'Give the name to one unit only' });
  };
  for (const [list, units] of [['units', pack.units], ['unitGroups', pack.unitGroups]] as const)
    for (const [index, unit] of units.entries()) {
      claim(unit.id, unit.id, [list, index, 'id']);
      claim(unit.id, unit.label?.zh, [list, index, 'label', 'zh']);
      claim(unit.id, unit.label?.en, [list, index, 'label', 'en']);
    }
  for (const [index, unit] of pack.units.entries())
    unit.aliases.forEach((alias, at) => claim(unit.id, alias, ['units', index, 'aliases', at]));
  return findings;
}

interface Entry {
  path: FieldPath;
  value: object;
}

const entries = (list: string, values: object[]): Entry[] => values.map((value, index) => ({ path: [list, index], value }));

function repeated(key: 'id' | 'number', list: Entry[]): Finding[] {
  const seen = new Set<unknown>();
  return list.flatMap(({ path, value }) => {
    const id = (value as Record<string, unknown>)[key];
    const isNew = !seen.has(id);
    seen.add(id);
    return isNew ? [] : [{ path: [...path, key], message: `the ${key} "${String(id)}" stands twice`, remedy: `Give each entry its own ${key}` }];
  });
}
