import { setTimeout as sleep } from 'node:timers/promises';
import { projectStream, type ProjectId } from '#libs/domain/ids.js';
import { initialProject } from '#libs/domain/project/project.decider.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import type { City } from './city.js';

/** Waits until `holds`, and says what was waited for when it does not come true in time. */
export async function until(what: string, holds: () => Promise<boolean>, timeoutMs = 60_000): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`gave up waiting until ${what}`);
    await sleep(50);
  }
}

/** The workflow knows all that the stream knows, and time has entered the stage that people reached. */
export const untilCaughtUp = (city: City, id: ProjectId): Promise<void> => until(`project ${id} has caught up`, async () => {
  const head = await city.persistence.streams.readHead<ProjectState>(projectStream(id));
  const { status, stage, recordedStage } = head?.state ?? initialProject;
  if (status === 'completed' || status === 'terminated') return true;
  if (stage !== recordedStage) return false;
  const known = await city.client.workflow.getHandle(projectStream(id)).query<{ sequence: number }>('streamHead').catch(() => undefined);
  return known?.sequence === head!.sequence;
});

