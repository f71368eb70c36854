/** What a load level came to. Times in milliseconds. */
export interface Latencies { count: number; p50: number; p95: number; p99: number; max: number }

/** Percentiles by nearest rank: each is a time that was measured. */
export function latenciesOf(timesMs: number[]): Latencies {
  const sorted = timesMs.toSorted((a, b) => a - b);
  const at = (percent: number) => rounded(sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? 0);
  return { count: sorted.length, p50: at(50), p95: at(95), p99: at(99), max: at(100) };
}

export const rounded = (value: number, digits = 1): number => Math.round(value * 10 ** digits) / 10 ** digits;
