import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';

/** The own clock of one workflow execution. Only the clock of that execution moves; timers are skipped, work in flight is awaited. */
export interface VirtualTime {
  /** What the workflow takes for now. */
  now(): Promise<Date>;
  /**
   * Moves the clock ahead, firing on the way all that time owes, and answers the new now. From there time runs at its normal pace.
   * Follows the execution through continue-as-new; rejects when the workflow ends before the time is reached.
   */
  fastForward(durationMs: number): Promise<Date>;
}

/** Each timer and retry on the way is one skip; the server's default of 200 ends a year of reminders early. */
const SKIPS = 1_000_000;
/** Asking costs the workflow little; the service's own long poll holds it up, 200 ms a skip instead of 20. */
const ASK_EVERY_MS = 100;

/**
 * The clock of a running workflow, however it was started. The test server must allow it (`testTemporal()` does). The TypeScript client
 * has no option for it yet, so this speaks to the service itself.
 */
export function virtualTime(client: Client, workflowId: string): VirtualTime {
  const { namespace } = client.options, service = client.workflowService, execution = { workflowId };
  const look = async () => {
    const { workflowExecutionInfo, workflowExtendedInfo } = await service.describeWorkflowExecution({ namespace, execution });
    const skipping = workflowExtendedInfo?.timeSkippingInfo, current = skipping?.currentTime;
    return {
      now: current ? new Date(Number(current.seconds) * 1_000 + Math.floor((current.nanos ?? 0) / 1e6)) : new Date(),
      config: skipping?.effectiveConfig,
      hasEnded: workflowExecutionInfo?.closeTime != null,
    };
  };

  const fastForward = async (durationMs: number): Promise<Date> => {
    const id = randomUUID();
    const duration = msToTs(durationMs);
    await service.updateWorkflowExecutionOptions({
      namespace, workflowExecution: execution, updateMask: { paths: ['time_skipping_config'] },
      workflowExecutionOptions: { timeSkippingConfig: { enabled: true, maxSessionSkipCount: SKIPS, fastForwardConfig: { id, duration } } },
    });
    for (;; await sleep(ASK_EVERY_MS)) {
      const { now, config, hasEnded } = await look();
      if (config?.fastForwardConfig?.id === id && !config.enabled) return now; // it switches itself off at its goal
      if (hasEnded) throw new Error(`${workflowId} ended at ${now.toISOString()}, before its clock was ${durationMs} ms ahead`);
    }
  };
  return { now: async () => (await look()).now, fastForward };
}
