import type { HeldReason } from '#libs/contracts/notify.views.js';
import { epochMs, localDate, toInstant, type Instant } from '#libs/domain/instants.js';
import type { OfficeHours } from './office-hours.js';
import { isQuiet, type QuietHours } from './quiet-hours.js';

/** Something to be told to one recipient, not told yet. */
export interface Notice {
  id: string;
  /** What it is about: a step, a figure or the project itself. */
  thing: string;
  at: Instant;
  /** Does not wait for the digest. */
  isUrgent: boolean;
  /** Done meanwhile: nobody need be told any more. */
  isSettled: boolean;
}

/** How a recipient wants to be told. */
export interface Manner {
  digest: boolean;
  urgentAtOnce: boolean;
  quiet?: QuietHours;
  dailyCap: number;
}

/** What the recipient was told since midnight, whatever became of it: a message that failed may have arrived. */
export interface ToldToday {
  messages: number;
  hasDigest: boolean;
  things: ReadonlySet<string>;
}

/** What is owed to a recipient at a moment. Every notice is in exactly one of the three. */
export interface MessagePlan<N extends Notice> {
  message?: { kind: 'digest' | 'immediate'; notices: N[] };
  held: { notice: N; reason: HeldReason }[];
  /** Neither told nor held back: their moment comes later today or on another day. */
  waiting: N[];
}

/** Time fires many reminders at the minute the office opens; the digest closes when they are in. */
export const DIGEST_GATHERS_MS = 10 * 60_000;
/** What becomes urgent together is told together. */
export const URGENT_GATHERS_MS = 60_000;

/**
 * At most one message, and why not the rest. Never outside office or quiet hours, never two messages about one thing on one
 * day, never more than the cap; and after however long a silence, one message and no burst.
 */
export function planMessage<N extends Notice>(notices: N[], manner: Manner, told: ToldToday, now: Instant, hours: OfficeHours): MessagePlan<N> {
  const live = notices.filter(({ isSettled }) => !isSettled);
  const settled = hold(notices.filter(({ isSettled }) => isSettled), 'settled');
  if (!hours.isOpen(now) || isQuiet(now, manner.quiet)) return { held: settled, waiting: live };
  const fresh = live.filter(({ thing }) => !told.things.has(thing));
  const held = [...settled, ...hold(live.filter(({ thing }) => told.things.has(thing)), 'told-today')];
  const message = due(fresh, manner, told, now, hours);
  const waiting = fresh.filter((notice) => !message?.notices.includes(notice));
  if (message && told.messages >= manner.dailyCap) return { held: [...held, ...hold(message.notices, 'daily-cap')], waiting };
  return { ...(message && { message }), held, waiting };
}

function due<N extends Notice>(fresh: N[], manner: Manner, told: ToldToday, now: Instant, hours: OfficeHours): MessagePlan<N>['message'] {
  const closing = later(hours.opening(localDate(now))!, DIGEST_GATHERS_MS);
  // What comes while the day's digest is being gathered goes with it, however urgent.
  if (now < closing) return undefined;
  const isDigestDue = manner.digest && !told.hasDigest && fresh.some(({ at }) => at <= closing);
  if (isDigestDue) return { kind: 'digest', notices: fresh };
  const immediate = fresh.filter(({ isUrgent }) => !manner.digest || (isUrgent && manner.urgentAtOnce));
  const isRipe = immediate.some(({ at }) => later(at, URGENT_GATHERS_MS) <= now);
  return isRipe ? { kind: 'immediate', notices: immediate } : undefined;
}

const hold = <N extends Notice>(notices: N[], reason: HeldReason) => notices.map((notice) => ({ notice, reason }));

const later = (at: Instant, ms: number): Instant => toInstant(epochMs(at) + ms);
