import type { FieldPath, Finding } from './pack-error.js';
import type { Measure, Pack } from './pack.types.js';

/** Units, groups and measures that are named but not there. */
export function checkUnitReferences(pack: Pack): Finding[] {
  const unit = unitChecker(pack);
  return [
    ...unit(pack.officeUnit, ['officeUnit']),
    ...(pack.enterpriseUnit === undefined ? [] : unit(pack.enterpriseUnit, ['enterpriseUnit'])),
    ...pack.unitGroups.flatMap((group, index) => [
      ...group.members.flatMap((member, at) => unit(member, ['unitGroups', index, 'members', at])),
      ...(group.members.length === 0 && group.confirmed !== false
        ? [{ path: ['unitGroups', index, 'members'], message: 'the group has no members', remedy: 'Name them, or mark the group confirmed: false' }]
        : []),
    ]),
    ...pack.measures.flatMap((measure, index) => measureUnits(measure, ['measures', index], unit)),
    ...Object.entries(pack.matterClasses).flatMap(([key, { assist }]) => assist.flatMap((assistant, at) => unit(assistant, ['matterClasses', key, 'assist', at]))),
    ...pack.steps.flatMap((step, index) => (step.assist ?? []).flatMap((assistant, at) => unit(assistant, ['steps', index, 'assist', at]))),
  ];
}

type UnitChecker = (id: string, path: FieldPath) => Finding[];

function unitChecker(pack: Pack): UnitChecker {
  const units = new Set(pack.units.map(({ id }) => id));
  const groups = new Set(pack.unitGroups.map(({ id }) => id));
  return (id, path) => {
    if (units.has(id) || ((path[0] === 'steps' || path[0] === 'matterClasses') && (id === '@territory' || id === '@lead'))) return [];
    return groups.has(id)
      ? [{ path, message: `"${id}" is a group of units`, remedy: 'Name one unit here' }]
      : [{ path, message: `there is no unit "${id}"`, remedy: 'Correct the id, or add the unit to units' }];
  };
}

const measureUnits = (measure: Measure, path: FieldPath, unit: UnitChecker): Finding[] => [
  ...unit(measure.lead, [...path, 'lead']),
  ...measure.assist.flatMap((assistant, at) => [
    ...unit(assistant, [...path, 'assist', at]),
    ...(assistant === measure.lead ? [{ path: [...path, 'assist', at], message: 'the lead also assists', remedy: 'Name it once' }] : []),
  ]),
];

/** Measures without their group, and targets without their measure or scope. */
export function checkList(pack: Pack): Finding[] {
  const groups = new Set(pack.measureGroups.map(({ number }) => number));
  const numbers = new Set(pack.measures.map(({ number }) => number));
  const scopes = new Set(['city', 'chain', ...pack.units.map(({ id }) => id), ...pack.unitGroups.map(({ id }) => id)]);
  return [
    ...pack.measures.flatMap(({ group }, index) =>
      groups.has(group) ? [] : [{ path: ['measures', index, 'group'], message: `there is no group ${group}`, remedy: 'Correct the number, or add the group to measureGroups' }]),
    ...pack.targets.flatMap((target, index) => [
      ...(scopes.has(target.scope) ? [] : [{ path: ['targets', index, 'scope'], message: `there is no scope "${target.scope}"`, remedy: 'Use city, chain, a unit or a group of units' }]),
      ...target.measures.flatMap((number, at) =>
        numbers.has(number) ? [] : [{ path: ['targets', index, 'measures', at], message: `there is no measure ${number}`, remedy: 'Correct the number' }]),
    ]),
  ];
}

/** Kinds of evidence that steps ask for and nothing explains. */
export const checkEvidence = (pack: Pack): Finding[] =>
  pack.steps.flatMap((step, index) =>
    step.evidence.flatMap((kind, at) =>
      kind in pack.evidenceKinds ? [] : [{ path: ['steps', index, 'evidence', at], message: `there is no kind of evidence "${kind}"`, remedy: 'Correct the key, or add it to evidenceKinds' }]));
