import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import type { Request } from 'express';
import { submissionIdOf, type SubmissionId } from '#libs/domain/ids.js';
import { isKey } from '../edge/field.decorators.js';
import { ApiProblem } from '../problems/api-problem.js';

/** The path of one submission, below `submissions`. */
export const SUBMISSION_PATH = ':dutyId/:period/:unitId';

/** Describes {@link SUBMISSION_PATH}. */
export const SubmissionParams = () => applyDecorators(
  ApiParam({ name: 'dutyId', schema: { type: 'string' }, example: 'm12-monthly' }), ApiParam({ name: 'period', schema: { type: 'string' }, example: '2026-11' }),
  ApiParam({ name: 'unitId', schema: { type: 'string' }, example: 'lengshuitan' }));

/** The submission of the path. What cannot be an id is simply not there. */
export const SubmissionIdOf = createParamDecorator((_: unknown, context: ExecutionContext): SubmissionId => {
  const { dutyId, period, unitId } = context.switchToHttp().getRequest<Request>().params;
  if (!isKey(dutyId) || !isKey(period) || !isKey(unitId)) throw new ApiProblem('not-found');
  return submissionIdOf({ dutyId, period, unitId });
});
