/** So many things are worked on at once. */
const AT_ONCE = 8;

/** Does the work for each; one that fails keeps no other from it, and nothing goes on behind the back of whoever is told of the failure. Throws the first one. */
export async function eachAtOnce<T extends object>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const worker = async () => { for (let next = waiting.shift(); next; next = waiting.shift()) await work(next); };
  const failed = (await Promise.allSettled(Array.from({ length: AT_ONCE }, worker))).find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}
