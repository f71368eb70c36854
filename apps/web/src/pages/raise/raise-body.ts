import type { RaiseMatter } from '../../api/commands.ts';

/** What the form holds: blanks are left out of what is sent. */
export type RaiseValues = Partial<RaiseMatter> & Pick<RaiseMatter, 'kind' | 'evidence'>;

/** Kinds that the office addresses to a unit; for the others rules choose who handles it. */
export const isAddressed = (kind: RaiseMatter['kind'] | undefined): boolean => kind === 'slip' || kind === 'dispatchTask';

/** Only a blocker holds up a step; what a change of kind left behind is not sent. */
export function bodyOf({ stepId, territoryId, slipColour, addresseeId, requestedOn, ...values }: RaiseValues): RaiseMatter {
  const { kind, projectId } = values;
  const all = {
    ...values, ...(projectId ? { ...(kind === 'blocker' && { stepId }) } : { territoryId }), ...(kind === 'slip' && { slipColour }), ...(isAddressed(kind) && { addresseeId }), requestedOn,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined && value !== null && value !== '')) as unknown as RaiseMatter;
}
