import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Act } from '../acts/act.js';
import { commandIdOf, fingerprint } from '../acts/act.decorator.js';
import { derivedUuid } from '#libs/acts/derived-uuid.js';

/** An act of somebody without an account; who that is is said by what comes with it. */
export type PublicAct = Pick<Act, 'commandId' | 'fingerprint'>;

/** The act of a public request. Its key is a stranger's, so it names an act of strangers only. */
export const PublicActOf = createParamDecorator((_: unknown, context: ExecutionContext): PublicAct => {
  const request = context.switchToHttp().getRequest<Request>(), { method, path, body } = request as Request & { body: unknown };
  return { commandId: derivedUuid('public', commandIdOf(request)), fingerprint: fingerprint('public', method, path, request.headers['x-receipt-code'], body) };
});
