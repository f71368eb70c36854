import type { Permission, Role } from '#libs/contracts/identity.js';

const SIGNED_IN = ['public', 'signed-in'] as const;
const READING = [...SIGNED_IN, 'project:read', 'project:export'] as const;

/** What each role may ask for. On whose things it may act is the decider's question: owner, lead unit or office. */
export const ROLE_PERMISSIONS: Record<Role, readonly Permission[]> = {
  officer: [...READING, 'project:register', 'project:act'],
  reporter: [...READING, 'project:act'],
  unitHead: [...READING, 'project:act', 'figure:verify'],
  office: [
    ...READING, 'project:register', 'project:act', 'project:govern', 'figure:verify', 'project:import', 'record:read', 'rules:propose',
  ],
  leader: [...READING, 'record:read', 'rules:approve'],
  auditor: [...READING, 'record:read', 'system:watch'],
  admin: [...READING, 'record:read', 'system:watch', 'project:import', 'rules:propose', 'rules:approve'],
};

export const roleAllows = (role: Role, permission: Permission): boolean => ROLE_PERMISSIONS[role].includes(permission);
