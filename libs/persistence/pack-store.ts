import type { DataSource, EntityManager } from 'typeorm';
import { toInstant, type Instant } from '#libs/domain/instants.js';
import type { Pack } from '#libs/packs/pack.types.js';
import { loadFirstCalendar } from './calendar-store.js';
import { PackVersion } from './entities/system.entities.js';

/** A loaded pack version, without its content. */
export type LoadedVersion = Omit<PackVersion, 'content'>;

/** What one version of the pack asks of units. */
export interface AskedDuties {
  loadedAt: Instant;
  dutyIds: ReadonlySet<string>;
}

const ASKED = `
  select loaded_at as at, coalesce((select json_agg(d ->> 'id') from json_array_elements(content -> 'duties') d where d ->> 'cycle' = $1 and d -> 'paused' is null
    and not exists (select from json_array_elements(content -> 'cycles') c where c ->> 'id' = $1 and c -> 'paused' is not null)), '[]') as duties
  from pack_version where was_in_force order by loaded_at`;

/** The pack versions that were loaded or stored. A version is never changed or removed, since projects are pinned to it. */
export class PackStore {
  constructor(private readonly dataSource: DataSource) {}

  async byHash(hash: string): Promise<Pack | undefined> {
    return (await this.versions.findOneBy({ hash }))?.content;
  }

  /** The version that new projects are planned by. */
  async current(): Promise<Pack | undefined> {
    return (await this.versions.findOneBy({ isCurrent: true }))?.content;
  }

  async currentHash(): Promise<string | undefined> {
    return (await this.versions.findOne({ select: { hash: true }, where: { isCurrent: true } }))?.hash;
  }

  /** The texts that a rule file had in all versions. */
  async ruleTexts(file: string): Promise<string[]> {
    const rows = (await this.dataSource.query(`select distinct content -> 'rules' ->> $1 as text from pack_version where content -> 'rules' ->> $1 is not null`, [file])) as { text: string }[];
    return rows.map(({ text }) => text);
  }

  /** The duties of a cycle that each version that was in force asks, the oldest version first; none where they are paused. */
  async askedDuties(cycle: string): Promise<AskedDuties[]> {
    const rows = (await this.dataSource.query(ASKED, [cycle])) as { at: Date; duties: string[] }[];
    return rows.map(({ at, duties }) => ({ loadedAt: toInstant(at.getTime()), dutyIds: new Set(duties) }));
  }

  /** Newest first. */
  list(): Promise<LoadedVersion[]> {
    return this.versions.find({ select: { hash: true, packId: true, version: true, loadedAt: true, isCurrent: true, wasInForce: true }, order: { loadedAt: 'DESC', hash: 'ASC' } });
  }

  /**
   * Stores a version and makes it the current one; true when it was not stored before. Loading the same content again changes nothing else.
   * `review` sees what would be replaced, and may throw: nothing is written then.
   */
  load(pack: Pack, review: (current: Pack | undefined) => void = () => undefined): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      await lockVersions(manager);
      review((await manager.findOneBy(PackVersion, { isCurrent: true }))?.content);
      const isNew = await makeCurrent(manager, pack);
      await loadFirstCalendar(manager, pack);
      return isNew;
    });
  }

  /** Keeps a version that is to be rehearsed; whatever is in force stays so. True when it was not stored before. Throws NothingInForce. */
  store(pack: Pack): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      await lockVersions(manager);
      if (!(await manager.existsBy(PackVersion, { isCurrent: true }))) throw new NothingInForce();
      if (await manager.existsBy(PackVersion, { hash: pack.hash })) return false;
      await manager.insert(PackVersion, { ...rowOf(pack), isCurrent: false, wasInForce: false });
      return true;
    });
  }

  private get versions() {
    return this.dataSource.getRepository(PackVersion);
  }
}

/** Two loads at once would both find no current version and one would fail on the unique index: one waits for the other. */
export async function lockVersions(manager: EntityManager): Promise<void> {
  await manager.query(`select pg_advisory_xact_lock(hashtext('luodi load pack'))`);
}

/** Within a transaction that holds the versions; true when the version was not stored before. */
export async function makeCurrent(manager: EntityManager, pack: Pack): Promise<boolean> {
  const known = await manager.findOne(PackVersion, { select: { hash: true, wasInForce: true }, where: { hash: pack.hash } });
  await manager.update(PackVersion, { isCurrent: true }, { isCurrent: false });
  // What was only stored asks from now on, not from when it was stored.
  if (known) await manager.update(PackVersion, { hash: pack.hash }, { isCurrent: true, ...(!known.wasInForce && { wasInForce: true, loadedAt: new Date() }) });
  else await manager.insert(PackVersion, { ...rowOf(pack), isCurrent: true });
  return !known;
}

const rowOf = (pack: Pack) => ({ hash: pack.hash, packId: pack.id, version: pack.version, content: pack });

/** The first version is loaded, not stored: it brings the first calendar. */
export class NothingInForce extends Error {
  constructor() {
    super('no version is in force yet');
  }
}
