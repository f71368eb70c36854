import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { MatterId } from '#libs/domain/ids.js';
import { isUuid } from '../edge/field.decorators.js';
import { ApiProblem } from '../problems/api-problem.js';

/** The matter of the path. What cannot be an id is simply not there. */
export const MatterIdOf = createParamDecorator((_: unknown, context: ExecutionContext): MatterId => {
  const { matterId } = context.switchToHttp().getRequest<Request>().params;
  if (!isUuid(matterId)) throw new ApiProblem('not-found');
  return matterId.toLowerCase();
});
