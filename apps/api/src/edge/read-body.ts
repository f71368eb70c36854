import type { Request } from 'express';
import { ApiProblem } from '../problems/api-problem.js';
import { sizeText } from './size-text.js';

/** A whole raw body; what is larger is refused as soon as it is known to be, and the connection still takes the answer. */
export async function readBody(request: Request, maxBytes: number): Promise<Buffer> {
  const tooLarge = () => new ApiProblem('payload-too-large', { limit: sizeText(maxBytes) });
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw tooLarge();
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
