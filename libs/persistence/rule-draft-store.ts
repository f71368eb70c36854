import type { DataSource, EntityManager } from 'typeorm';
import type { Pack } from '#libs/packs/pack.types.js';
import { RuleDraft, type Rollout, type RolloutProgress } from './entities/rules.entities.js';
import { lockVersions, makeCurrent } from './pack-store.js';
import { PackVersion } from './entities/system.entities.js';

export type NewDraft = Pick<RuleDraft, 'id' | 'baseHash' | 'file' | 'content' | 'reason' | 'authorId' | 'authorName'>;

/** Who decides on a draft, and what they read. */
export interface DraftDecision {
  id: string;
  revision: number;
  reviewerId: string;
  reviewerName: string;
  reviewerUnitId: string;
  reason?: string;
}

/** A draft that is no longer what its reader saw, or has been decided; nothing was written. */
export class DraftMoved extends Error {
  constructor(readonly draft: RuleDraft | undefined) {
    super(`draft ${draft?.id ?? ''} has moved on`);
  }
}

/** Another version than the draft's base became the current one. */
export class StaleBase extends Error {
  constructor(readonly currentVersion: string) {
    super(`the current version is ${currentVersion}`);
  }
}

/** Proposed rules. Whatever changes one is a single statement or transaction on its row, so two people cannot both decide. */
export class RuleDraftStore {
  constructor(private readonly dataSource: DataSource) {}

  byId(id: string): Promise<RuleDraft | null> {
    return this.drafts.findOneBy({ id });
  }

  /** Newest first. */
  list(limit: number): Promise<RuleDraft[]> {
    return this.drafts.find({ order: { createdAt: 'DESC', id: 'ASC' }, take: limit });
  }

  /** Creating the same again changes nothing. */
  async create(draft: NewDraft): Promise<RuleDraft> {
    await this.drafts.createQueryBuilder().insert().values(draft).orIgnore().execute();
    return this.drafts.findOneByOrFail({ id: draft.id });
  }

  /** Other contents, made from another base when the draft was stale. Throws DraftMoved. */
  async replace(id: string, revision: number, contents: Pick<RuleDraft, 'baseHash' | 'content' | 'reason'>): Promise<RuleDraft> {
    return this.change(this.dataSource.manager, id, revision, { ...contents, revision: revision + 1, updatedAt: new Date() });
  }

  /** Ends a draft without effect. Throws DraftMoved. */
  end(status: 'rejected' | 'withdrawn', decision: DraftDecision): Promise<RuleDraft> {
    return this.change(this.dataSource.manager, decision.id, decision.revision, { status, ...decided(decision) });
  }

  /**
   * Makes `pack` the current version and the draft its origin, in one transaction that loading a pack waits for, and that waits for it.
   * Throws StaleBase when `pack` was not made from the version that is current then, DraftMoved for a draft that has moved on.
   */
  approve(decision: DraftDecision, baseHash: string, pack: Pack, rollout: Rollout): Promise<RuleDraft> {
    return this.dataSource.transaction(async (manager) => {
      await lockVersions(manager);
      const current = await manager.findOneOrFail(PackVersion, { select: { hash: true, version: true }, where: { isCurrent: true } });
      if (current.hash !== baseHash) throw new StaleBase(current.version);
      await makeCurrent(manager, pack);
      const progress: RolloutProgress | null = rollout === 'new' ? null : { total: 0, done: 0, refused: 0 };
      return this.change(manager, decision.id, decision.revision, {
        status: 'approved', ...decided(decision), resultHash: pack.hash, rollout, progress, rolledOutAt: rollout === 'new' ? new Date() : null,
      });
    });
  }

  /** Drafts whose rollout has not come to its end, oldest first. */
  rollingOut(): Promise<RuleDraft[]> {
    return this.drafts.createQueryBuilder('draft').where('draft.rollout is not null and draft.rolled_out_at is null').orderBy('draft.decided_at').getMany();
  }

  async keepProgress(id: string, progress: RolloutProgress, isDone: boolean): Promise<void> {
    await this.drafts.update({ id }, { progress, ...(isDone && { rolledOutAt: new Date() }) });
  }

  private async change(manager: EntityManager, id: string, revision: number, changes: Partial<RuleDraft>): Promise<RuleDraft> {
    const { affected } = await manager.update(RuleDraft, { id, revision, status: 'open' }, changes);
    const draft = await manager.findOneBy(RuleDraft, { id });
    if (affected !== 1 || !draft) throw new DraftMoved(draft ?? undefined);
    return draft;
  }

  private get drafts() {
    return this.dataSource.getRepository(RuleDraft);
  }
}

const decided = ({ reviewerId, reviewerName, reviewerUnitId, reason }: DraftDecision): Partial<RuleDraft> =>
  ({ reviewerId, reviewerName, reviewerUnitId, decidedAt: new Date(), decisionReason: reason ?? null });
