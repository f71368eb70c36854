import type { NextFunction, Request, Response } from 'express';

/** What may be done now, days left and lights change while a thing's version stays: a browser that kept an answer by its version would show what was. */
export function keptByNobody(_request: Request, response: Response, next: NextFunction): void {
  response.set('Cache-Control', 'no-store');
  next();
}
