import type { components } from '../api.d.ts';
import { dataOf, POST } from './client.ts';
import { useCommand } from './use-command.ts';

type Schemas = components['schemas'];

/** What came of each, in the order asked for: `done`, or the `problem` that kept it from being done. */
export type BulkResult = Schemas['BulkResults'][number];

/** As many as one request takes. */
export const MOST_AT_ONCE = 100;

/** Signing for or transferring several in one request; what is refused keeps no other from being done. */
export const useBulkMatters = () =>
  useCommand<Schemas['BulkMattersDto'], BulkResult[]>((body, key) => dataOf<BulkResult[]>(POST('/api/v1/matters/bulk', { params: { header: { 'Idempotency-Key': key } }, body }) as never));
