import 'reflect-metadata';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { PERMISSIONS, ROLES } from '#libs/contracts/identity.js';
import { roleAllows } from '#libs/identity/role-permissions.js';
import { ALLOW } from '../src/access/allow.decorator.js';
import { CONTROLLERS } from '../src/api.parts.js';

interface Endpoint {
  name: string;
  permission: unknown;
}

const endpoints = (): Endpoint[] =>
  CONTROLLERS.flatMap(({ name, prototype }: { name: string; prototype: Record<string, object> }) =>
    Object.getOwnPropertyNames(prototype)
      .filter((method) => Reflect.hasMetadata(METHOD_METADATA, prototype[method]!))
      .map((method) => ({ name: `${name}.${method}`, permission: Reflect.getMetadata(ALLOW, prototype[method]!) as unknown })));

describe('permissions', () => {
  it('are declared by every endpoint', () => {
    expect(endpoints().length).toBeGreaterThan(35);
    expect(endpoints().filter(({ permission }) => !PERMISSIONS.includes(permission as never))).toEqual([]);
  });

  it('are public only where nobody can have signed in yet, or where a machine asks', () => {
    const isPublic = endpoints().filter(({ permission }) => permission === 'public').map(({ name }) => name);
    expect(isPublic.toSorted()).toEqual([
      'HealthController.live', 'HealthController.read', 'HealthController.ready', 'OpenApiController.read',
      'PublicMattersController.addNote', 'PublicMattersController.evaluate', 'PublicMattersController.form', 'PublicMattersController.raise', 'PublicMattersController.read',
      'PublicMattersController.reopen', 'PublicMattersController.withdraw', 'SessionController.signIn', 'SessionController.signOut',
    ]);
  });

  it.each([
    ['officer', 'project:import', false], ['officer', 'extension:decide', false], ['officer', 'figure:verify', false], ['reporter', 'project:register', false],
    ['unitHead', 'figure:verify', true], ['office', 'system:watch', false], ['office', 'extension:decide', true], ['leader', 'extension:decide', true], ['leader', 'project:act', false],
    ['leader', 'record:read', true], ['auditor', 'project:act', false], ['admin', 'project:import', true], ['admin', 'project:act', false],
    ['office', 'delivery:read', true], ['office', 'channel:manage', false], ['officer', 'delivery:read', false], ['admin', 'channel:manage', true],
  ] as const)('%s and %s: %s', (role, permission, isAllowed) => expect(roleAllows(role, permission)).toBe(isAllowed));

  it('let everybody read, each within what they may see', () => {
    for (const role of ROLES) expect(roleAllows(role, 'project:read')).toBe(true);
  });
});
