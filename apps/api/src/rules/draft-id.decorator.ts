import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { isUuid } from '../edge/field.decorators.js';
import { ApiProblem } from '../problems/api-problem.js';

/** The draft of the path. What cannot be an id is simply not there. */
export const DraftIdOf = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const { draftId } = context.switchToHttp().getRequest<Request>().params;
  if (!isUuid(draftId)) throw new ApiProblem('not-found');
  return draftId.toLowerCase();
});
