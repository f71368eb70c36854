import { createHash } from 'node:crypto';
import type { Pack } from './pack.types.js';

/** JSON with sorted keys and no white space, so that equal content is equal text. The order of lists is content and stays. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((entry) => canonicalJson(entry ?? null)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`).join(',')}}`;
}

/** SHA-256, hex, of the pack's canonical JSON without its hash: comments, file names and the order of fields do not change it. */
export function hashPack(pack: Omit<Pack, 'hash'>): string {
  const { hash: _, ...content } = pack as Pack;
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}
