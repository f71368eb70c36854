import type { NextFunction, Request, Response } from 'express';
import { ApiProblem } from '../problems/api-problem.js';
import { answer } from '../problems/problem.filter.js';

/** Endpoints that take a file as it is; they judge its type themselves. */
const RAW_BODIES = /^\/api\/v1\/(evidence|projects\/import)$/;

/** Everything else takes JSON or nothing. A form could be sent by another site without asking, so it is refused here. */
export function requireJson(request: Request, response: Response, next: NextFunction): void {
  const hasBody = request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
  if (!hasBody || RAW_BODIES.test(request.path) || request.is('application/json')) return next();
  answer(new ApiProblem('unsupported-media-type', { accept: ['application/json'] }), request, response);
}
