import type { Caller } from '#libs/contracts/identity.js';
import { roleAllows } from '#libs/identity/role-permissions.js';
import type { RuleDraftView } from '#libs/packs/rules/rules.views.js';
import { isAskedByProjects } from '#libs/packs/rules/rule-tables.js';
import { ROLLOUTS, type Rollout, type RuleDraft } from '#libs/persistence/entities/rules.entities.js';

interface DraftViewOptions {
  caller: Caller;
  tables: string[];
  isStale: boolean;
  packVersion?: string;
}

/** A draft as one caller sees it, with what they may do about it. */
export function draftView(draft: RuleDraft, { caller, tables, isStale, packVersion }: DraftViewOptions): RuleDraftView {
  const { id, file, reason, status, revision, progress } = draft;
  return {
    id, file, tables, reason, status, revision,
    author: { accountId: draft.authorId, name: draft.authorName },
    createdAt: draft.createdAt.toISOString(),
    updatedAt: draft.updatedAt.toISOString(),
    isStale: status === 'open' && isStale,
    ...(draft.decidedAt && { decision: decisionOf(draft, draft.decidedAt) }),
    rollouts: rolloutsOf(draft),
    ...(packVersion !== undefined && { packVersion }),
    ...(progress && { progress: { ...progress, isDone: draft.rolledOutAt !== null } }),
    may: status === 'open' ? verbsOf(draft, caller, isStale) : [],
  };
}

/** Nothing of a project changes by a table that it does not ask: it keeps its version, and its history says nothing. */
export const rolloutsOf = ({ file }: RuleDraft): Rollout[] => (isAskedByProjects(file) ? [...ROLLOUTS] : ['new']);

const decisionOf = ({ reviewerId, reviewerName, decisionReason, rollout }: RuleDraft, decidedAt: Date): NonNullable<RuleDraftView['decision']> => ({
  accountId: reviewerId ?? '', name: reviewerName ?? '', at: decidedAt.toISOString(), ...(decisionReason !== null && { reason: decisionReason }), ...(rollout && { rollout }),
});

function verbsOf({ authorId }: RuleDraft, { accountId, role }: Caller, isStale: boolean): string[] {
  if (authorId === accountId) return roleAllows(role, 'rules:propose') ? ['replace', 'withdraw'] : [];
  if (!roleAllows(role, 'rules:approve')) return [];
  return isStale ? ['reject'] : ['approve', 'reject'];
}
