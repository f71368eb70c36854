import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { components } from '../api.d.ts';
import { dataOf, GET, POST } from './client.ts';
import type { DraftEffectView, ProjectUpgradeView, RuleCheck, RuleDraftDetail, RuleDraftView, RuleTableSummary, RuleTableView, ViewRow } from './types.ts';

/** Either what was changed of a table, or the whole text of a rule file. */
export type EditedRules = { table: { id: string; rows: ViewRow[] } & Partial<Pick<components['schemas']['EditedTableDto'], 'columns' | 'examples' | 'effectiveFrom'>> } | { file: string; text: string };

/** The document leaves the values of examples open; the types of the answers are the server's own. */
const read = <T>(answer: Promise<{ data?: unknown }>): Promise<T> => dataOf<T>(answer as Promise<{ data?: T }>);

export const useRules = () => useQuery({ queryKey: ['rules', 'tables'], queryFn: () => read<RuleTableSummary[]>(GET('/api/v1/rules')) });

export const useRuleTable = (table: string, version?: string, enabled = true) =>
  useQuery({
    queryKey: ['rules', 'table', table, version], enabled,
    queryFn: () => read<RuleTableView>(GET('/api/v1/rules/{table}', { params: { path: { table }, query: { version } } })),
  });

export const useRuleFile = (file: string) =>
  useQuery({ queryKey: ['rules', 'file', file], queryFn: () => dataOf(GET('/api/v1/rules/files/{file}', { params: { path: { file } } })), refetchOnWindowFocus: false });

/** Asked again whenever the rules change; what was said last stays until there is another answer. */
export const useRuleCheck = (rules: EditedRules, enabled: boolean) =>
  useQuery({
    queryKey: ['rules', 'check', rules], enabled, placeholderData: keepPreviousData, staleTime: 60_000, gcTime: 60_000,
    queryFn: () => read<RuleCheck>(POST('/api/v1/rules/check', { body: bodyOf(rules) })),
  });

export const useRuleDrafts = (enabled: boolean) => useQuery({ queryKey: ['rules', 'drafts'], enabled, queryFn: () => read<RuleDraftView[]>(GET('/api/v1/rules/drafts')) });

const LOOK_AGAIN_MS = 1_000;

/** While projects are being updated the page follows. */
export const useRuleDraft = (draftId: string) =>
  useQuery({
    queryKey: ['rules', 'draft', draftId],
    queryFn: () => read<RuleDraftDetail>(GET('/api/v1/rules/drafts/{draftId}', { params: { path: { draftId } } })),
    refetchInterval: ({ state }) => (state.data?.progress && !state.data.progress.isDone ? LOOK_AGAIN_MS : false),
  });

export const useDraftEffect = (draftId: string, enabled: boolean) =>
  useQuery({ queryKey: ['rules', 'effect', draftId], enabled, queryFn: () => read<DraftEffectView>(GET('/api/v1/rules/drafts/{draftId}/effect', { params: { path: { draftId } } })) });

export const useProjectUpgrade = (projectId: string) =>
  useQuery({ queryKey: ['project', projectId, 'upgrade'], queryFn: () => read<ProjectUpgradeView>(GET('/api/v1/projects/{projectId}/upgrade', { params: { path: { projectId } } })) });

export const proposeRules = ({ reason, ...rules }: EditedRules & { reason: string }, key: string): Promise<RuleDraftView> =>
  read(POST('/api/v1/rules/drafts', { params: { header: { 'Idempotency-Key': key } }, body: { ...bodyOf(rules as EditedRules), reason } }));

export const replaceDraft = (draftId: string, revision: number) => ({ reason, ...rules }: EditedRules & { reason: string }, key: string): Promise<RuleDraftView> =>
  read(POST('/api/v1/rules/drafts/{draftId}/replace', { params: { path: { draftId }, header: { 'Idempotency-Key': key } }, body: { ...bodyOf(rules as EditedRules), reason, revision } }));

export type DraftVerb = 'approve' | 'reject' | 'withdraw';

export const decideDraft = (draftId: string, verb: DraftVerb) => (body: object, key: string): Promise<RuleDraftView> =>
  read(POST(`/api/v1/rules/drafts/{draftId}/${verb}`, { params: { path: { draftId }, header: { 'Idempotency-Key': key } }, body: body as never }));

/** A new row has no id yet. */
const bodyOf = (rules: EditedRules) => ('table' in rules
  ? { table: { ...rules.table, rows: rules.table.rows.map(({ id, inputs, outputs, annotations }) => ({ ...(id && !id.startsWith(NEW_ROW) && { id }), inputs, outputs, annotations })) } }
  : rules);

/** Rows that were added on this page; the server gives them their ids. */
export const NEW_ROW = 'new:';
