import { TEMPLATES, type Template } from '#libs/domain/project/project.facts.js';
import type { LifecycleStep, Pack } from './pack.types.js';

/** A pack in numbers, for people who compare it with the list in their hands. */
export interface PackSummary {
  id: string;
  version: string;
  hash: string;
  planYear: number;
  groups: number;
  measures: number;
  targets: number;
  units: number;
  unitGroups: number;
  territories: number;
  duties: number;
  forms: number;
  /** Steps a project can have, all conditions met; `E` is template A with a foreign investor, whose steps A to D leave out. */
  steps: Record<Template | 'E', number>;
  /** Entries and limits that the city still has to confirm. */
  unconfirmed: number;
}

/** Counts what is in a pack. */
export function describePack(pack: Pack): PackSummary {
  const count = (template: Template, isForeign: boolean): number =>
    pack.steps.filter((step) => step.templates.includes(template) && (isForeign || !isForForeign(step))).length;
  const steps = Object.fromEntries(TEMPLATES.map((template) => [template, count(template, false)])) as Record<Template, number>;
  return {
    id: pack.id,
    version: pack.version,
    hash: pack.hash,
    planYear: pack.planYear,
    groups: pack.measureGroups.length,
    measures: pack.measures.length,
    targets: pack.targets.length,
    units: pack.units.length,
    unitGroups: pack.unitGroups.length,
    territories: pack.units.filter(({ kind }) => kind === 'territory').length,
    duties: pack.duties.length,
    forms: pack.forms.length,
    steps: { ...steps, E: count('A', true) },
    unconfirmed: unconfirmedIn(pack),
  };
}

const isForForeign = (step: LifecycleStep): boolean => (step.when ?? []).some(({ fact, is }) => fact === 'isForeign' && is === true);

function unconfirmedIn(value: unknown): number {
  if (value === null || typeof value !== 'object') return 0;
  const own = 'confirmed' in value && value.confirmed === false ? 1 : 0;
  return Object.values(value).reduce<number>((sum, entry) => sum + unconfirmedIn(entry), own);
}
