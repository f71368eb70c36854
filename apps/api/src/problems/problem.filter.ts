import { Catch, Inject, Injectable, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { randomUUID } from 'node:crypto';
import { languageOf } from '#libs/contracts/messages/text.js';
import type { ApiProblem } from './api-problem.js';
import { problemDocument } from './problem-document.js';
import { ProblemReading } from './problem-reading.js';

/** Every refusal and every fault leaves as application/problem+json (RFC 9457); faults keep their cause in the log only. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  constructor(@Inject(ProblemReading) private readonly reading: ProblemReading) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    const reference = randomUUID().slice(0, 8);
    const problem = this.reading.read(error, request, reference);
    this.log(problem, error, reference, request);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    answer(problem, request, response);
  }

  private log(problem: ApiProblem, error: unknown, reference: string, request: Request): void {
    if (problem.code === 'internal') this.logger.error({ err: error, reference, path: request.path }, `fault ${reference}`);
    if (problem.code === 'database-away') this.logger.warn({ err: error, path: request.path }, 'the database is away');
  }
}

export function answer(problem: ApiProblem, request: Request, response: Response): void {
  const language = languageOf(request.headers['accept-language']);
  const document = problemDocument(problem, language);
  response
    .status(document.status)
    .set({ 'Content-Language': language === 'zh' ? 'zh-CN' : 'en', 'Cache-Control': 'no-store', Vary: 'Accept-Language', ...problem.extras.headers })
    .type('application/problem+json')
    .send(JSON.stringify(document));
}
