import { explain } from '#libs/config/explain.js';
import { OperatorError } from '#libs/config/operator-error.js';
import type { Progress } from '#libs/config/progress.js';
import type { EmbeddedServer } from './services.js';

const LOOK_EVERY_MS = 1_000, GIVE_UP_AFTER = 5, HEALTHY_MS = 60_000;

/** Starts a server again that has ended by itself, and gives up when it does so five times in a row. Answers how to stop watching. */
export function watch(server: EmbeddedServer, progress: Progress, giveUp: (error: Error) => void): () => Promise<void> {
  let failures = 0, startedMs = Date.now(), looking: Promise<void> = Promise.resolve(), lastError: unknown;
  const look = async (): Promise<void> => {
    if (server.isRunning()) return;
    failures = Date.now() - startedMs > HEALTHY_MS ? 1 : failures + 1;
    if (failures >= GIVE_UP_AFTER) {
      clearInterval(timer);
      const reason = explain(lastError);
      return giveUp(reason instanceof OperatorError ? reason : new OperatorError(`${server.name} ended ${GIVE_UP_AFTER} times in a row: see its log in the state folder.`));
    }
    progress.note(`${server.name} ended, starting it again`);
    startedMs = Date.now();
    await server.startAgain().catch((error: Error) => {
      lastError = error;
      progress.note(`${server.name} did not start: ${error.message}`);
    });
  };
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    looking = look().finally(() => { busy = false; });
  }, LOOK_EVERY_MS);
  return async () => { clearInterval(timer); await looking; };
}
