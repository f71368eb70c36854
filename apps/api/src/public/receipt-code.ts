import { createHmac, timingSafeEqual } from 'node:crypto';
import type { MatterId } from '#libs/domain/ids.js';

/** Crockford's base 32: no I, L, O and U, which people misread. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;
const FORM = new RegExp(`^([A-Z]{2}-\\d{4}-\\d{6,})-([${DIGITS}]{${LENGTH}})$`);

/** What an enterprise shows to follow its matter: the matter's number and 60 bits that nobody can make without the secret. */
export const receiptCode = (code: string, matterId: MatterId, secret: string): string => `${code}-${proofOf(matterId, secret)}`;

function proofOf(matterId: MatterId, secret: string): string {
  const bytes = createHmac('sha256', secret).update(matterId).digest();
  return Array.from({ length: LENGTH }, (_, at) => DIGITS[bytes[at]! & 31]).join('');
}

/** The number and the proof of a code as people type it; undefined for what has not its form. */
export function partsOfReceipt(typed: string): { code: string; proof: string } | undefined {
  const text = typed.normalize('NFKC').toUpperCase().replaceAll(/\s/g, ''), end = text.slice(-LENGTH).replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  const parts = FORM.exec(text.slice(0, -LENGTH) + end);
  return parts ? { code: parts[1]!, proof: parts[2]! } : undefined;
}

/** Compares in constant time; both have the same length. */
export const isProofOf = (proof: string, matterId: MatterId, secret: string): boolean => timingSafeEqual(Buffer.from(proof), Buffer.from(proofOf(matterId, secret)));
