import type { Client } from '@temporalio/client';
import type pg from 'pg';
import { tellStream } from './tell-stream.js';

export interface Reconciled {
  /** Things whose life goes on. */
  open: number;
  /** Those among them that had no running workflow, and have one now. */
  missing: number;
}

const AT_ONCE = 8;

/** The streams of each kind whose life goes on. */
const OPEN = [
  `select 'project/' || project_id as stream_id from project where status in ('active', 'suspended')`,
  `select 'matter/' || matter_id from matter where is_open`,
  `select 'reporting/' || reporting_id from submission where is_open`,
];

/** After the engine's database was lost, or restored from an older day: everything open has its workflow again, and each is told where its stream stands. */
export async function reconcileStreams(pool: pg.Pool, client: Client): Promise<Reconciled> {
  const { rows } = await pool.query<{ stream_id: string; sequence: number }>(
    `select s.stream_id, s.sequence from stream s join (${OPEN.join(' union all ')}) open on open.stream_id = s.stream_id order by s.stream_id`);
  let missing = 0;
  const waiting = [...rows];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      if (!(await isRunning(client, next.stream_id))) missing += 1;
      await tellStream(client, next.stream_id, next.sequence);
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
