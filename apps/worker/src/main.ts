import { loadConnectedConfig } from '#libs/config/config.js';
import { explain } from '#libs/config/explain.js';
import { OperatorError } from '#libs/config/operator-error.js';
import { onShutdown } from '#libs/config/shutdown.js';
import { startWorker } from './worker.js';

try {
  const { database, temporal, notify } = loadConnectedConfig();
  const worker = await startWorker({ databaseUrl: database.url, temporal, notify });
  onShutdown(() => worker.stop(), 20_000);
  await worker.done;
} catch (thrown) {
  const error = explain(thrown);
  process.stderr.write(`${error instanceof OperatorError ? error.message : String((error as Error)?.stack ?? error)}\n`);
  process.exit(1);
}
