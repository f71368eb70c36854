/** How far long work is. */
export interface Progress {
  done: number;
  total: number;
}

/** What the server says while it works: asked for with this header, it tells how far it is, and the result last. */
export const PROGRESS_LINES = { Accept: 'application/x-ndjson' };

/** Reads such an answer to its end. */
export async function readProgressLines<T>(response: Response, onProgress: (progress: Progress) => void): Promise<T> {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    const lines = (rest + (value ?? '')).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const told = JSON.parse(line) as Progress | { result: T };
      if ('result' in told) return told.result;
      onProgress(told);
    }
    if (done) throw new Error('the answer ended before the result');
  }
}
