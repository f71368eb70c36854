import type { Permission } from '#libs/contracts/identity.js';

/** Which permission each verb demands; the controllers and the `may` of views both go by it. On whose matters is the decider's question. */
export const MATTER_VERBS = {
  register: 'matter:act',
  contest: 'matter:act',
  'sign-for': 'matter:act',
  'plan-handling': 'matter:act',
  'add-progress': 'matter:act',
  'add-note': 'matter:act',
  explain: 'matter:act',
  answer: 'matter:act',
  evaluate: 'matter:act',
  close: 'matter:act',
  return: 'matter:act',
  reopen: 'matter:act',
  withdraw: 'matter:act',
  transfer: 'matter:act',
  escalate: 'matter:act',
  'de-escalate': 'matter:act',
  'decide-contest': 'matter:direct',
  'call-back': 'matter:direct',
  merge: 'matter:direct',
  detach: 'matter:direct',
  'accept-issue': 'matter:direct',
  'decline-issue': 'matter:direct',
} as const satisfies Record<string, Permission>;
