import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { createHash } from 'node:crypto';
import { AddressThrottle } from '../edge/address.throttle.js';

/** Attempts a minute from one address on one account; then that pair waits out the minute. */
export const SIGN_IN_LIMIT = { limit: 10, ttl: 60_000 };

/** Slows down guessing without letting a stranger lock somebody out from everywhere. */
@Injectable()
export class SignInThrottle extends AddressThrottle {
  protected override getTracker(request: Request): Promise<string> {
    const account: unknown = (request.body as { account?: unknown } | undefined)?.account;
    const name = typeof account === 'string' ? account : '';
    return Promise.resolve(createHash('sha256').update(`${request.ip ?? ''}\n${name}`).digest('hex'));
  }
}
