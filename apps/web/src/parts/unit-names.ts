import { useMemo } from 'react';
import { usePack } from '../api/queries.ts';
import type { PackUnit } from '../api/types.ts';
import { useSpeech } from '../words/use-words.tsx';

/** Names of units by id; an id the pack does not know is shown as it is. */
export function useUnitNames(): (id: string | undefined) => string {
  const { data: pack } = usePack();
  const { say } = useSpeech();
  return useMemo(() => {
    const names = new Map(pack?.units.map((unit) => [unit.id, say(unit.label)]));
    return (id) => (id ? (names.get(id) ?? id) : '');
  }, [pack, say]);
}

/** Choices for a select of units. */
export function useUnitOptions(matches: (unit: PackUnit) => boolean = () => true): { value: string; label: string }[] {
  const { data: pack } = usePack();
  const { say } = useSpeech();
  return (pack?.units ?? []).filter(matches).map((unit) => ({ value: unit.id, label: say(unit.label) }));
}

/** County-level places: the kinds that the list calls territories. */
export const isTerritory = (unit: PackUnit): boolean => unit.kind === 'territory';
