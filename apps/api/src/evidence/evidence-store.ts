import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ApiProblem } from '../problems/api-problem.js';
import { HEAD_BYTES, looksLike } from './file-kind.js';

export const MAX_EVIDENCE_BYTES = 50 * 1_048_576;
export const MAX_EVIDENCE_TEXT = '50 MB';

/** Documents by the SHA-256 of their content, two levels deep so that no folder grows large. A file is there whole or not at all. */
export class EvidenceStore {
  constructor(private readonly directory: string) {}

  /** Stores while it arrives; the content decides the id, so storing twice is storing once. */
  async put(source: Readable, type: string): Promise<{ id: string; bytes: number }> {
    const temporary = join(this.directory, 'arriving', randomUUID());
    await mkdir(join(this.directory, 'arriving'), { recursive: true });
    try {
      const { id, bytes } = await this.receive(source, type, temporary);
      const target = this.path(id);
      await mkdir(join(target, '..'), { recursive: true });
      await rename(temporary, target);
      return { id, bytes };
    } finally {
      await rm(temporary, { force: true });
    }
  }

  /** Undefined when the file is not there, e.g. because the state folder was not part of a restored backup. */
  async open(id: string): Promise<{ bytes: number; stream: Readable } | undefined> {
    const found = await stat(this.path(id)).catch(() => undefined);
    return found && { bytes: found.size, stream: createReadStream(this.path(id)) };
  }

  private async receive(source: Readable, type: string, temporary: string): Promise<{ id: string; bytes: number }> {
    const hash = createHash('sha256');
    let bytes = 0;
    let head = Buffer.alloc(0);
    let isChecked = false;
    const check = () => {
      isChecked = true;
      if (!looksLike(type, head)) throw new ApiProblem('evidence-type-mismatch', { claimed: type });
    };
    const file = createWriteStream(temporary, { flags: 'wx', flush: true });
    // What is refused at once may end before the file is even there: whoever removes it waits until it is closed.
    const closed = new Promise<void>((resolve) => { file.once('close', () => resolve()); });
    try {
      await pipeline(
        // Not destroyed by a refusal: the answer still has to go out on the same connection.
        source.iterator({ destroyOnReturn: false }),
        async function* (chunks: AsyncIterable<Buffer>) {
          for await (const chunk of chunks) {
            bytes += chunk.length;
            if (bytes > MAX_EVIDENCE_BYTES) throw new ApiProblem('payload-too-large', { limit: MAX_EVIDENCE_TEXT });
            if (!isChecked) {
              head = Buffer.concat([head, chunk]);
              if (head.length >= HEAD_BYTES) check();
            }
            hash.update(chunk);
            yield chunk;
          }
          if (bytes === 0) throw new ApiProblem('evidence-empty');
          if (!isChecked) check();
        },
        file,
      );
    } finally {
      await closed;
    }
    return { id: hash.digest('hex'), bytes };
  }

  private path(id: string): string {
    if (!/^[0-9a-f]{64}$/.test(id)) throw new Error(`not an evidence id: ${id}`);
    return join(this.directory, id.slice(0, 2), id);
  }
}
