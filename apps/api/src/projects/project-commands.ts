import { Injectable } from '@nestjs/common';
import { CommandIdReused, requireVersion, StaleVersion, TooContended } from '#libs/acts/act-refusals.js';
import { Acts, type ActAnswer } from '#libs/acts/acts.js';
import type { DecisionContext } from '#libs/domain/decider.js';
import { DomainError } from '#libs/domain/errors.js';
import { projectStream, type ProjectId } from '#libs/domain/ids.js';
import type { ProjectCommand } from '#libs/domain/project/project.commands.js';
import { projectLifecycle } from '#libs/domain/project/project.decider.js';
import type { ProjectEvent } from '#libs/domain/project/project.events.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import { visibilityOf } from '#libs/identity/visibility.js';
import { ProjectCodeTaken } from '#libs/persistence/record/project-code-taken.js';
import { Clock } from '../edge/clock.js';
import { PackLibrary, type ReadyPack } from '../packs/pack-library.js';
import { ApiProblem } from '../problems/api-problem.js';
import type { Act } from '../acts/act.js';
import { FirstActs } from '../acts/first-acts.js';
import { accessOf } from './project-access.js';

/** Where commands are made: the state, and the pack that the project is pinned to. */
export interface Situation {
  state: ProjectState;
  version: number;
  ready: ReadyPack;
}

/** People's commands: only on projects that they may know of, and with every refusal explained. */
@Injectable()
export class ProjectCommands {
  constructor(
    private readonly acts: Acts,
    private readonly packs: PackLibrary,
    private readonly clock: Clock,
    private readonly firstActs: FirstActs,
  ) {}

  /** Several commands are one act: decided in order, recorded together or not at all. */
  async run(projectId: ProjectId, act: Act, commandsOf: (situation: Situation) => ProjectCommand[]): Promise<ActAnswer> {
    let deciding: ProjectCommand | undefined;
    const { commandId, fingerprint, actor, expectedVersion } = act;
    try {
      return await this.acts.act<ProjectState, ProjectEvent>({
        streamId: projectStream(projectId), commandId, fingerprint, actor, now: this.clock.now(),
        decide: ({ state, version, shelved, context }) => {
          requireVisible(state, act);
          requireVersion(expectedVersion, version);
          return decideAll(state, commandsOf({ state, version, ready: this.packs.readied(shelved) }), context, (command) => { deciding = command; });
        },
      });
    } catch (error) {
      throw await this.explained(error, projectStream(projectId), deciding);
    }
  }

  /** The refusal as whoever was refused should hear it: with who was first, and when. */
  private async explained(error: unknown, streamId: string, deciding: ProjectCommand | undefined): Promise<unknown> {
    if (error instanceof CommandIdReused) return new ApiProblem('idempotency-key-reused', {}, { field: 'Idempotency-Key' });
    if (error instanceof TooContended) return new ApiProblem('contended');
    if (error instanceof StaleVersion) {
      const wonBy = await this.firstActs.lastOf(streamId, this.packs.names);
      return new ApiProblem('version-mismatch', { version: error.present, ...(wonBy && { wonBy }) });
    }
    if (error instanceof ProjectCodeTaken && deciding && 'facts' in deciding) return new DomainError('already-registered', { code: deciding.facts.code }, 'code');
    return error instanceof DomainError && deciding ? this.firstActs.explained(error, streamId, deciding, this.packs.names) : error;
  }
}

function decideAll(state: ProjectState, commands: ProjectCommand[], context: DecisionContext, onCommand: (command: ProjectCommand) => void): ProjectEvent[] {
  const events: ProjectEvent[] = [];
  for (const command of commands) {
    onCommand(command);
    events.push(...projectLifecycle.decide(events.reduce(projectLifecycle.evolve, state), command, context));
  }
  return events;
}

/** A project that the caller may not know of is not found, whatever they ask of it. */
function requireVisible(state: ProjectState, { caller }: Act): void {
  if (state.facts && visibilityOf(accessOf(state), caller) === 'hidden') throw new ApiProblem('not-found');
}
