import type { Part, PreparedDocument } from './prepare-document.js';

/** Longer ones need not be kept whole: their end stands with the signature anyway. */
const SHORT = 250;

/** Parts the body into what flows and the last paragraph, which stays with the signature so that no page holds a signature alone (GB/T 9704—2012, 7.3.5.5). */
export function closingGroup({ parts, attachments }: PreparedDocument): { flowing: Part[]; last?: Extract<Part, { kind: 'paragraph' }> } {
  const last = parts.at(-1);
  if (last?.kind !== 'paragraph' || last.text.length + attachments.join('').length > SHORT) return { flowing: parts };
  return { flowing: parts.slice(0, -1), last };
}
