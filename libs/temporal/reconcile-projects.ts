import type { Client } from '@temporalio/client';
import type pg from 'pg';
import { tellProject } from './tell-project.js';

export interface Reconciled {
  /** Projects whose life goes on. */
  open: number;
  /** Those among them that had no running workflow, and have one now. */
  missing: number;
}

const AT_ONCE = 8;

/** After the engine's database was lost, or restored from an older day: every open project has its workflow again, and each is told where its stream stands. */
export async function reconcileProjects(pool: pg.Pool, client: Client): Promise<Reconciled> {
  const { rows } = await pool.query<{ stream_id: string; sequence: number }>(
    `select s.stream_id, s.sequence from stream s join project p on s.stream_id = 'project/' || p.project_id where p.status in ('active', 'suspended') order by s.stream_id`);
  let missing = 0;
  const waiting = [...rows];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      if (!(await isRunning(client, next.stream_id))) missing += 1;
      await tellProject(client, next.stream_id, next.sequence);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { open: rows.length, missing };
}

async function isRunning(client: Client, workflowId: string): Promise<boolean> {
  try {
    return (await client.workflow.getHandle(workflowId).describe()).status.name === 'RUNNING';
  } catch (error) {
    if ((error as Error).name === 'WorkflowNotFoundError') return false;
    throw error;
  }
}
