import type { DataSource, EntityManager } from 'typeorm';
import type { CalendarData } from '#libs/domain/calendar/working-calendar.js';
import type { LocalDate } from '#libs/domain/instants.js';
import { canonicalJson } from '#libs/packs/pack-hash.js';
import type { Pack } from '#libs/packs/pack.types.js';
import { CalendarVersion, type CalendarLoader } from './entities/calendar.entity.js';

export type { CalendarLoader, CalendarVersion } from './entities/calendar.entity.js';

/** A calendar as an administrator brings it. */
export interface CalendarToLoad {
  content: CalendarData;
  reference: string;
  effectiveOn: LocalDate;
  loadedBy: CalendarLoader;
}

/** Another calendar was loaded under the same version. */
export class CalendarVersionTaken extends Error {
  constructor(readonly version: string) {
    super(`calendar version ${version} was loaded with other content`);
  }
}

/** The calendars that were loaded, in their order. The database refuses to change or remove one. */
export class CalendarStore {
  constructor(private readonly dataSource: DataSource) {}

  async byVersion(version: string): Promise<CalendarVersion | undefined> {
    return (await this.versions.findOneBy({ version })) ?? undefined;
  }

  /** The one that deadlines are counted by on a day: of those that have taken effect the latest; of two on one day the one loaded last. */
  async inForce(today: LocalDate): Promise<CalendarVersion | undefined> {
    const [first] = await this.versions.createQueryBuilder('c').where('c.effectiveOn <= :today', { today }).orderBy({ 'c.effectiveOn': 'DESC', 'c.number': 'DESC' }).limit(1).getMany();
    return first;
  }

  /** Newest first, without their days. */
  list(): Promise<Omit<CalendarVersion, 'content'>[]> {
    return this.versions.find({ select: { version: true, number: true, reference: true, effectiveOn: true, loadedBy: true, loadedAt: true }, order: { number: 'DESC' } });
  }

  /** Stores a calendar; false when it had been loaded before. Throws {@link CalendarVersionTaken}. */
  load(calendar: CalendarToLoad): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      await lock(manager);
      const { version } = calendar.content;
      const known = await manager.findOneBy(CalendarVersion, { version });
      if (known && canonicalJson(known.content) !== canonicalJson(calendar.content)) throw new CalendarVersionTaken(version);
      if (!known) await append(manager, calendar);
      return !known;
    });
  }

  private get versions() {
    return this.dataSource.getRepository(CalendarVersion);
  }
}

/** The calendar of the first pack is the first one in force; packs loaded later change none. */
export async function loadFirstCalendar(manager: EntityManager, { id, version, calendar }: Pack): Promise<void> {
  await lock(manager);
  if (await manager.existsBy(CalendarVersion, {})) return;
  await append(manager, { content: calendar, reference: `${id} ${version}`, effectiveOn: '2000-01-01', loadedBy: null });
}

/** Two at once would take the same number. */
const lock = (manager: EntityManager): Promise<unknown> => manager.query(`select pg_advisory_xact_lock(hashtext('luodi load calendar'))`);

async function append(manager: EntityManager, { content, ...rest }: Omit<CalendarToLoad, 'loadedBy'> & { loadedBy: CalendarLoader | null }): Promise<void> {
  await manager.insert(CalendarVersion, { version: content.version, number: (await manager.count(CalendarVersion)) + 1, content, ...rest });
}
