import type { Permission, Role } from '#libs/contracts/identity.js';
import { roleAllows } from '#libs/identity/role-permissions.js';

/** Which permission each verb of the API demands; the controllers and the `may` of views both go by it. */
export const PROJECT_VERBS = {
  'update-facts': 'project:act',
  upgrade: 'project:act',
  'schedule-upgrade': 'project:act',
  suspend: 'project:act',
  resume: 'project:act',
  terminate: 'project:act',
  'claim-figure': 'project:act',
} as const satisfies Record<string, Permission>;

export const STEP_VERBS = {
  complete: 'project:act',
  verify: 'project:act',
  return: 'project:act',
  reopen: 'project:act',
  skip: 'project:act',
  reassign: 'project:act',
  'request-extension': 'project:act',
  'decide-extension': 'extension:decide',
  'suspend-clock': 'project:act',
  'resume-clock': 'project:act',
} as const satisfies Record<string, Permission>;

export const FIGURE_VERBS = {
  verify: 'figure:verify',
  return: 'figure:verify',
  correct: 'project:act',
} as const satisfies Record<string, Permission>;

/** Of what the decider would allow, what the role may ask for. */
export const permitted = (verbs: string[] | undefined, permissions: Record<string, Permission>, role: Role): string[] =>
  (verbs ?? []).filter((verb) => permissions[verb] !== undefined && roleAllows(role, permissions[verb]));
