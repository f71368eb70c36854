import { Client, Connection } from '@temporalio/client';
import { connectionOptions, type TemporalSettings } from './temporal-settings.js';

/** A client whose connection is made at its first use, so that starting does not depend on the engine. */
export async function temporalClient(settings: TemporalSettings): Promise<Client> {
  const connection = Connection.lazy(await connectionOptions(settings));
  return new Client({ connection, namespace: settings.namespace });
}
