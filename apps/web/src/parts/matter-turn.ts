import { usePack } from '../api/queries.ts';
import type { MatterView } from '../api/types.ts';
import { useWords } from '../words/use-words.tsx';
import { useUnitNames } from './unit-names.ts';

type Turn = Pick<MatterView, 'status' | 'clocks' | 'holderId' | 'raiserUnitId' | 'enterprise'>;

const OWED = { routed: 'sign', signed: 'plan', inHand: 'promised' };

/** Whose turn it is on a matter, as a sentence; nothing once it has ended. */
export function useMatterTurn(): (matter: Turn) => string {
  const { matter: words } = useWords();
  const unitName = useUnitNames();
  const { data: pack } = usePack();
  const who = ({ status, clocks, holderId, raiserUnitId, enterprise }: Turn): string => {
    if (status === 'answered') return raiserUnitId ? unitName(raiserUnitId) : (enterprise ?? words.theRaiser);
    if (status === 'raised') return unitName(clocks.find(({ what }) => what === 'register')?.unitId);
    // Whoever stands in for the handler owes what the handler would.
    if (status === 'routed' || status === 'signed' || status === 'inHand') return unitName(clocks.find(({ what }) => what === OWED[status])?.unitId ?? holderId);
    return unitName(pack?.officeUnit);
  };
  return (matter) => words.next[matter.status]?.(who(matter)) ?? '';
}
