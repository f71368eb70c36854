import type { Response } from 'express';

const LINES = 'application/x-ndjson';
const EVERY_MS = 200;

/**
 * Answers with one JSON document, or for whoever accepts lines, with how far it is from time to time and the result as the last line. Nothing is sent
 * before the first progress, so that refusals still are problems with their status.
 */
export class ProgressLines {
  private readonly ended = new AbortController();
  private toldAt = 0;

  constructor(private readonly response: Response, private readonly accept = '') {
    response.on('close', () => this.ended.abort());
  }

  /** Aborted when the one who asked has gone. */
  get signal(): AbortSignal {
    return this.ended.signal;
  }

  /** The work's result; nothing when it was given up because the one who asked has gone, which is no fault. */
  async unlessGone<T>(work: Promise<T>): Promise<T | undefined> {
    try {
      return await work;
    } catch (error) {
      if (this.signal.aborted) return undefined;
      throw error;
    }
  }

  progress(done: number, total: number): void {
    const now = performance.now();
    if (!this.isInLines || now - this.toldAt < EVERY_MS) return;
    this.toldAt = now;
    this.write({ done, total });
  }

  end(result: unknown): void {
    if (!this.isInLines) { this.response.json(result); return; }
    this.write({ result });
    this.response.end();
  }

  private get isInLines(): boolean {
    return this.accept.includes(LINES);
  }

  private write(line: unknown): void {
    if (!this.response.headersSent) this.response.status(200).type(LINES).set('Cache-Control', 'no-store');
    this.response.write(`${JSON.stringify(line)}\n`);
  }
}
