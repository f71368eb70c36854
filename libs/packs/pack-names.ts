import type { Names } from '#libs/contracts/messages/event-sentences.js';
import type { Text } from '#libs/contracts/messages/text.js';
import type { Pack } from './pack.types.js';

/** What a pack calls its things. An id the pack does not know stands for itself. */
export interface PackNames extends Names {
  evidenceKind: (key: string) => Text;
}

export function packNames(pack: Pick<Pack, 'units' | 'steps' | 'stages' | 'evidenceKinds' | 'suspensionReasons'> & Partial<Pick<Pack, 'matterKinds' | 'matterClasses' | 'matterLevels' | 'forms'>>): PackNames {
  const labelled = (things: Record<string, { label: Text }> = {}) => lookup(Object.fromEntries(Object.entries(things).map(([key, { label }]) => [key, label])));
  const labels = (things: { id: string; label: Text }[]) => lookup(Object.fromEntries(things.toReversed().map(({ id, label }) => [id, label])));
  return {
    unit: labels(pack.units),
    step: labels(pack.steps),
    stage: labels(pack.stages),
    evidenceKind: lookup(pack.evidenceKinds),
    suspensionReason: lookup(pack.suspensionReasons),
    matterKind: labelled(pack.matterKinds),
    matterClass: labelled(pack.matterClasses),
    matterLevel: labelled(pack.matterLevels),
    field: labels((pack.forms ?? []).flatMap(({ sections }) => sections.flatMap(({ fields }) => fields))),
  };
}

const lookup = (labels: Record<string, Text>) => (id: string): Text => (Object.hasOwn(labels, id) ? labels[id]! : { zh: id, en: id });

export const noNames: PackNames = packNames({ units: [], steps: [], stages: [], evidenceKinds: {}, suspensionReasons: {} });
