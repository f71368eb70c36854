import { condition, defineUpdate, proxyLocalActivities, setHandler } from '@temporalio/workflow';

export const rawAct = defineUpdate('rawAct');

const { nothing } = proxyLocalActivities<{ nothing(): Promise<void> }>({ startToCloseTimeout: '10 seconds' });

/** The least that an act as a Temporal Update would be: one update, one local activity that does nothing. */
export async function rawUpdate(): Promise<void> {
  setHandler(rawAct, () => nothing());
  await condition(() => false);
}
