import { newId } from '../../api/identifiers.ts';
import { send } from '../../api/send.ts';

/** What can be done with several at once, with the body that each gets. */
export type ManyAct = { verb: 'sign-for'; body: Record<string, never> } | { verb: 'transfer'; body: { unitId: string; reason: string } };

export interface ManyOutcome {
  done: string[];
  failed: { id: string; error: unknown }[];
}

/** One after another, each as an act of its own: what is refused keeps no other from being done. */
export async function actOnMany(ids: string[], { verb, body }: ManyAct, onProgress: (done: number) => void): Promise<ManyOutcome> {
  const outcome: ManyOutcome = { done: [], failed: [] };
  for (const [index, id] of ids.entries()) {
    onProgress(index);
    await send(verb, { matterId: id }, body, newId()).then(() => outcome.done.push(id), (error: unknown) => outcome.failed.push({ id, error }));
  }
  return outcome;
}
