import type { Caller } from '#libs/contracts/identity.js';
import type { AccountId, UnitId } from '#libs/domain/ids.js';
import { seesEverything } from '#libs/persistence/readers/visibility.js';

/** hidden: as if it did not exist. restricted: without contacts, evidence and vouchers. full: everything. */
export type Visibility = 'hidden' | 'restricted' | 'full';

/** Who takes part in a project. */
export interface ProjectAccess {
  isRestricted: boolean;
  involvedUnits: readonly UnitId[];
  officerId?: AccountId | null;
}

/** Before a contract is verified, who negotiates with whom is nobody else's business: `isRestricted` then hides the project. */
export function visibilityOf({ isRestricted, involvedUnits, officerId }: ProjectAccess, caller: Caller): Visibility {
  if (seesEverything(caller) || involvedUnits.includes(caller.unitId) || officerId === caller.accountId) return 'full';
  return isRestricted ? 'hidden' : 'restricted';
}
