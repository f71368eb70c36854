import { json, type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { ApiProblem } from '../problems/api-problem.js';
import { answer } from '../problems/problem.filter.js';
import { sizeText } from './size-text.js';

/** Deeper than anything we ask for, and far from what breaks whoever walks through it. */
const MAX_DEPTH = 32;

/** Reads JSON of at most `maxBytes`; what cannot be read is refused before anybody looks at it. */
export function jsonBody(maxBytes: number): RequestHandler {
  const parse = json({ limit: maxBytes });
  return (request: Request, response: Response, next: NextFunction) => parse(request, response, (error?: unknown) => {
    const problem = error ? problemOf(error, maxBytes) : isDeeper(request.body, MAX_DEPTH) ? new ApiProblem('malformed-json') : undefined;
    if (problem) answer(problem, request, response);
    else next(error);
  });
}

/** Looks no further down than it has to. */
const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' && value !== null && (levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1)));

function problemOf(error: unknown, maxBytes: number): ApiProblem | undefined {
  switch ((error as { type?: unknown }).type) {
    case 'entity.too.large': return new ApiProblem('payload-too-large', { limit: sizeText(maxBytes) });
    case 'encoding.unsupported':
    case 'charset.unsupported': return new ApiProblem('unsupported-media-type', { accept: ['application/json; charset=utf-8'] });
    case 'entity.parse.failed':
    case 'request.aborted':
    case 'request.size.invalid': return new ApiProblem('malformed-json');
    default: return undefined;
  }
}
