import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Caller } from '#libs/contracts/identity.js';

/** A request after the guard: who asks, and by which session. */
export interface IdentifiedRequest extends Request {
  caller?: Caller;
}

/** The signed-in caller. Only on endpoints whose permission is not `public`. */
export const CallerOf = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const { caller } = context.switchToHttp().getRequest<IdentifiedRequest>();
  if (!caller) throw new Error('an endpoint that needs its caller must not be public');
  return caller;
});
