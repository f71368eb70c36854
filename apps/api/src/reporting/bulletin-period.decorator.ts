import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Period } from '#libs/domain/reporting/period.js';
import { isKey } from '../edge/field.decorators.js';
import { ApiProblem } from '../problems/api-problem.js';

export const BulletinParam = () => ApiParam({ name: 'period', schema: { type: 'string' }, example: '2026-11' });

/** The period of the path, which is the bulletin's id. What cannot be one is simply not there. */
export const BulletinPeriodOf = createParamDecorator((_: unknown, context: ExecutionContext): Period => {
  const { period } = context.switchToHttp().getRequest<Request>().params;
  if (!isKey(period)) throw new ApiProblem('not-found');
  return period;
});
