import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { Caller } from '#libs/contracts/identity.js';
import { AccountDirectory } from '#libs/identity/account-directory.js';
import { hashOfSecret } from '#libs/identity/secret-token.js';
import { Clock } from '../edge/clock.js';
import { ApiProblem } from '../problems/api-problem.js';
import { bearerSecretOf, sessionSecretOf } from './session-cookie.js';

/** A sign-out or a locked account takes effect elsewhere after this long; it saves one round trip an act. */
const REMEMBERED_MS = 5_000;
const MAX_REMEMBERED = 10_000;

/** Who a request comes from, by bearer token or session cookie. */
@Injectable()
export class CallerResolver {
  private readonly remembered = new Map<string, { caller: Caller; untilMs: number }>();

  constructor(
    private readonly accounts: AccountDirectory,
    private readonly clock: Clock,
  ) {}

  async resolve(request: Request): Promise<Caller | undefined> {
    const bearer = bearerSecretOf(request);
    if (bearer) return this.remember(bearer, () => this.accounts.callerOfToken(bearer, this.clock.now()));
    const session = sessionSecretOf(request);
    if (!session) return undefined;
    requireOwnOrigin(request);
    return this.remember(session, () => this.accounts.callerOfSession(session, this.clock.now()));
  }

  forget(secret: string): void {
    this.remembered.delete(hashOfSecret(secret));
  }

  /** Whatever of this account is remembered is asked for again. */
  forgetAccount(accountId: string): void {
    for (const [key, { caller }] of this.remembered) if (caller.accountId === accountId) this.remembered.delete(key);
  }

  private async remember(secret: string, find: () => Promise<Caller | undefined>): Promise<Caller | undefined> {
    const key = hashOfSecret(secret);
    const known = this.remembered.get(key);
    // Real time, not the injected clock: this is about the cache and not about anybody's duties.
    if (known && known.untilMs > Date.now()) return known.caller;
    const caller = await find();
    if (this.remembered.size >= MAX_REMEMBERED) this.remembered.clear();
    if (caller) this.remembered.set(key, { caller, untilMs: Date.now() + REMEMBERED_MS });
    else this.remembered.delete(key);
    return caller;
  }
}

/** SameSite=Strict keeps other sites out already; this also stops an old browser that ignores it. */
function requireOwnOrigin(request: Request): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const site = request.headers['sec-fetch-site'];
  if (site === 'cross-site' || site === 'same-site') throw new ApiProblem('foreign-origin');
}
