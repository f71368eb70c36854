import { createHash } from 'node:crypto';

/** The same parts give the same id: planning again, by whichever worker, makes no second delivery. */
export const deliveryId = (...parts: string[]): string => createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32);
