import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Permission } from '#libs/contracts/identity.js';
import { roleAllows } from '#libs/identity/role-permissions.js';
import { ApiProblem } from '../problems/api-problem.js';
import { ALLOW } from './allow.decorator.js';
import type { IdentifiedRequest } from './caller.decorator.js';
import { CallerResolver } from './caller-resolver.js';

/** Permission first: runs before any validation or work, on every route. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly callers: CallerResolver,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const permission = this.reflector.get<Permission | undefined>(ALLOW, context.getHandler());
    const request = context.switchToHttp().getRequest<IdentifiedRequest>();
    if (!permission) throw new Error(`${context.getClass().name}.${context.getHandler().name} declares no permission`);
    if (permission === 'public') return true;
    const caller = await this.callers.resolve(request);
    if (!caller) throw new ApiProblem('unauthenticated', {}, { headers: { 'WWW-Authenticate': 'Bearer realm="luodi"' } });
    if (!roleAllows(caller.role, permission)) throw new ApiProblem('forbidden', { permission });
    request.caller = caller;
    return true;
  }
}
