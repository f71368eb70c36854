import type { Actor, DecisionContext } from '#libs/domain/decider.js';
import { projectOfStream, projectStream, type CommandId, type ProjectId } from '#libs/domain/ids.js';
import type { Instant } from '#libs/domain/instants.js';
import type { ProjectEvent } from '#libs/domain/project/project.events.js';
import { evolve, initialProject } from '#libs/domain/project/project.decider.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import type { RecordedEvent } from '#libs/persistence/record.types.js';
import type { Recorder } from '#libs/persistence/record/recorder.js';
import type { AnsweredCommand, StreamReader } from '#libs/persistence/record/stream-reader.js';
import { CommandIdReused, TooContended } from './act-refusals.js';
import type { PackShelf, ShelvedPack } from './pack-shelf.js';

/** How often an act is decided anew because others were faster. */
const MAX_TRIES = 8;

/** Where a decision is made: the state, its version, and the pack and calendar that the project is pinned to. */
export interface Situation {
  state: ProjectState;
  version: number;
  shelved: ShelvedPack;
  context: DecisionContext;
}

export interface ProjectAct {
  projectId: ProjectId;
  /** Makes the act happen at most once. */
  commandId: CommandId;
  /** Tells a repetition from another act under the same id. */
  fingerprint: string;
  actor: Actor;
  now: Instant;
  /** Decides on the state as it stands; called again when somebody was faster. Throws to refuse. */
  decide: (situation: Situation) => ProjectEvent[];
}

/** What an act did; the same for every repetition of it. */
export interface ActAnswer {
  projectId: ProjectId;
  version: number;
  /** Empty when there was nothing to record. */
  events: RecordedEvent[];
  /** True when the act had been done before under this command id. */
  replayed: boolean;
}

/** The one way people and programs act on a project: decide on the head, record, and decide again when somebody was faster. */
export class ProjectActs {
  constructor(private readonly streams: StreamReader, private readonly recorder: Recorder, private readonly shelf: PackShelf) {}

  async act(act: ProjectAct): Promise<ActAnswer> {
    const { projectId, commandId, fingerprint, actor } = act;
    const streamId = projectStream(projectId);
    const { head, answered } = await this.streams.openAct<ProjectState>(streamId, commandId);
    if (answered) return repeat(act, answered);
    let { sequence: version, state } = head ?? { sequence: 0, state: initialProject };
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      const events = await this.decide(act, state, version);
      if (events.length === 0) return { projectId, version, events: [], replayed: false };
      const after = events.reduce(evolve, state);
      const answer = await this.recorder.record({ commandId, fingerprint, actor, changes: [{ streamId, expected: version, before: state, after, events }] });
      if (answer.answer === 'appended') return { projectId, version: version + events.length, events: answer.events, replayed: false };
      if (answer.answer === 'alreadyRecorded') return repeat(act, answer);
      state = (answer.events as unknown as ProjectEvent[]).reduce(evolve, state);
      version = answer.events.at(-1)!.sequence;
    }
    throw new TooContended(streamId);
  }

  private async decide({ actor, now, decide }: ProjectAct, state: ProjectState, version: number): Promise<ProjectEvent[]> {
    const shelved = await this.shelf.of(state);
    return decide({ state, version, shelved, context: { now, calendar: shelved.calendar, actor } });
  }
}

function repeat({ commandId, fingerprint }: ProjectAct, answered: AnsweredCommand): ActAnswer {
  const last = answered.events.at(-1);
  if (answered.fingerprint !== fingerprint || !last) throw new CommandIdReused(commandId);
  return { projectId: projectOfStream(last.streamId), version: last.sequence, events: answered.events, replayed: true };
}
