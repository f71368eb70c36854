import type { FigureCommands, ProjectCommands, StepCommands } from './commands.ts';
import type {
  Caller, CommandAnswer, EventView, ImportReport, NotificationView, Page, Pack, Problem, ProjectFacts, ProjectRow, ProjectView, WorkItemView,
} from './types.ts';

/** The contract in the shape that openapi-typescript writes, so that the generated `paths` can take its place in client.ts. */
type Json<T> = { content: { 'application/json': T } };
type Answers<T> = { 200: Json<T>; default: { content: { 'application/problem+json': Problem } } };
type InPath<Path extends string> = [Path] extends [never] ? object : { path: Record<Path, string> };
type Get<T, Query = never, Path extends string = never> = {
  get: { parameters: { query?: Query } & InPath<Path>; responses: Answers<T> };
};
type Post<T, Body, Path extends string = never> = {
  post: {
    parameters: InPath<Path>;
    requestBody: Json<Body>;
    responses: Answers<T>;
  };
};
type Paged = 'cursor' | 'limit';
type Query<Key extends string> = { [K in Key | Paged]?: string };

export type LedgerKey = 'q' | 'stage' | 'territory' | 'leadUnit' | 'status' | 'light' | 'template' | 'sort';
export type RecordKey =
  | 'q' | 'unit' | 'person' | 'kind' | 'rule' | 'project' | 'occurredFrom' | 'occurredTo' | 'recordedFrom' | 'recordedTo';

type Counts = Record<string, number>;
export interface Summary {
  projects: number;
  byStage: Counts;
  byLight: Counts;
  byTerritory: { territoryId: string; projects: number; overdue: number }[];
  targets: { id: string; value: number; goal: number; unit: string }[];
}
export interface Health {
  status: string;
  checks: Record<string, { ok: boolean; detail?: string; sinceSeconds?: number }>;
  relayLagMs?: number;
  pending?: number;
}
export interface PackVersion {
  id: string;
  version: string;
  hash: string;
  isCurrent: boolean;
  loadedAt: string;
}
export interface StoredEvidence {
  id: string;
  name: string;
  type: string;
  bytes: number;
}

type StepPaths = {
  [C in keyof StepCommands as `/projects/{id}/steps/{stepId}/${C}`]: Post<CommandAnswer, StepCommands[C], 'id' | 'stepId'>;
};
type ProjectPaths = { [C in keyof ProjectCommands as `/projects/{id}/${C}`]: Post<CommandAnswer, ProjectCommands[C], 'id'> };
type FigurePaths = {
  [C in keyof FigureCommands as `/projects/{id}/figures/{figureId}/${C}`]: Post<CommandAnswer, FigureCommands[C], 'id' | 'figureId'>;
};

export interface paths extends StepPaths, ProjectPaths, FigurePaths {
  '/session': Get<{ caller: Caller }> & Post<{ caller: Caller }, { account: string; password: string }> & { delete: { responses: Answers<undefined> } };
  '/health': Get<Health>;
  '/packs/current': Get<Pack>;
  '/packs': Get<PackVersion[]>;
  '/summary': Get<Summary>;
  '/projects': Get<Page<ProjectRow>, Query<LedgerKey>> & Post<CommandAnswer, ProjectFacts>;
  '/projects/{id}': Get<ProjectView, never, 'id'>;
  '/projects/{id}/history': Get<Page<EventView>, Query<never>, 'id'>;
  '/work-items': Get<Page<WorkItemView>, Query<'kind'>>;
  '/notifications': Get<Page<NotificationView> & { unread: number }, Query<never>>;
  '/notifications/{id}/read': Post<undefined, undefined, 'id'>;
  '/notifications/read-all': Post<undefined, undefined>;
  '/record': Get<Page<EventView>, Query<RecordKey>>;
  '/projects/import': { post: { parameters: { query: { dryRun: 'true' | 'false' } }; responses: Answers<ImportReport> } };
}
