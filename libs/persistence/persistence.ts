import type { DataSource } from 'typeorm';
import type pg from 'pg';
import { openPool } from './connection.js';
import { createDataSource } from './data-source.js';
import { CalendarStore } from './calendar-store.js';
import { PackStore } from './pack-store.js';
import { RuleDraftStore } from './rule-draft-store.js';
import { Notifier } from './notifier.js';
import type { ProjectionContexts } from './projections/projection-context.js';
import { Recorder } from './record/recorder.js';
import { EventReader } from './readers/event.reader.js';
import { LifeReader } from './readers/life.reader.js';
import { NotificationReader } from './readers/notification.reader.js';
import { ProjectReader } from './readers/project.reader.js';
import { SummaryReader } from './readers/summary.reader.js';
import { WorkItemReader } from './readers/work-item.reader.js';
import { StreamReader } from './record/stream-reader.js';

export interface PersistenceOptions {
  url: string;
  /** What read models depend on besides the state: calendar and office of the pack a project is pinned to. */
  contexts: ProjectionContexts;
  /** Connections for acts and reads together. */
  maxConnections?: number;
}

/** Everything an application needs from the database. */
export interface Persistence {
  pool: pg.Pool;
  dataSource: DataSource;
  recorder: Recorder;
  streams: StreamReader;
  packs: PackStore;
  calendars: CalendarStore;
  ruleDrafts: RuleDraftStore;
  projects: ProjectReader;
  summaries: SummaryReader;
  events: EventReader;
  workItems: WorkItemReader;
  notifications: NotificationReader;
  lives: LifeReader;
  close(): Promise<void>;
}

/** Opens the database without touching it yet, except for TypeORM's first look. Migrations are run by `migrate`, not here. */
export async function openPersistence({ url, contexts, maxConnections = 16 }: PersistenceOptions): Promise<Persistence> {
  const pool = openPool({ url, name: 'record', max: maxConnections });
  const notifyPool = openPool({ url, name: 'notify', max: 1 });
  const dataSource = await createDataSource(url).initialize();
  const notifier = new Notifier(notifyPool);
  const streams = new StreamReader(pool);
  return {
    pool, dataSource, streams, packs: new PackStore(dataSource), calendars: new CalendarStore(dataSource), ruleDrafts: new RuleDraftStore(dataSource), recorder: new Recorder(pool, contexts, notifier, streams),
    projects: new ProjectReader(pool), summaries: new SummaryReader(pool), events: new EventReader(pool),
    workItems: new WorkItemReader(pool), notifications: new NotificationReader(pool), lives: new LifeReader(pool),
    close: async () => {
      await notifier.close();
      await Promise.all([pool.end(), notifyPool.end(), dataSource.destroy()]);
    },
  };
}
