import type { RaiseMatter } from '../../api/commands.ts';
import type { MatterKind } from '../../api/types.ts';

/** What the form holds: blanks are left out of what is sent. */
export type RaiseValues = Partial<RaiseMatter> & Pick<RaiseMatter, 'kind' | 'evidence'>;

/** Kinds that the office addresses to a unit; for the others rules choose who handles it. */
export const isAddressed = (kind: MatterKind | undefined): boolean => kind === 'slip' || kind === 'dispatchTask';

/** Only a blocker holds up a step; a reason is written where there shall be a second slip; what a change of kind left behind is not sent. */
export function bodyOf({ stepId, territoryId, slipColour, about, reason, addresseeId, requestedOn, ...values }: RaiseValues): RaiseMatter {
  const { kind, projectId } = values;
  const all = {
    ...values, ...(projectId ? { ...(kind === 'blocker' && { stepId }) } : { territoryId }), ...(kind === 'slip' && { slipColour, about, reason, confirmDuplicate: reason?.trim() ? true : undefined }), ...(isAddressed(kind) && { addresseeId }), requestedOn,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined && value !== null && value !== '')) as unknown as RaiseMatter;
}
