import type { AccountId, UnitId } from '#libs/domain/ids.js';

/** Who comes to the system (product.md). A role says what, the unit says on whose things. */
export const ROLES = ['officer', 'reporter', 'unitHead', 'office', 'leader', 'auditor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** What an endpoint may demand. Every method declares exactly one. */
export const PERMISSIONS = [
  'public', 'signed-in', 'project:read', 'project:register', 'project:act', 'extension:decide',
  'figure:verify', 'project:import', 'project:export', 'record:read', 'rehearsal:run', 'system:watch',
  'delivery:read', 'channel:manage', 'calendar:load', 'rules:propose', 'rules:approve',
  'evidence:upload', 'matter:read', 'matter:raise', 'matter:act', 'matter:direct', 'report:read', 'report:write', 'report:review',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** The signed-in caller. */
export interface Caller {
  accountId: AccountId;
  account: string;
  name: string;
  role: Role;
  unitId: UnitId;
}
