import { WorkingCalendar } from '#libs/domain/calendar/working-calendar.js';
import type { Instant } from '#libs/domain/instants.js';
import type { LifecycleStep, Pack, PackUnit } from '#libs/packs/pack.types.js';
import type { PackStore } from '#libs/persistence/pack-store.js';
import type { ProjectionContext } from '#libs/persistence/projections/projection-context.js';
import { ApiProblem } from '../problems/api-problem.js';
import { noNames, packNames, type PackNames } from './pack-names.js';

/** A pack made ready for asking: its calendar, names and indexes. */
export interface ReadyPack {
  pack: Pack;
  calendar: WorkingCalendar;
  projection: ProjectionContext;
  names: PackNames;
  units: ReadonlyMap<string, PackUnit>;
  steps: ReadonlyMap<string, LifecycleStep>;
}

export interface PackVersionView {
  id: string;
  version: string;
  hash: string;
  isCurrent: boolean;
  loadedAt: Instant;
}

/** A newly loaded pack is seen after this long. */
const CURRENT_FOR_MS = 5_000;

/** Packs by content hash. A hash never changes its meaning, so what was read once stays. */
export class PackLibrary {
  private readonly byContent = new Map<string, ReadyPack>();
  private latest?: { ready: ReadyPack; untilMs: number };

  constructor(private readonly store: PackStore) {}

  /** Names of the current pack, as far as it was read; for wording a refusal, which must not fail in turn. */
  get names(): PackNames {
    return this.latest?.ready.names ?? noNames;
  }

  /** The pack that new projects are planned by. */
  async current(): Promise<ReadyPack> {
    const fresh = this.freshCurrent();
    if (fresh) return fresh;
    const pack = await this.store.current();
    if (!pack) throw new ApiProblem('pack-missing');
    const ready = this.byContent.get(pack.hash) ?? readyPack(pack);
    this.byContent.set(pack.hash, ready);
    this.latest = { ready, untilMs: Date.now() + CURRENT_FOR_MS };
    return ready;
  }

  private freshCurrent(): ReadyPack | undefined {
    return this.latest && this.latest.untilMs > Date.now() ? this.latest.ready : undefined;
  }

  /** The pack a project is pinned to. */
  async byHash(hash: string): Promise<ReadyPack> {
    const known = this.byContent.get(hash);
    if (known) return known;
    const pack = await this.store.byHash(hash);
    if (!pack) throw new Error(`pack version ${hash} is pinned by a project but not stored`);
    const ready = readyPack(pack);
    this.byContent.set(hash, ready);
    return ready;
  }

  /** What read models of a project depend on; without waiting when the pack was read before, as it nearly always was. */
  projectionContext(hash: string | undefined): ProjectionContext | Promise<ProjectionContext> {
    const known = hash === undefined ? this.freshCurrent() : this.byContent.get(hash);
    return known?.projection ?? (hash === undefined ? this.current() : this.byHash(hash)).then(({ projection }) => projection);
  }

  async versions(): Promise<PackVersionView[]> {
    const versions = await this.store.list();
    return versions.map(({ packId, version, hash, isCurrent, loadedAt }) => ({ id: packId, version, hash, isCurrent, loadedAt: loadedAt.toISOString() }));
  }
}

export function readyPack(pack: Pack): ReadyPack {
  const calendar = new WorkingCalendar(pack.calendar);
  return {
    pack,
    calendar,
    projection: { calendar, officeUnit: pack.officeUnit },
    names: packNames(pack),
    units: new Map(pack.units.map((unit) => [unit.id, unit])),
    steps: new Map(pack.steps.map((step) => [step.id, step])),
  };
}
