import { NoPack, PackShelf, type ShelvedPack } from '#libs/acts/pack-shelf.js';
import type { Instant } from '#libs/domain/instants.js';
import type { LifecycleStep, PackUnit } from '#libs/packs/pack.types.js';
import { limitSources } from '#libs/packs/rules/limit-sources.js';
import type { Pins } from '#libs/persistence/projections/projection-context.js';
import type { PackStore } from '#libs/persistence/pack-store.js';
import { ApiProblem } from '../problems/api-problem.js';
import { noNames, packNames, type PackNames } from '#libs/packs/pack-names.js';

/** A pack made ready for asking: with its names and indexes. */
export interface ReadyPack extends ShelvedPack {
  names: PackNames;
  units: ReadonlyMap<string, PackUnit>;
  steps: ReadonlyMap<string, LifecycleStep>;
  /** Of each row of `step-limit`. */
  limitSources: ReturnType<typeof limitSources>;
}

export interface PackVersionView {
  id: string;
  version: string;
  hash: string;
  isCurrent: boolean;
  /** False for a version that was only stored, to be rehearsed. */
  wasInForce: boolean;
  loadedAt: Instant;
}

/** The shelf of packs, each with the names that pages and problems show. */
export class PackLibrary {
  private readonly ready = new WeakMap<ShelvedPack, ReadyPack>();
  private latest?: ReadyPack;

  constructor(private readonly store: PackStore, private readonly shelf: PackShelf) {}

  /** Names of the current pack, as far as it was read; for wording a refusal, which must not fail in turn. */
  get names(): PackNames {
    return this.latest?.names ?? noNames;
  }

  /** The pack that new projects are planned by. */
  async current(): Promise<ReadyPack> {
    try {
      return (this.latest = this.readied(await this.shelf.current()));
    } catch (error) {
      throw error instanceof NoPack ? new ApiProblem('pack-missing') : error;
    }
  }

  /** The pack and the calendar that a project is pinned to; the current ones before it is registered. */
  async of(pins: Pins): Promise<ReadyPack> {
    return pins.packHash === undefined ? this.current() : this.readied(await this.shelf.of(pins));
  }

  /** A pack version with the calendar in force. */
  async byHash(hash: string): Promise<ReadyPack> {
    return this.readied(await this.shelf.byHash(hash));
  }

  /** What was published a moment ago is current at once. */
  published(): Promise<ReadyPack> {
    this.shelf.refresh();
    return this.current();
  }

  readied(shelved: ShelvedPack): ReadyPack {
    const known = this.ready.get(shelved);
    if (known) return known;
    const ready = readyPack(shelved);
    this.ready.set(shelved, ready);
    return ready;
  }

  async versions(): Promise<PackVersionView[]> {
    const versions = await this.store.list();
    return versions.map(({ packId, version, hash, isCurrent, wasInForce, loadedAt }) => ({ id: packId, version, hash, isCurrent, wasInForce, loadedAt: loadedAt.toISOString() }));
  }
}

const readyPack = (shelved: ShelvedPack): ReadyPack => ({
  ...shelved,
  names: packNames(shelved.pack),
  units: new Map(shelved.pack.units.map((unit) => [unit.id, unit])),
  steps: new Map(shelved.pack.steps.map((step) => [step.id, step])),
  limitSources: limitSources(shelved.tables),
});
