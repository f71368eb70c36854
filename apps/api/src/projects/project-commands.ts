import { Injectable } from '@nestjs/common';
import { requireVersion } from '#libs/acts/act-refusals.js';
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
import { Refusals } from '../acts/refusals.js';
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
    private readonly refusals: Refusals,
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
      if (error instanceof ProjectCodeTaken && deciding && 'facts' in deciding) throw new DomainError('already-registered', { code: deciding.facts.code }, 'code');
      throw await this.refusals.explained(error, projectStream(projectId), deciding);
    }
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
