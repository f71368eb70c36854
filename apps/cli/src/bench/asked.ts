import type { ApiClient } from './api-client.js';
import { latenciesOf, type Latencies } from './latencies.js';

/** The same question again and again, one at a time. */
export async function asked(api: ApiClient, path: string, token: string, times: number): Promise<Latencies> {
  const tookMs: number[] = [];
  for (let index = 0; index < times; index += 1) {
    const began = performance.now();
    await api.get(path, token);
    tookMs.push(performance.now() - began);
  }
  return latenciesOf(tookMs);
}
