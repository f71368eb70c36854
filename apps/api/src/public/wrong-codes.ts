import { Injectable } from '@nestjs/common';
import { tooMany } from '../edge/address.throttle.js';

/** Wrong receipt codes from one address in {@link WINDOW_MS}; then every code from there waits, right ones too: nobody learns which was right. */
const LIMIT = 10;
const WINDOW_MS = 10 * 60_000;
const MAX_ADDRESSES = 10_000;

/** Counts guesses. In real time, not the application's clock: this is about attackers and not about anybody's duties. */
@Injectable()
export class WrongCodes {
  private readonly byAddress = new Map<string, { count: number; untilMs: number }>();

  /** Throws ApiProblem while this address has to wait. */
  requireFew(address: string): void {
    const known = this.byAddress.get(address), leftMs = (known?.untilMs ?? 0) - Date.now();
    if (known && leftMs > 0 && known.count >= LIMIT) throw tooMany(Math.ceil(leftMs / 1000));
  }

  count(address: string): void {
    const known = this.byAddress.get(address), isGoing = known !== undefined && known.untilMs > Date.now();
    if (!isGoing && this.byAddress.size >= MAX_ADDRESSES) this.forgetOldest();
    this.byAddress.set(address, isGoing ? { ...known, count: known.count + 1 } : { count: 1, untilMs: Date.now() + WINDOW_MS });
  }

  private forgetOldest(): void {
    const [first] = this.byAddress.keys();
    if (first !== undefined) this.byAddress.delete(first);
  }
}
