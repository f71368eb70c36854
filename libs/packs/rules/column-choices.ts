import { FIGURE_KINDS } from '#libs/domain/project/project.events.js';
import type { ViewColumn } from '#libs/rules/document/table-view.js';
import type { Label, Pack } from '../pack.types.js';
import { RELATIVE_UNITS } from '../unit-of.js';
import { RULE_WORDS } from './rule-words.js';

/** A value that a column may hold, and what people call it. */
export interface Choice {
  value: string;
  label: Label;
}

/** The values of a column that holds names of the pack or lists what is allowed; empty for numbers and free texts. */
export function columnChoices({ expression, values, type }: ViewColumn, pack: Pack): Choice[] {
  const named = namesOf(pack)[expression];
  if (named) return named;
  if (type === 'boolean') return ['true', 'false'].map(choiceOf);
  return [...values.matchAll(/"([^"]*)"/g)].map(([, value]) => choiceOf(value!));
}

function namesOf(pack: Pack): Record<string, Choice[]> {
  const labelled = (things: { id: string; label: Label }[]): Choice[] => things.map(({ id, label }) => ({ value: id, label }));
  const keyed = (labels: Record<string, Label>): Choice[] => Object.entries(labels).map(([value, label]) => ({ value, label }));
  const labels = (things: Record<string, { label: Label }>): Choice[] => Object.entries(things).map(([value, { label }]) => ({ value, label }));
  const units = [...labelled(pack.units), ...RELATIVE_UNITS.map(choiceOf)];
  const steps = pack.steps.map(({ id, label }) => ({ value: id, label: { zh: `${id} ${label.zh}`, en: `${id} ${label.en}` } }));
  return {
    owner: units, deputy: units, verifier: units, authority: units, territory: units, holder: [...units, choiceOf('@owner'), choiceOf('@unitHead')], firstContact: [...units, choiceOf('@owner')],
    form: labelled(pack.forms ?? []), cycle: labelled(pack.cycles ?? []),
    step: steps, subject: [...steps, ...FIGURE_KINDS.map(choiceOf)], stage: labelled(pack.stages), template: labelled(pack.templates), chain: keyed(pack.chains),
    kind: labels(pack.matterKinds), class: labels(pack.matterClasses), levelName: labels(pack.matterLevels),
    cause: Object.values(pack.matterClasses).flatMap(({ causes }) => keyed(causes)),
  };
}

/** A value without a name stands for itself. */
const choiceOf = (value: string): Choice => ({ value, label: RULE_WORDS[value] ?? { zh: value, en: value } });
