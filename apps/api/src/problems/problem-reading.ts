import { HttpException, Injectable, NotFoundException } from '@nestjs/common';
import type { Request } from 'express';
import { DomainError } from '#libs/domain/errors.js';
import { isDatabaseAway } from '#libs/persistence/connection.js';
import { BadCursor } from '#libs/persistence/readers/keyset.js';
import { RouteTable } from '../edge/route-table.js';
import { ApiProblem } from './api-problem.js';
import { ParameterNames } from './parameter-names.js';

const RETRY_AFTER_SECONDS = '5';

/** What an error means to the one who asked. Whatever is not foreseen here is a fault. */
@Injectable()
export class ProblemReading {
  constructor(
    private readonly names: ParameterNames,
    private readonly routes: RouteTable,
  ) {}

  read(error: unknown, request: Request, reference: string): ApiProblem {
    if (error instanceof ApiProblem) return error;
    if (error instanceof DomainError) return new ApiProblem(error.code, this.names.named(error.parameters), { field: error.field, rule: error.rule, cause: error });
    if (error instanceof BadCursor || (request.query['cursor'] !== undefined && isBadValue(error))) return new ApiProblem('bad-cursor', {}, { field: 'cursor', cause: error });
    if (isDatabaseAway(error)) return new ApiProblem('database-away', {}, { headers: { 'Retry-After': RETRY_AFTER_SECONDS }, cause: error });
    if (error instanceof NotFoundException) return this.unrouted(request);
    return ofHttp(error) ?? new ApiProblem('internal', { reference }, { cause: error });
  }

  /** Controllers never throw Nest's NotFoundException, so the router did: the path is unknown, or the method is. */
  private unrouted(request: Request): ApiProblem {
    // Nest answers below the prefix, where `path` is what is left of the address.
    const allow = this.routes.methodsOf(request.baseUrl + request.path);
    return allow.length === 0
      ? new ApiProblem('not-found')
      : new ApiProblem('method-not-allowed', { allow }, { headers: { Allow: allow.join(', ') } });
  }
}

/** A forged cursor may have the right form and hold what PostgreSQL cannot read as a date or a number. */
const isBadValue = (error: unknown): boolean => String((error as { code?: unknown }).code).startsWith('22');

function ofHttp(error: unknown): ApiProblem | undefined {
  if (error instanceof URIError) return new ApiProblem('not-found');
  if (!(error instanceof HttpException)) return undefined;
  const status = error.getStatus();
  if (status === 400 && error.message.startsWith('Failed to decode')) return new ApiProblem('not-found');
  if (status === 400) return new ApiProblem('malformed-json', {}, { cause: error });
  if (status === 429) return new ApiProblem('too-many-attempts', {}, { cause: error });
  return undefined;
}
