import { Injectable } from '@nestjs/common';
import type { Caller } from '#libs/contracts/identity.js';
import { effectiveFrom, nextPack, proposedPack, versionOf } from '#libs/packs/rules/publish-rules.js';
import type { DraftEffectView, RuleDraftDetail, RuleDraftView } from '#libs/packs/rules/rules.views.js';
import { tableViews } from '#libs/packs/rules/table-views.js';
import type { RuleDraft } from '#libs/persistence/entities/rules.entities.js';
import { PackStore } from '#libs/persistence/pack-store.js';
import { DraftMoved, RuleDraftStore, StaleBase, type DraftDecision } from '#libs/persistence/rule-draft-store.js';
import { derivedUuid } from '#libs/acts/derived-uuid.js';
import { PackLibrary, type ReadyPack } from '../packs/pack-library.js';
import { ApiProblem } from '../problems/api-problem.js';
import type { Act } from '../acts/act.js';
import type { ApproveDraftDto, ProposeRulesDto, RejectDraftDto, ReplaceDraftDto, RevisionDto } from './dto/draft.dto.js';
import { DraftEffects } from './draft-effects.js';
import { draftView, rolloutsOf } from './draft-view.js';
import { checkProposed, proposedRules, requireNoErrors } from './proposed-rules.js';
import { RuleRollouts } from './rule-rollouts.js';

const LISTED = 100;

/** Proposing and publishing rules: one person proposes, another decides, and only what is approved ever acts. */
@Injectable()
export class RuleDrafts {
  constructor(
    private readonly drafts: RuleDraftStore,
    private readonly store: PackStore,
    private readonly packs: PackLibrary,
    private readonly effects: DraftEffects,
    private readonly rollouts: RuleRollouts,
  ) {}

  async list(caller: Caller): Promise<RuleDraftView[]> {
    const drafts = await this.drafts.list(LISTED);
    return Promise.all(drafts.map((draft) => this.view(draft, caller)));
  }

  async detail(id: string, caller: Caller): Promise<RuleDraftDetail> {
    const draft = await this.require(id), base = await this.packs.byHash(draft.baseHash), { pack } = base, { file, content } = draft;
    const [view, check, before, after] = await Promise.all([
      this.view(draft, caller), checkProposed(base, draft), tableViews(pack, file, false), tableViews(pack, file, false, content),
    ]);
    return { ...view, check, before, after };
  }

  async effect(id: string): Promise<DraftEffectView> {
    const draft = await this.require(id), base = await this.packs.byHash(draft.baseHash);
    requireNoErrors(await checkProposed(base, draft));
    return this.effects.of(base, draft.file, await proposedPack(base.pack, draft.file, draft.content), await effectiveFrom(draft.content));
  }

  async propose({ caller, commandId }: Act, { reason, ...edited }: ProposeRulesDto): Promise<RuleDraftView> {
    const { pack } = await this.packs.current(), proposed = await proposedRules(pack, edited);
    requireChange(pack.rules[proposed.file], proposed.content);
    const id = derivedUuid('draft', caller.accountId, commandId);
    const draft = await this.drafts.create({ id, baseHash: pack.hash, ...proposed, reason, authorId: caller.accountId, authorName: caller.name });
    return this.view(draft, caller);
  }

  /** Other contents on the current version: a stale draft is made again this way. */
  async replace(id: string, { caller }: Act, { reason, revision, ...edited }: ReplaceDraftDto): Promise<RuleDraftView> {
    const draft = requireAuthor(await this.require(id), caller);
    const { pack } = await this.packs.current(), { file, content } = await proposedRules(pack, edited);
    if (file !== draft.file) throw new ApiProblem('unknown-table', { table: file }, { field: 'file' });
    if (draft.revision === revision + 1 && draft.content === content && draft.baseHash === pack.hash) return this.view(draft, caller); // asked again
    return this.view(await this.moving(() => this.drafts.replace(id, revision, { baseHash: pack.hash, content, reason })), caller);
  }

  async withdraw(id: string, act: Act, { revision }: RevisionDto): Promise<RuleDraftView> {
    const draft = requireAuthor(await this.require(id), act.caller);
    if (draft.status === 'withdrawn') return this.view(draft, act.caller);
    return this.view(await this.moving(() => this.drafts.end('withdrawn', decisionOf(id, revision, act))), act.caller);
  }

