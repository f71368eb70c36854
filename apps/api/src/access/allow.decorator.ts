import { SetMetadata } from '@nestjs/common';
import type { Permission } from '#libs/contracts/identity.js';

export const ALLOW = 'luodi:allow';

/** The one permission an endpoint demands. A method without it is refused by the guard and fails a test. */
export const Allow = (permission: Permission) => SetMetadata(ALLOW, permission);
