import type { OutgoingMessage } from './outgoing.js';

/** Where a robot is reached, and by what it knows us. */
export interface RobotAddress {
  url: string;
  secret?: string | null;
}

/** How one product's robots want to be spoken to. */
export interface RobotFormat {
  /** The product's public hosts. */
  hosts: readonly string[];
  /** Bytes of UTF-8 that the text may have. */
  maxBytes: number;
  canSign: boolean;
  request: (robot: RobotAddress, message: OutgoingMessage, nowMs: number) => { url: string; body: object };
  /** The fields of an answer that hold its code and its words; code 0 is yes. */
  answer: { code: string; words: string };
  /** Codes that mean "not now": too many messages, or a hitch on their side. */
  busyCodes: readonly number[];
}
