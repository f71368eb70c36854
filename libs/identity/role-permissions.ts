import type { Permission, Role } from '#libs/contracts/identity.js';

const SIGNED_IN = ['public', 'signed-in'] as const;
const READING = [...SIGNED_IN, 'project:read', 'project:export', 'matter:read', 'report:read'] as const;

/** What each role may ask for. On whose things it may act is the decider's question: owner, lead unit or office. */
export const ROLE_PERMISSIONS: Record<Role, readonly Permission[]> = {
  officer: [...READING, 'project:register', 'project:act', 'matter:raise', 'matter:act', 'evidence:upload', 'report:write'],
  reporter: [...READING, 'project:act', 'matter:raise', 'matter:act', 'evidence:upload', 'report:write'],
  unitHead: [...READING, 'project:act', 'extension:decide', 'figure:verify', 'matter:raise', 'matter:act', 'evidence:upload', 'report:write'],
  office: [
    ...READING, 'project:register', 'project:act', 'extension:decide', 'figure:verify', 'project:import', 'record:read', 'rehearsal:run', 'delivery:read', 'rules:propose',
    'matter:raise', 'matter:act', 'evidence:upload', 'matter:direct', 'report:write', 'report:review',
  ],
  leader: [...READING, 'extension:decide', 'record:read', 'rehearsal:run', 'rules:approve', 'matter:act', 'evidence:upload'],
  auditor: [...READING, 'record:read', 'system:watch', 'delivery:read'],
  admin: [...READING, 'record:read', 'rehearsal:run', 'system:watch', 'project:import', 'delivery:read', 'channel:manage', 'calendar:load', 'rules:propose', 'rules:approve'],
};

export const roleAllows = (role: Role, permission: Permission): boolean => ROLE_PERMISSIONS[role].includes(permission);
