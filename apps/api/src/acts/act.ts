import type { Caller } from '#libs/contracts/identity.js';
import type { Actor } from '#libs/domain/decider.js';
import type { CommandId } from '#libs/domain/ids.js';

/** What every command carries besides its own contents. */
export interface Act {
  commandId: CommandId;
  /** Tells a replay from another act under the same id. */
  fingerprint: string;
  caller: Caller;
  /** The caller as the record names them; of another kind when a ledger speaks through them. */
  actor: Actor;
  /** The version that the caller saw; absent when it does not matter to them. */
  expectedVersion?: number;
}

/** The person who acts, with the unit they act for. */
export const actorOf = (caller: Caller): Actor => ({
  kind: 'person',
  accountId: caller.accountId,
  name: caller.name,
  unitId: caller.unitId,
  ...(caller.role === 'office' && { isOffice: true }),
  ...(caller.role === 'unitHead' && { isUnitHead: true }),
});
