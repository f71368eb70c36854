import { WorkingCalendar } from '#libs/domain/calendar/working-calendar.js';
import type { LightBands } from '#libs/domain/project/light.js';
import type { Pack } from '#libs/packs/pack.types.js';
import { ruledPack, type RuledPack } from '#libs/packs/plan-project.js';
import { lightBands } from '#libs/packs/rules/light-bands.js';
import type { PackStore } from '#libs/persistence/pack-store.js';
import type { ProjectionContext } from '#libs/persistence/projections/projection-context.js';

/** A pack with its rules compiled and its calendar made ready for arithmetic, and what read models need of it. */
export interface ShelvedPack extends RuledPack {
  calendar: WorkingCalendar;
  projection: ProjectionContext;
  lights: LightBands;
}

/** A newly loaded pack is seen after this long. */
const CURRENT_FOR_MS = 5_000;

/** Pack versions by content hash. A version never changes, so what was read once is kept. */
export class PackShelf {
  private readonly versions = new Map<string, ShelvedPack>();
  private newestSeen?: { shelved: ShelvedPack; until: number };

  constructor(private readonly store: PackStore) {}

  /** The version that a project is pinned to. */
  async byHash(hash: string): Promise<ShelvedPack> {
    const known = this.versions.get(hash);
    if (known) return known;
    const pack = await this.store.byHash(hash);
    if (!pack) throw new Error(`pack version ${hash} is pinned by a project but not loaded`);
    return this.keep(pack);
  }

  /** The version that new projects are planned by. */
  async current(): Promise<ShelvedPack> {
    const fresh = this.freshCurrent();
    if (fresh) return fresh;
    const pack = await this.store.current();
    if (!pack) throw new NoPack();
    const shelved = this.versions.get(pack.hash) ?? await this.keep(pack);
    this.newestSeen = { shelved, until: Date.now() + CURRENT_FOR_MS };
    return shelved;
  }

  /** The current version, also one that was published a moment ago; undefined while none is loaded. */
  async newest(): Promise<ShelvedPack | undefined> {
    const hash = await this.store.currentHash();
    return hash === undefined ? undefined : this.byHash(hash);
  }

  /** What was published here is current here at once. */
  forgetCurrent(): void {
    this.newestSeen = undefined;
  }

  /** The pinned version, or for a project that has no plan yet the current one. */
  of(packHash: string | undefined): Promise<ShelvedPack> {
    return packHash === undefined ? this.current() : this.byHash(packHash);
  }

  /** What read models of a project depend on; without waiting when the pack was read before, as it nearly always was. */
  readonly contexts = (packHash: string | undefined): ProjectionContext | Promise<ProjectionContext> => {
    const known = packHash === undefined ? this.freshCurrent() : this.versions.get(packHash);
    return known?.projection ?? this.of(packHash).then(({ projection }) => projection);
  };

  private freshCurrent(): ShelvedPack | undefined {
    return this.newestSeen && this.newestSeen.until > Date.now() ? this.newestSeen.shelved : undefined;
  }

  private async keep(pack: Pack): Promise<ShelvedPack> {
    const calendar = new WorkingCalendar(pack.calendar);
    const ruled = await ruledPack(pack);
    const shelved = { ...ruled, calendar, lights: lightBands(ruled.tables), projection: { calendar, officeUnit: pack.officeUnit } };
    this.versions.set(pack.hash, shelved);
    return shelved;
  }
}

export class NoPack extends Error {
  constructor() {
    super('no pack is loaded: run `npm run luodi -- pack load`');
  }
}
