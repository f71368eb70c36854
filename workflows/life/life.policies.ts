import { proxyLocalActivities } from '@temporalio/workflow';
import type { StreamActivities } from '#libs/contracts/stream-activities.js';

/**
 * Short calls to the record, next to the worker: local, since a normal activity costs three times as much (ADR 0001).
 * They are retried until PostgreSQL is back; giving up would end the thing's life.
 */
export const record = proxyLocalActivities<StreamActivities>({
  startToCloseTimeout: '20 seconds',
  localRetryThreshold: '10 seconds',
  retry: { initialInterval: '500 milliseconds', backoffCoefficient: 2, maximumInterval: '30 seconds' },
});
