import { Injectable, type ExecutionContext } from '@nestjs/common';
import { ThrottlerGuard, type ThrottlerLimitDetail } from '@nestjs/throttler';
import type { Request } from 'express';
import { ApiProblem } from '../problems/api-problem.js';

/** Limits how often one address may ask; each endpoint is counted for itself. */
@Injectable()
export class AddressThrottle extends ThrottlerGuard {
  protected override getTracker(request: Request): Promise<string> {
    return Promise.resolve(request.ip ?? '');
  }

  protected override throwThrottlingException(_context: ExecutionContext, detail: ThrottlerLimitDetail): Promise<void> {
    throw tooMany(Math.max(1, detail.timeToBlockExpire || detail.timeToExpire));
  }
}

export const tooMany = (seconds: number): ApiProblem => new ApiProblem('too-many-attempts', { seconds }, { headers: { 'Retry-After': String(seconds) } });
