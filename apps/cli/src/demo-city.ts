import { openRecord } from '#libs/acts/open-record.js';
import type { Progress } from '#libs/config/progress.js';
import { toInstant } from '#libs/domain/instants.js';
import { fillDemoMatters } from './demo-matters.js';
import { fillDemoProjects } from './demo-projects.js';

/** Fills an empty demo city: projects through the import that an office uses, blockers on them, and the reports of this week and month, drafted from what happened. Each says so only where it is missing. */
export async function fillDemoCity(address: string, databaseUrl: string, office: { account: string; password: string }, progress: Progress): Promise<void> {
  await fillDemoProjects(address, office, progress);
  const record = await openRecord(databaseUrl, 8);
  try {
    await fillDemoMatters(record, progress);
    const now = toInstant(Date.now());
    await progress.step('Opening the reports that are due', async () => {
      for (const cycle of ['weekly', 'monthly'] as const) await record.opener.openDue(cycle, await record.opener.lastOpening(cycle, now));
    });
  } finally {
    await record.close();
  }
}
