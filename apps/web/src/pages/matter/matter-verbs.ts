import type { MatterCommands } from '../../api/commands.ts';

export type MatterVerb = keyof MatterCommands;

/** In the order in which they are offered. */
const VERBS: MatterVerb[] = [
  'register', 'accept-issue', 'decline-issue', 'sign-for', 'plan-handling', 'answer', 'evaluate', 'decide-contest', 'call-back', 'add-progress', 'contest', 'explain',
  'transfer', 'escalate', 'de-escalate', 'return', 'close', 'merge', 'detach', 'reopen', 'withdraw',
];
/** What somebody is waiting for: the first of them that is possible stands open. */
const EAGER: MatterVerb[] = ['register', 'accept-issue', 'sign-for', 'plan-handling', 'evaluate', 'decide-contest', 'call-back', 'answer'];

export const matterVerbs = (may: string[]): MatterVerb[] => VERBS.filter((verb) => may.includes(verb));

/** A plan that exists may be changed, but then an answer is what is owed. */
export const eagerVerb = (verbs: MatterVerb[], isPlanned: boolean): MatterVerb | undefined =>
  EAGER.filter((verb) => !(isPlanned && verb === 'plan-handling')).find((verb) => verbs.includes(verb));
