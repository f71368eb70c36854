import { WorkingCalendar, type CalendarData } from '#libs/domain/calendar/working-calendar.js';
import { localDate, toInstant, type LocalDate } from '#libs/domain/instants.js';
import type { LightBands } from '#libs/domain/project/light.js';
import type { Pack } from '#libs/packs/pack.types.js';
import { ruledPack, type RuledPack } from '#libs/packs/plan-project.js';
import { lightBandsByDay } from '#libs/packs/rules/light-bands.js';
import type { CalendarStore } from '#libs/persistence/calendar-store.js';
import type { PackStore } from '#libs/persistence/pack-store.js';
import type { Pins, ProjectionContext } from '#libs/persistence/projections/projection-context.js';

/** A pack with its rules compiled. */
interface ReadiedPack extends RuledPack {
  /** Where lights change, as the rules of a day have it. */
  lightsOn: (day: LocalDate) => LightBands;
}

/** What a project is counted by: its pack, its calendar made ready for arithmetic, and what read models need of both. */
export interface ShelvedPack extends ReadiedPack {
  calendar: WorkingCalendar;
  projection: ProjectionContext;
}

/** A newly loaded pack or calendar is seen after this long. */
const CURRENT_FOR_MS = 5_000;

/** Packs by content hash and calendars by version. Neither ever changes, so what was read once is kept. */
export class PackShelf {
  private readonly packs = new Map<string, ReadiedPack>();
  private readonly calendars = new Map<string, WorkingCalendar>();
  private readonly shelved = new Map<string, ShelvedPack>();
  private newestSeen?: { shelved: ShelvedPack; until: number };

  constructor(private readonly packStore: PackStore, private readonly calendarStore: CalendarStore) {}

  /** What new projects are planned and counted by: the current pack and the calendar in force. */
  async current(): Promise<ShelvedPack> {
    const fresh = this.freshCurrent();
    if (fresh) return fresh;
    const [pack, inForce] = await Promise.all([this.packStore.current(), this.calendarStore.inForce(localDate(toInstant(Date.now())))]);
    if (!pack) throw new NoPack();
    const shelved = this.shelve(await this.readiedPack(pack), this.readied(inForce?.content ?? pack.calendar));
    this.newestSeen = { shelved, until: Date.now() + CURRENT_FOR_MS };
    return shelved;
  }

  /** Looks anew at what is current, for whoever has just changed it. */
  refresh(): void {
    this.newestSeen = undefined;
  }

  /** The current version, also one that was published a moment ago; undefined while none is loaded. */
  async newest(): Promise<ShelvedPack | undefined> {
    const hash = await this.packStore.currentHash();
    return hash === undefined ? undefined : this.byHash(hash);
  }

  /** A pack version with the calendar in force: what projects that move to it are counted by. */
  async byHash(hash: string): Promise<ShelvedPack> {
    const { calendar } = await this.current();
    return this.of({ packHash: hash, calendar: calendar.version });
  }

  /** What a project is pinned to, or for one that has no plan yet what is current. */
  async of({ packHash, calendar }: Pins): Promise<ShelvedPack> {
    if (packHash === undefined) return this.current();
    const known = this.shelved.get(keyOf(packHash, calendar));
    if (known) return known;
    const readied = await this.pack(packHash);
    const shelved = this.shelve(readied, await this.calendar(calendar, readied.pack));
    this.shelved.set(keyOf(packHash, calendar), shelved);
    return shelved;
  }

  /** What read models of a project depend on; without waiting when it was read before, as it nearly always was. */
  readonly contexts = (pins: Pins): ProjectionContext | Promise<ProjectionContext> => {
    const known = pins.packHash === undefined ? this.freshCurrent() : this.shelved.get(keyOf(pins.packHash, pins.calendar));
    return known?.projection ?? this.of(pins).then(({ projection }) => projection);
  };

  /** A loaded calendar by its version; records of before calendars were loaded by themselves mean the one in the pack. */
  private async calendar(version: string | undefined, pack: Pack): Promise<WorkingCalendar> {
    const known = version !== undefined && this.calendars.get(version);
    if (known) return known;
    const content = (version !== undefined && (await this.calendarStore.byVersion(version))?.content) || pack.calendar;
    if (version !== undefined && content.version !== version) throw new Error(`a project counts by calendar ${version}, which is not loaded`);
    return this.readied(content);
  }

  private async pack(hash: string): Promise<ReadiedPack> {
    const known = this.packs.get(hash);
    if (known) return known;
    const pack = await this.packStore.byHash(hash);
    if (!pack) throw new Error(`pack version ${hash} is pinned by a project but not loaded`);
    return this.readiedPack(pack);
  }

  private async readiedPack(pack: Pack): Promise<ReadiedPack> {
    const known = this.packs.get(pack.hash);
    if (known) return known;
    const ruled = await ruledPack(pack), readied = { ...ruled, lightsOn: lightBandsByDay(ruled.tables) };
    this.packs.set(pack.hash, readied);
    return readied;
  }

  private freshCurrent(): ShelvedPack | undefined {
    return this.newestSeen && this.newestSeen.until > Date.now() ? this.newestSeen.shelved : undefined;
  }

  /** One object for a version, since what was counted with it is remembered by it. */
  private readied(content: CalendarData): WorkingCalendar {
    const known = this.calendars.get(content.version) ?? new WorkingCalendar(content);
    this.calendars.set(content.version, known);
    return known;
  }

  private shelve(readied: ReadiedPack, calendar: WorkingCalendar): ShelvedPack {
    const { pack } = readied, key = keyOf(pack.hash, calendar.version);
    const shelved = this.shelved.get(key) ?? { ...readied, calendar, projection: { calendar, officeUnit: pack.officeUnit } };
    this.shelved.set(key, shelved);
    return shelved;
  }
}

const keyOf = (packHash: string, calendar: string | undefined): string => `${packHash} ${calendar ?? ''}`;

export class NoPack extends Error {
  constructor() {
    super('no pack is loaded: run `npm run luodi -- pack load`');
  }
}
