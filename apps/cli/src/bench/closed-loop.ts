import { loadavg } from 'node:os';
import { latenciesOf, rounded, type Latencies } from './latencies.js';

/** One level of a closed loop: each client acts again as soon as it has its answer. */
export interface Level extends Latencies { clients: number; seconds: number; perSecond: number; load: number }

/** Does one thing for client `number`; false when that client has nothing left to do. */
export type ClientAct = (client: number) => Promise<boolean>;

/** Runs `clients` clients side by side for so many seconds, or until they have nothing left to do. */
export async function closedLoop(clients: number, seconds: number, act: ClientAct): Promise<Level> {
  const timesMs: number[] = [];
  const startedMs = performance.now(), endMs = startedMs + seconds * 1_000;
  const client = async (_: unknown, number: number) => {
    for (let beganMs = performance.now(); beganMs < endMs; beganMs = performance.now()) {
      if (!(await act(number))) return;
      timesMs.push(performance.now() - beganMs);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const took = (performance.now() - startedMs) / 1_000;
  return { clients, seconds: rounded(took), perSecond: rounded(timesMs.length / took), ...latenciesOf(timesMs), load: rounded(loadavg()[0]!) };
}

/** Things shared out among clients; each client takes its own in turn, so that nobody waits for another's. */
export class Shares<T> {
  private readonly taken: number[] = [];

  constructor(private readonly all: T[], private readonly clients: number, private readonly isLeft: (one: T) => boolean) {}

  /** The next of this client's that is not used up. */
  next(client: number): T | undefined {
    const count = Math.ceil((this.all.length - client) / this.clients);
    for (let tries = 0; tries < count; tries += 1) {
      const turn = this.taken[client] = (this.taken[client] ?? -1) + 1;
      const one = this.all[client + (turn % count) * this.clients]!;
      if (this.isLeft(one)) return one;
    }
    return undefined;
  }
}
