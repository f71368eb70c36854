import type { MatterCommands } from '../../api/commands.ts';
import type { MatterView } from '../../api/types.ts';

export type MatterVerb = keyof MatterCommands;

/** In the order in which they are offered. */
const VERBS: MatterVerb[] = [
  'register', 'accept-issue', 'decline-issue', 'sign-for', 'plan-handling', 'answer', 'evaluate', 'decide-contest', 'call-back', 'add-progress', 'contest', 'explain',
  'transfer', 'escalate', 'de-escalate', 'return', 'close', 'merge', 'detach', 'reopen', 'withdraw',
];
/** What somebody is waiting for: the first of them that is possible stands open. */
const EAGER: MatterVerb[] = ['register', 'accept-issue', 'sign-for', 'plan-handling', 'evaluate', 'decide-contest', 'call-back', 'answer'];

export const matterVerbs = (may: string[]): MatterVerb[] => VERBS.filter((verb) => may.includes(verb));

/** These are the handler's to do; the office may do them for it, but nobody waits for that. */
const HANDLING: MatterVerb[] = ['sign-for', 'plan-handling', 'answer'];

/** True for the unit that acts as the handler: itself, or while nobody of it can, whoever stands in for it. */
const isHandler = ({ holderId, ladder }: MatterView, unitId: string): boolean => holderId === unitId || ladder.some(({ level, namedId, standIn, holderId: acting }) => level === 1 && standIn !== undefined && namedId === holderId && acting === unitId);

/** What the caller's unit is waited for. A plan that exists may be changed, but then an answer is what is owed. */
export const awaitedVerb = (verbs: MatterVerb[], matter: MatterView, unitId: string): MatterVerb | undefined =>
  EAGER.filter((verb) => !(matter.handling && verb === 'plan-handling') && (isHandler(matter, unitId) || !HANDLING.includes(verb))).find((verb) => verbs.includes(verb));
