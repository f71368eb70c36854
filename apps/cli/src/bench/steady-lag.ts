import { setTimeout as sleep } from 'node:timers/promises';
import type { BenchProject, BenchProjects } from './bench-projects.js';
import type { CatchingUp } from './catching-up.js';
import { latenciesOf, type Latencies } from './latencies.js';

const PER_SECOND = 50;
/** Asking a workflow costs as much as telling it, so only one act in ten is followed. */
const FOLLOWED = 10;

export interface SteadyLag { perSecond: number; acts: Latencies; caughtUp: Latencies }

/** Open loop: 50 acts a second whatever happens, each on another project; how long until the workflow knows of them. */
export async function steadyLag(projects: BenchProjects, catchingUp: CatchingUp, seconds: number): Promise<SteadyLag> {
  const acts: number[] = [], caughtUp: number[] = [], underWay: Promise<unknown>[] = [];
  const free = projects.all.filter(({ left }) => left.length > 0);
  const act = async (project: BenchProject, dueMs: number, isFollowed: boolean) => {
    const { version, recordedMs } = await projects.act(project);
    acts.push(performance.now() - dueMs); // from when it should have begun
    if (project.left.length > 0) free.push(project);
    if (isFollowed) caughtUp.push((await catchingUp.until(project.id, version)) - recordedMs);
  };
  const startedMs = performance.now();
  for (let index = 0; index < seconds * PER_SECOND; index += 1) {
    const dueMs = startedMs + (index * 1_000) / PER_SECOND;
    await sleep(Math.max(0, dueMs - performance.now()));
    const project = free.shift(); // acts on one project follow each other
    if (project) underWay.push(act(project, dueMs, index % FOLLOWED === 0).catch((error: unknown) => error));
  }
  const failed = (await Promise.all(underWay)).find((outcome) => outcome instanceof Error);
  if (failed) throw failed;
  return { perSecond: PER_SECOND, acts: latenciesOf(acts), caughtUp: latenciesOf(caughtUp) };
}