  async reject(id: string, act: Act, { revision, reason }: RejectDraftDto): Promise<RuleDraftView> {
    const draft = requireOther(await this.require(id), act.caller);
    if (isRepeated(draft, 'rejected', act.caller)) return this.view(draft, act.caller);
    return this.view(await this.moving(() => this.drafts.end('rejected', decisionOf(id, revision, act, reason))), act.caller);
  }

  /** Makes the next version of the pack; what is open follows as far as the approver says. */
  async approve(id: string, act: Act, { revision, rollout, reason }: ApproveDraftDto): Promise<RuleDraftView> {
    const draft = requireOther(await this.require(id), act.caller);
    if (isRepeated(draft, 'approved', act.caller)) return this.view(draft, act.caller);
    requireOpen(draft, revision);
    if (!rolloutsOf(draft).includes(rollout)) throw new ApiProblem('projects-not-asked', { table: draft.file }, { field: 'rollout' });
    const base = await this.packs.byHash(draft.baseHash);
    requireNoErrors(await checkProposed(base, draft));
    const next = await nextPack(base.pack, draft.file, draft.content, await this.givenVersions(draft.file));
    const approved = await this.moving(() => this.drafts.approve(decisionOf(id, revision, act, reason), draft.baseHash, next, rollout));
    await this.packs.published();
    this.rollouts.start();
    return this.view(approved, act.caller);
  }

  private async givenVersions(file: string): Promise<{ packs: string[]; file: string[] }> {
    const [packs, texts] = await Promise.all([this.store.list(), this.store.ruleTexts(file)]);
    return { packs: packs.map(({ version }) => version), file: await Promise.all(texts.map(versionOf)) };
  }

  private async view(draft: RuleDraft, caller: Caller): Promise<RuleDraftView> {
    const current = await this.packs.current(), base = await this.packs.byHash(draft.baseHash);
    const result: ReadyPack | undefined = draft.resultHash === null ? undefined : await this.packs.byHash(draft.resultHash);
    const tables = base.tables.decisionsIn(draft.file).map(({ name }) => name);
    return draftView(draft, { caller, tables, isStale: draft.baseHash !== current.pack.hash, packVersion: result?.pack.version });
  }

  private async require(id: string): Promise<RuleDraft> {
    const draft = await this.drafts.byId(id);
    if (!draft) throw new ApiProblem('not-found');
    return draft;
  }

  /** The refusals of the store, as people should hear them. */
  private async moving(change: () => Promise<RuleDraft>): Promise<RuleDraft> {
    try {
      return await change();
    } catch (error) {
      if (error instanceof StaleBase) throw new ApiProblem('stale-base', { current: error.currentVersion }, { cause: error });
      if (error instanceof DraftMoved && error.draft) requireOpen(error.draft, -1);
      throw error;
    }
  }
}

const decisionOf = (id: string, revision: number, { caller }: Act, reason?: string): DraftDecision =>
  ({ id, revision, reviewerId: caller.accountId, reviewerName: caller.name, reviewerUnitId: caller.unitId, ...(reason !== undefined && { reason }) });

/** The same decision of the same person, asked for again. */
const isRepeated = (draft: RuleDraft, status: RuleDraft['status'], { accountId }: Caller): boolean => draft.status === status && draft.reviewerId === accountId;

function requireOpen({ status, revision }: RuleDraft, seen: number): void {
  if (status !== 'open') throw new ApiProblem('draft-decided', { status });
  if (revision !== seen) throw new ApiProblem('draft-changed', { revision });
}

function requireAuthor(draft: RuleDraft, { accountId }: Caller): RuleDraft {
  if (draft.authorId !== accountId) throw new ApiProblem('others-draft');
  return draft;
}

function requireOther(draft: RuleDraft, { accountId }: Caller): RuleDraft {
  if (draft.authorId === accountId) throw new ApiProblem('own-draft');
  return draft;
}

function requireChange(before: string | undefined, after: string): void {
  if (before === after) throw new ApiProblem('nothing-to-change');
}
