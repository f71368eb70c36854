import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/domain/errors.js';
import { projectOfStream, projectStream, type ProjectId } from '#libs/domain/ids.js';
import type { ProjectCommand } from '#libs/domain/project/project.commands.js';
import { projectLifecycle } from '#libs/domain/project/project.decider.js';
import type { ProjectEvent } from '#libs/domain/project/project.events.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import { visibilityOf } from '#libs/identity/visibility.js';
import type { RecordAnswer, RecordedEvent } from '#libs/persistence/record.types.js';
import { ProjectCodeTaken } from '#libs/persistence/record/project-code-taken.js';
import { Recorder } from '#libs/persistence/record/recorder.js';
import { StreamReader, type AnsweredCommand } from '#libs/persistence/record/stream-reader.js';
import { Clock } from '../edge/clock.js';
import { PackLibrary, type ReadyPack } from '../packs/pack-library.js';
import { ApiProblem } from '../problems/api-problem.js';
import type { Act } from './act.js';
import { FirstActs } from './first-acts.js';
import { accessOf } from './project-access.js';

/** What a command did; the same for every replay of it. */
export interface CommandResult {
  projectId: ProjectId;
  version: number;
  events: RecordedEvent[];
  replayed: boolean;
}

/** Where a decision is made: the state, and the pack that the project is pinned to. */
export interface Situation {
  state: ProjectState;
  version: number;
  ready: ReadyPack;
}

const MAX_ATTEMPTS = 5;

/** The one way in which people change a project: open, decide, record; and decide again on what others did meanwhile. */
@Injectable()
export class ProjectCommands {
  constructor(
    private readonly streams: StreamReader,
    private readonly recorder: Recorder,
    private readonly packs: PackLibrary,
    private readonly clock: Clock,
    private readonly firstActs: FirstActs,
  ) {}

  /** Several commands are one act: decided in order, recorded together or not at all. */
  async run(projectId: ProjectId, act: Act, commandsOf: (situation: Situation) => ProjectCommand[]): Promise<CommandResult> {
    const streamId = projectStream(projectId);
    const { head, answered } = await this.streams.openAct<ProjectState>(streamId, act.commandId);
    if (answered) return replay(answered, act);
    requireVisible(head?.state, act);
    let { state, sequence: version } = head ?? { state: projectLifecycle.initial, sequence: 0 };
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
      const situation = { state, version, ready: await this.packOf(state) };
      await this.requireVersion(act, streamId, situation);
      const events = await this.decide(streamId, situation, act, commandsOf(situation));
      if (events.length === 0) return { projectId, version, events: [], replayed: false };
      const answer = await this.record(streamId, situation, events, act);
      if (answer.answer === 'alreadyRecorded') return replay(answer, act);
      if (answer.answer === 'appended') return { projectId, version: version + events.length, events: answer.events, replayed: false };
      state = (answer.events as unknown as ProjectEvent[]).reduce(projectLifecycle.evolve, state);
      version = answer.events.at(-1)!.sequence;
    }
    throw new ApiProblem('contended');
  }

  private packOf(state: ProjectState): Promise<ReadyPack> {
    return state.packHash === undefined ? this.packs.current() : this.packs.byHash(state.packHash);
  }

  private async requireVersion(act: Act, streamId: string, { version, ready }: Situation): Promise<void> {
    if (act.expectedVersion === undefined || act.expectedVersion === version) return;
    const wonBy = await this.firstActs.lastOf(streamId, ready.names);
    throw new ApiProblem('version-mismatch', { version, ...(wonBy && { wonBy }) });
  }

  private async decide(streamId: string, { state, ready }: Situation, { actor }: Act, commands: ProjectCommand[]): Promise<ProjectEvent[]> {
    const context = { now: this.clock.now(), calendar: ready.calendar, actor };
    const events: ProjectEvent[] = [];
    for (const command of commands) {
      try {
        events.push(...projectLifecycle.decide(events.reduce(projectLifecycle.evolve, state), command, context));
      } catch (error) {
        throw error instanceof DomainError ? await this.firstActs.explained(error, streamId, command, ready.names) : error;
      }
    }
    return events;
  }

  private async record(streamId: string, { state, version }: Situation, events: ProjectEvent[], act: Act): Promise<RecordAnswer> {
    const after = events.reduce(projectLifecycle.evolve, state);
    try {
      return await this.recorder.record({
        commandId: act.commandId,
        fingerprint: act.fingerprint,
        actor: act.actor,
        changes: [{ streamId, expected: version, before: state, after, events }],
      });
    } catch (error) {
      if (error instanceof ProjectCodeTaken) throw new DomainError('already-registered', { code: after.facts!.code }, 'code');
      throw error;
    }
  }
}

/** A project that the caller may not know of is not found, whatever they ask of it. */
function requireVisible(state: ProjectState | undefined, { caller }: Act): void {
  if (state && visibilityOf(accessOf(state), caller) === 'hidden') throw new ApiProblem('not-found');
}

function replay({ fingerprint, events }: AnsweredCommand, act: Act): CommandResult {
  const last = events.at(-1);
  if (fingerprint !== act.fingerprint || !last) throw new ApiProblem('idempotency-key-reused', {}, { field: 'Idempotency-Key' });
  return { projectId: projectOfStream(last.streamId), version: last.sequence, events, replayed: true };
}
