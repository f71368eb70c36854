import { isDeepStrictEqual } from 'node:util';
import { Client, Connection } from '@temporalio/client';
import { openRecord, type OpenRecord } from '#libs/acts/open-record.js';
import type { Head } from '#libs/contracts/stream-activities.js';
import type { Role } from '#libs/contracts/identity.js';
import { initialProject, projectLifecycle } from '#libs/domain/project/project.decider.js';
import type { ProjectEvent } from '#libs/domain/project/project.events.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import { AccountDirectory } from '#libs/identity/account-directory.js';
import { check, type Difference } from '#libs/persistence/fold/check.js';
import { ApiClient } from '../../apps/api/test/api-client.js';
import { until } from '../support/until.js';
import type { Answered } from './crowd.js';
import type { OwnServers } from './own-servers.js';

interface Stream { id: string; sequence: number; state: ProjectState }

/** The events that an answer speaks of. */
const idsOf = ({ status, body }: Answered): string[] => (status < 300 ? body.events.map(({ id }) => id) : []);

/** Looks at a running city from behind: at its record and its workflows, past the API. */
export class FaultCity {
  private constructor(private readonly address: string, readonly record: OpenRecord, private readonly temporal: Client) {}

  static async open(servers: OwnServers, address: string): Promise<FaultCity> {
    const connection = Connection.lazy({ address: servers.temporalAddress });
    return new FaultCity(address, await openRecord(servers.databaseUrl, 4), new Client({ connection }));
  }

  async personOf(role: Role, unitId: string): Promise<ApiClient> {
    const accounts = new AccountDirectory(this.record.persistence.pool), account = `${role}-${unitId}`;
    await accounts.create({ account, name: account, role, unitId, password: 'correct horse 电池' });
    return new ApiClient(`${this.address}/api/v1`, await accounts.createToken(account, 'test'));
  }

  /** api, worker, PostgreSQL and Temporal all answer. */
  untilReady(timeoutMs = 60_000): Promise<void> {
    return until('the city is ready', async () => (await fetch(`${this.address}/api/v1/health/ready`).catch(() => undefined))?.ok === true, timeoutMs);
  }

  /** Everybody was told, every workflow knows what its stream knows, and time owes nothing. */
  async untilSettled(timeoutMs = 90_000): Promise<void> {
    let left: string[] = [];
    const settled = async () => {
      const waiting = await this.count('outbox');
      const behind = await Promise.all((await this.streams()).map(async (stream) => (await this.isSettled(stream) ? [] : [stream.id])));
      left = [...waiting > 0 ? [`${waiting} in the outbox`] : [], ...behind.flat()];
      return left.length === 0;
    };
    await until('the city has settled', settled, timeoutMs).catch((error: Error) => { throw new Error(`${error.message}; left: ${left.join(', ')}`); });
  }

  /** What is wrong between events, heads and read models, and between the record and the workflows. */
  async differences(): Promise<(Difference | { workflow: string })[]> {
    const { persistence, shelf } = this.record;
    const ofRecord = await check(persistence.pool, shelf.contexts);
    const ofWorkflows = await Promise.all((await this.streams()).map(async (stream) => (await this.agrees(stream) ? [] : [{ workflow: stream.id }])));
    return [...ofRecord, ...ofWorkflows.flat()];
  }

  /** Commands that did not take effect exactly once, or left something although they were refused. */
  async notOnce(answered: Answered[]): Promise<string[]> {
    const { rows } = await this.record.persistence.pool.query<{ command_id: string; ids: string[] }>('select command_id, array_agg(event_id::text order by sequence) as ids from event group by command_id');
    const recorded = new Map(rows.map(({ command_id, ids }) => [command_id, ids]));
    return answered.filter((one) => (recorded.get(one.key) ?? []).join() !== idsOf(one).join()).map(({ key, path, status }) => `${path} ${status} ${key}`);
  }

  /** Reminders and overdue facts that repeat one that still stood. An act that moves a due date makes the earlier ones void. */
  async repeatedReminders(): Promise<string[]> {
    const repeated: string[] = [];
    for (const { id } of await this.streams()) {
      let state = initialProject;
      for (const event of await this.record.persistence.streams.readEventsAfter(id, 0) as unknown as ProjectEvent[]) {
        if (event.type === 'ReminderSent' && (state.steps[event.data.stepId]!.reminded ?? Infinity) <= event.data.offset) repeated.push(`${id} ${event.data.stepId} ${event.data.offset}`);
        if (event.type === 'StepOverdue' && state.steps[event.data.stepId]!.overdue) repeated.push(`${id} ${event.data.stepId} overdue`);
        state = projectLifecycle.evolve(state, event);
      }
    }
    return repeated;
  }

  countOf(type: string): Promise<number> {
    return this.count('event where type = $1', type);
  }

  eventCount(): Promise<number> {
    return this.count('event');
  }

  projects(): Promise<number> {
    return this.count('project');
  }

  openProjects(): Promise<number> {
    return this.count(`project where status in ('active', 'suspended')`);
  }

  async close(): Promise<void> {
    await this.temporal.connection.close();
    await this.record.close();
  }

  private async streams(): Promise<Stream[]> {
    const { rows } = await this.record.persistence.pool.query<{ stream_id: string }>('select stream_id from stream order by stream_id');
    return Promise.all(rows.map(async ({ stream_id: id }) => ({ id, ...(await this.record.persistence.streams.readHead<ProjectState>(id))! })));
  }

  private async isSettled({ id, sequence, state }: Stream): Promise<boolean> {
    const isEnded = state.status === 'completed' || state.status === 'terminated';
    if (!isEnded && state.stage !== state.recordedStage) return false;
    const [head, next] = await Promise.all([this.ask<Head<ProjectState>>(id, 'streamHead'), this.ask<string>(id, 'nextMoment')]);
    return head?.sequence === sequence && (isEnded || next === undefined || Date.parse(next) > Date.now());
  }

  private async agrees({ id, sequence, state }: Stream): Promise<boolean> {
    const head = await this.ask<Head<ProjectState>>(id, 'streamHead');
    return isDeepStrictEqual(head, JSON.parse(JSON.stringify({ sequence, state })));
  }

  private async count(from: string, ...values: string[]): Promise<number> {
    return (await this.record.persistence.pool.query<{ n: number }>(`select count(*) as n from ${from}`, values)).rows[0]!.n;
  }

  private ask<T>(workflowId: string, query: string): Promise<T | undefined> {
    return this.temporal.workflow.getHandle(workflowId).query<T>(query).catch(() => undefined);
  }
}
