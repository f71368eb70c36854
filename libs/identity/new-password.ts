import { randomInt } from 'node:crypto';

/** Without characters that look alike; 16 of 31 are 79 bits. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Shorter ones are guessed; longer ones the sign-in does not take. */
export const PASSWORD_LENGTH = { min: 8, max: 200 };

export const newPassword = (): string => Array.from({ length: 16 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

/** True for a password that somebody may choose: long enough, and without characters that a form cannot send. */
export const mayBePassword = (text: string): boolean =>
  [...text.trim()].length >= PASSWORD_LENGTH.min && text.length <= PASSWORD_LENGTH.max && !/\p{Cc}/u.test(text);
