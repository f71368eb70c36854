import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { OpeningActivitiesOnRecord } from '#activities/opening/opening.activities.js';
import { StreamActivitiesOnRecord } from '#activities/stream/stream.activities.js';
import type { CalendarRollout } from '#libs/acts/calendar-rollout.js';
import { openRecord } from '#libs/acts/open-record.js';
import type { PackShelf } from '#libs/acts/pack-shelf.js';
import type { PeriodOpener } from '#libs/acts/open-period.js';
import type { ActAnswer, Acts } from '#libs/acts/acts.js';
import { WorkingCalendar } from '#libs/domain/calendar/working-calendar.js';
import type { Actor, DecidedEvent, Decider } from '#libs/domain/decider.js';
import { matterStream, projectStream, type MatterId, type ProjectId, type StreamId } from '#libs/domain/ids.js';
import type { Instant } from '#libs/domain/instants.js';
import type { MatterCommand } from '#libs/domain/matter/matter.commands.js';
import { matterHandling } from '#libs/domain/matter/matter.decider.js';
import type { ProjectCommand } from '#libs/domain/project/project.commands.js';
import { projectLifecycle } from '#libs/domain/project/project.decider.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import { loadPack } from '#libs/packs/load-pack.js';
import type { Pack } from '#libs/packs/pack.types.js';
import { ruledPack, type RuledPack } from '#libs/packs/plan-project.js';
import { migrate } from '#libs/persistence/data-source.js';
import type { Persistence } from '#libs/persistence/persistence.js';
import { Relay } from '#libs/persistence/relay.js';
import type { RecordedEvent } from '#libs/persistence/record.types.js';
import { registerSearchAttributes } from '#libs/temporal/register-search-attributes.js';
import { tellStream } from '#libs/temporal/tell-stream.js';
import { testDatabase, testTemporal } from '#libs/testing/test-services.js';
import { startTemporalWorker, type RunningWorker } from '../../apps/worker/src/temporal-worker.js';
import { workflowsFromSource } from './workflow-source.js';

/** A city in operation for a test: real PostgreSQL, real Temporal, the real pack, one worker of its own. */
export class City {
  private constructor(
    readonly ruled: RuledPack, readonly acts: Acts, readonly persistence: Persistence, readonly client: Client,
    readonly rollout: CalendarRollout, readonly opener: PeriodOpener, readonly shelf: PackShelf, readonly taskQueue: string, private worker: RunningWorker,
    private readonly startWorker: () => Promise<RunningWorker>, private readonly release: () => Promise<void>,
  ) {}

  get pack(): Pack {
    return this.ruled.pack;
  }

  /** On a database of its own, or on the one that an API under test has; `openingsNow` is what openings take for now. */
  static async open(existing?: string, changed = (pack: Pack) => pack, openingsNow?: () => Instant): Promise<City> {
    const [database, temporal, loaded] = await Promise.all([existing ? { url: existing, drop: async () => undefined } : testDatabase(), testTemporal(), loadPack('packs/yongzhou-2026')]);
    const pack = changed(loaded);
    await migrate(database.url);
    const { persistence, shelf, acts, rollout, presence, opener, refresher } = await openRecord(database.url);
    await persistence.packs.load(pack);
    const connection = await Connection.connect({ address: temporal.address });
    await registerSearchAttributes(connection, temporal.namespace);
    const client = new Client({ connection, namespace: temporal.namespace });
    const taskQueue = `test-${randomUUID()}`;
    const activities = new StreamActivitiesOnRecord(persistence.streams, acts, shelf, presence);
    const workflows = await workflowsFromSource(), openings = new OpeningActivitiesOnRecord(opener, refresher, openingsNow), startWorker = () => startTemporalWorker({ temporal, activities, openings, workflows, taskQueue });
    const relay = new Relay({ url: database.url, deliver: (streamId, sequence) => tellStream(client, streamId, sequence, taskQueue) }).start();
    return new City(await ruledPack(pack), acts, persistence, client, rollout, opener, shelf, taskQueue, await startWorker(), startWorker, async () => {
      await relay.stop();
      await connection.close();
      await persistence.close();
      await database.drop();
    });
  }

  /** The calendar that the pack brings. */
  get calendar(): WorkingCalendar {
    return new WorkingCalendar(this.pack.calendar);
  }

  /** From here on nobody serves the workflows, until {@link workAgain}. */
  async stopWorking(): Promise<void> {
    await this.worker.stop();
  }

  async workAgain(): Promise<void> {
    this.worker = await this.startWorker();
  }

  /** Acts as the API does; the relay tells the workflow. */
  act(projectId: ProjectId, actor: Actor, now: Instant, command: ProjectCommand): Promise<ActAnswer> {
    return this.decide(projectStream(projectId), actor, now, projectLifecycle, command);
  }

  actOnMatter(matterId: MatterId, actor: Actor, now: Instant, command: MatterCommand): Promise<ActAnswer> {
    return this.decide(matterStream(matterId), actor, now, matterHandling, command);
  }

  private decide<State, Command, Event extends DecidedEvent>(streamId: StreamId, actor: Actor, now: Instant, { decide }: Decider<State, Command, Event>, command: Command): Promise<ActAnswer> {
    return this.acts.act<State, Event>({
      streamId, commandId: randomUUID(), fingerprint: JSON.stringify(command), actor, now, decide: ({ state, context }) => decide(state, command, context),
    });
  }

  events(projectId: ProjectId): Promise<RecordedEvent[]> {
    return this.persistence.streams.readEventsAfter(projectStream(projectId), 0);
  }

  async state(projectId: ProjectId): Promise<ProjectState> {
    return (await this.persistence.streams.readHead<ProjectState>(projectStream(projectId)))!.state;
  }

  async close(): Promise<void> {
    await this.worker.stop();
    await this.release();
  }
}
