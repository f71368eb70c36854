import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type pg from 'pg';
import { Acts, type Situation } from '#libs/acts/acts.js';
import type { Actor } from '#libs/domain/decider.js';
import { projectStream, type ProjectId } from '#libs/domain/ids.js';
import type { ProjectCommand } from '#libs/domain/project/project.commands.js';
import { localDate } from '#libs/domain/instants.js';
import { MAX_TEXT } from '#libs/domain/project/project.guards.js';
import { projectLifecycle } from '#libs/domain/project/project.decider.js';
import type { ProjectEvent } from '#libs/domain/project/project.events.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import { planAnew } from '#libs/packs/plan-project.js';
import type { RolloutProgress, RuleDraft } from '#libs/persistence/entities/rules.entities.js';
import { isDatabaseAway } from '#libs/persistence/connection.js';
import { OpenProjects } from '#libs/persistence/readers/open-projects.reader.js';
import { RuleDraftStore } from '#libs/persistence/rule-draft-store.js';
import { RuleError } from '#libs/rules/rule-error.js';
import { Clock } from '../edge/clock.js';
import { derivedUuid } from '#libs/acts/derived-uuid.js';
import { PackLibrary, type ReadyPack } from '../packs/pack-library.js';
import { SQL } from '../persistence.tokens.js';

/** Projects at a time: few enough to leave connections to the people at work. */
const AT_ONCE = 4;
const KEEP_PROGRESS_EVERY = 20;
/** What another process left undone is taken up after this long. */
const LOOK_AGAIN_MS = 30_000;

/**
 * Takes open projects to an approved version. Each project's command id follows from draft and project, so a rollout that was
 * interrupted is begun again from its start and repeats nothing; one process at a time does it. Workflows are told by the outbox of each act.
 */
@Injectable()
export class RuleRollouts implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Rollout');
  private timer?: NodeJS.Timeout;
  private underWay: Promise<void> = Promise.resolve();
  private isStopping = false;

  constructor(
    @Inject(SQL) private readonly sql: pg.Pool,
    private readonly drafts: RuleDraftStore,
    private readonly projects: OpenProjects,
    private readonly acts: Acts,
    private readonly packs: PackLibrary,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.start();
    this.timer = setInterval(() => this.start(), LOOK_AGAIN_MS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    clearInterval(this.timer);
    await this.underWay;
  }

  /** Begins, or goes on with, whatever is not rolled out yet; returns at once. */
  start(): void {
    this.underWay = this.underWay.then(() => this.runAll()).catch((error: unknown) => {
      if (!isDatabaseAway(error)) this.logger.error({ err: error }, 'a rollout was interrupted; it will be taken up again');
    });
  }

  private async runAll(): Promise<void> {
    if (this.isStopping || (await this.drafts.rollingOut()).length === 0) return;
    const client = await this.sql.connect();
    try {
      const { rows } = await client.query<{ locked: boolean }>(`select pg_try_advisory_lock(hashtext('luodi rollout')) as locked`);
      if (!rows[0]!.locked) return;
      try {
        for (const draft of await this.drafts.rollingOut()) await this.run(draft);
      } finally {
        await client.query(`select pg_advisory_unlock(hashtext('luodi rollout'))`);
      }
    } finally {
      client.release();
    }
  }

  private async run(draft: RuleDraft): Promise<void> {
    const target = await this.packs.byHash(draft.resultHash!), waiting = await this.projects.ids();
    const progress: RolloutProgress = { total: waiting.length, done: 0, refused: 0 };
    await this.drafts.keepProgress(draft.id, progress, false);
    const work = async () => {
      for (let id = waiting.shift(); id !== undefined && !this.isStopping; id = waiting.shift()) {
        progress[await this.move(id, draft, target)] += 1;
        if ((progress.done + progress.refused) % KEEP_PROGRESS_EVERY === 0) await this.drafts.keepProgress(draft.id, progress, false);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    await this.drafts.keepProgress(draft.id, progress, !this.isStopping);
  }

  private async move(projectId: ProjectId, draft: RuleDraft, target: ReadyPack): Promise<'done' | 'refused'> {
    const actor: Actor = { kind: 'person', accountId: draft.reviewerId!, name: draft.reviewerName!, unitId: draft.reviewerUnitId!, isOffice: true };
    const reason = reasonOf(draft, target);
    try {
      const commandId = derivedUuid('rollout', draft.id, projectId);
      await this.acts.act<ProjectState, ProjectEvent>({ streamId: projectStream(projectId), commandId, fingerprint: commandId, actor, now: this.clock.now(), decide: (situation) => decide(situation, draft, target, reason) });
      return 'done';
    } catch (error) {
      if (!(error instanceof RuleError)) throw error;
      this.logger.warn({ err: error, projectId }, 'the rules cannot be asked about this project; it stays where it was');
      return 'refused';
    }
  }
}

/** Whoever ended meanwhile, or is there already, is left alone. While a project is suspended nothing of it has a date: it follows at its next stage. */
function decide({ state, context }: Situation<ProjectState>, { rollout }: RuleDraft, target: ReadyPack, reason: string): ProjectEvent[] {
  const isOpen = state.status === 'active' || state.status === 'suspended', { hash: packHash } = target.pack;
  if (!isOpen || state.packHash === packHash) return [];
  if (rollout === 'next-stage' || state.status === 'suspended') return state.upgrade?.packHash === packHash ? [] : projectLifecycle.decide(state, { type: 'scheduleUpgrade', packHash, reason }, context);
  const command: ProjectCommand = { type: 'upgradePlan', plan: planAnew(target, state, localDate(context.now)), reason };
  return projectLifecycle.decide(state, command, context);
}

/** Which rules changed, and why: what the history of each project says. */
function reasonOf({ file, reason }: RuleDraft, { tables, pack }: ReadyPack): string {
  return `${tables.decisionsIn(file).map(({ name, version }) => `《${name}》${version ?? pack.version}`).join('')}：${reason}`.slice(0, MAX_TEXT);
}
