import type { Permission } from '#libs/contracts/identity.js';

/** Which permission each verb demands; the controllers and the `may` of views both go by it. On whose reports is the decider's question. */
export const SUBMISSION_VERBS = {
  redraft: 'report:write',
  'confirm-field': 'report:write',
  'confirm-draft': 'report:write',
  'confirm-nothing': 'report:write',
  approve: 'report:write',
  submit: 'report:write',
  restate: 'report:write',
  delegate: 'report:write',
  'add-note': 'report:write',
  return: 'report:review',
  accept: 'report:review',
  'hand-over': 'report:review',
} as const satisfies Record<string, Permission>;
