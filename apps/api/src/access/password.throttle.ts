import { Injectable } from '@nestjs/common';
import { AddressThrottle } from '../edge/address.throttle.js';
import type { IdentifiedRequest } from './caller.decorator.js';

/** Whoever finds a browser signed in must not be able to guess the password behind it. */
@Injectable()
export class PasswordThrottle extends AddressThrottle {
  protected override getTracker({ caller }: IdentifiedRequest): Promise<string> {
    return Promise.resolve(caller?.accountId ?? '');
  }
}
