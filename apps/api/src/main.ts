import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { join } from 'node:path';
import { loadConnectedConfig } from '#libs/config/config.js';
import { explain } from '#libs/config/explain.js';
import { OperatorError } from '#libs/config/operator-error.js';
import { onShutdown } from '#libs/config/shutdown.js';
import { createApplication } from './application.js';
import { temporalAddress } from './health/temporal-address.js';

/** dist/web, seen from dist/apps/api/src. */
const WEB_ROOT = join(import.meta.dirname, '../../../web');

async function start(): Promise<void> {
  const config = loadConnectedConfig();
  const app = await createApplication({
    databaseUrl: config.database.url,
    stateDir: config.stateDir,
    notify: config.notify,
    trustedProxies: config.trustedProxies,
    temporal: await temporalAddress(config.temporal),
    webRoot: WEB_ROOT,
  });
  onShutdown(() => app.close());
  await listen(app, config.port, config.host);
  new Logger('Api').log(`listening on http://${config.host}:${config.port}`);
}

async function listen(app: Awaited<ReturnType<typeof createApplication>>, port: number, host: string): Promise<void> {
  try {
    await app.listen(port, host);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new OperatorError(`Port ${port} is in use: stop the other program, or choose another port with --port or LUODI_PORT.`, { cause: error });
  }
}

start().catch((error: unknown) => {
  const explained = explain(error);
  process.stderr.write(explained instanceof OperatorError ? `${explained.message}\n` : `${(explained as Error).stack ?? String(explained)}\n`);
  process.exit(1);
});
