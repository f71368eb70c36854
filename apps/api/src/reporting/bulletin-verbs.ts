import type { Permission } from '#libs/contracts/identity.js';

/** Which permission each verb demands. */
export const BULLETIN_VERBS = { draft: 'report:review', edit: 'report:review', publish: 'report:review' } as const satisfies Record<string, Permission>;
