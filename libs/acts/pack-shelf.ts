import { WorkingCalendar } from '#libs/domain/calendar/working-calendar.js';
import type { Pack } from '#libs/packs/pack.types.js';
import type { PackStore } from '#libs/persistence/pack-store.js';
import type { ProjectionContext } from '#libs/persistence/projections/projection-context.js';

/** A pack with its calendar made ready for arithmetic. */
export interface ShelvedPack {
  pack: Pack;
  calendar: WorkingCalendar;
}

/** Pack versions by content hash. A version never changes, so what was read once is kept; which one is current is asked anew every few seconds. */
export class PackShelf {
  private readonly versions = new Map<string, ShelvedPack>();
  private newest?: { shelved: ShelvedPack; until: number };

  constructor(private readonly store: PackStore, private readonly currentForMs = 5_000) {}

  async byHash(hash: string): Promise<ShelvedPack> {
    const known = this.versions.get(hash);
    if (known) return known;
    const pack = await this.store.byHash(hash);
    if (!pack) throw new Error(`pack version ${hash} is pinned by a project but not loaded`);
    return this.keep(pack);
  }

  /** The version that new projects are planned by. */
  async current(): Promise<ShelvedPack> {
    if (this.newest && this.newest.until > Date.now()) return this.newest.shelved;
    const pack = await this.store.current();
    if (!pack) throw new NoPack();
    this.newest = { shelved: this.versions.get(pack.hash) ?? this.keep(pack), until: Date.now() + this.currentForMs };
    return this.newest.shelved;
  }

  /** What read models of a project depend on besides its state. */
  readonly contexts = async (packHash: string | undefined): Promise<ProjectionContext> => {
    const { pack, calendar } = packHash ? await this.byHash(packHash) : await this.current();
    return { calendar, officeUnit: pack.officeUnit };
  };

  private keep(pack: Pack): ShelvedPack {
    const shelved = { pack, calendar: new WorkingCalendar(pack.calendar) };
    this.versions.set(pack.hash, shelved);
    return shelved;
  }
}

export class NoPack extends Error {
  constructor() {
    super('no pack is loaded: run `npm run luodi -- pack load packs/yongzhou-2026`');
  }
}
