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
  from pack_version order by loaded_at`;

/** The pack versions that were loaded. A version is never changed or removed, since projects are pinned to it. */
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

  /** The duties of a cycle that each version asks, the oldest version first; none where they are paused. */
  async askedDuties(cycle: string): Promise<AskedDuties[]> {
    const rows = (await this.dataSource.query(ASKED, [cycle])) as { at: Date; duties: string[] }[];
    return rows.map(({ at, duties }) => ({ loadedAt: toInstant(at.getTime()), dutyIds: new Set(duties) }));
  }

  /** Newest first. */
  list(): Promise<LoadedVersion[]> {
    return this.versions.find({ select: { hash: true, packId: true, version: true, loadedAt: true, isCurrent: true }, order: { loadedAt: 'DESC', hash: 'ASC' } });
  }

  /** Stores a version and makes it the current one; true when it was not stored before. Loading the same content again changes nothing else. */
  load(pack: Pack): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      await lockVersions(manager);
      const isNew = await makeCurrent(manager, pack);
      await loadFirstCalendar(manager, pack);
      return isNew;
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
  const isKnown = await manager.existsBy(PackVersion, { hash: pack.hash });
  await manager.update(PackVersion, { isCurrent: true }, { isCurrent: false });
  if (isKnown) await manager.update(PackVersion, { hash: pack.hash }, { isCurrent: true });
  else await manager.insert(PackVersion, { hash: pack.hash, packId: pack.id, version: pack.version, content: pack, isCurrent: true });
  return !isKnown;
}
