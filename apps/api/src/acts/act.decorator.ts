import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { createHash } from 'node:crypto';
import type { CommandId } from '#libs/domain/ids.js';
import type { IdentifiedRequest } from '../access/caller.decorator.js';
import { isUuid } from '../edge/field.decorators.js';
import { ApiProblem } from '../problems/api-problem.js';
import { actorOf, type Act } from './act.js';

/** The act of a request: who, under which command id, on which version. */
export const ActOf = createParamDecorator((_: unknown, context: ExecutionContext): Act => actOf(context.switchToHttp().getRequest<IdentifiedRequest>()));

export function actOf(request: IdentifiedRequest): Act {
  if (!request.caller) throw new Error('a command needs a caller');
  return {
    commandId: commandIdOf(request),
    fingerprint: fingerprint(request.caller.accountId, request.method, request.path, request.body),
    caller: request.caller,
    actor: actorOf(request.caller),
    expectedVersion: expectedVersion(request.headers['if-match']),
  };
}

/** The command id that the client chose. Throws ApiProblem without one. */
export function commandIdOf(request: Request): CommandId {
  const commandId = request.headers['idempotency-key'];
  if (commandId === undefined) throw new ApiProblem('idempotency-key-missing', {}, { field: 'Idempotency-Key' });
  if (!isUuid(commandId)) throw new ApiProblem('idempotency-key-invalid', {}, { field: 'Idempotency-Key' });
  return commandId.toLowerCase();
}

function expectedVersion(ifMatch: string | undefined): number | undefined {
  if (ifMatch === undefined || ifMatch === '*') return undefined;
  const version = /^(?:W\/)?"(\d{1,15})"$/.exec(ifMatch)?.[1];
  if (version === undefined) throw new ApiProblem('version-invalid', {}, { field: 'If-Match' });
  return Number(version);
}

/** The same words in another order are the same act, so keys are sorted before hashing. */
export function fingerprint(...parts: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts.map(sorted))).digest('hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
