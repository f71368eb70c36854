import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { ProjectId } from '#libs/domain/ids.js';
import { isUuid } from '../edge/field.decorators.js';
import { ApiProblem } from '../problems/api-problem.js';

/** The project of the path. What cannot be an id is simply not there. */
export const ProjectIdOf = createParamDecorator((_: unknown, context: ExecutionContext): ProjectId => {
  const { projectId } = context.switchToHttp().getRequest<Request>().params;
  if (!isUuid(projectId)) throw new ApiProblem('not-found');
  return projectId.toLowerCase();
});
