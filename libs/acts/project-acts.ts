import type { Actor, DecisionContext } from '#libs/domain/decider.js';
import { projectStream, type CommandId, type ProjectId } from '#libs/domain/ids.js';
import type { Instant } from '#libs/domain/instants.js';
import type { ProjectEvent } from '#libs/domain/project/project.events.js';
import { evolve, initialProject } from '#libs/domain/project/project.decider.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import type { RecordedEvent } from '#libs/persistence/record.types.js';
import type { Recorder } from '#libs/persistence/record/recorder.js';
import type { StreamReader } from '#libs/persistence/record/stream-reader.js';
import { CommandIdReused, StaleVersion, TooContended } from './act-refusals.js';
import type { PackShelf, ShelvedPack } from './pack-shelf.js';

/** How often an act is decided anew because others were faster. */
const MAX_TRIES = 8;

export interface ProjectAct {
  projectId: ProjectId;
  /** Makes the act happen at most once. */
  commandId: CommandId;
  /** Tells a repetition from another act under the same id. */
  fingerprint: string;
  actor: Actor;
  now: Instant;
  /** Refuses the act when the stream has moved on from this version. */
  expectedVersion?: number;
  /** Decides on the state as it stands; called again when somebody was faster. Throws to refuse. */
  decide(state: ProjectState, context: DecisionContext, pack: ShelvedPack): ProjectEvent[];
}

export interface ActAnswer {
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
    const streamId = projectStream(act.projectId);
    const opened = await this.streams.openAct<ProjectState>(streamId, act.commandId);
    if (opened.answered) return replay(act, opened.answered);
    let { sequence, state } = opened.head ?? { sequence: 0, state: initialProject };
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      if (act.expectedVersion !== undefined && act.expectedVersion !== sequence) throw new StaleVersion(act.expectedVersion, sequence, []);
      const events = await this.decide(act, state);
      if (events.length === 0) return { version: sequence, events: [], replayed: false };
      const after = events.reduce(evolve, state);
      const { commandId, fingerprint, actor } = act;
      const answer = await this.recorder.record({ commandId, fingerprint, actor, changes: [{ streamId, expected: sequence, before: state, after, events }] });
      if (answer.answer === 'appended') return { version: sequence + events.length, events: answer.events, replayed: false };
      if (answer.answer === 'alreadyRecorded') return replay(act, answer);
      sequence = answer.events.at(-1)?.sequence ?? sequence;
      state = (answer.events as unknown as ProjectEvent[]).reduce(evolve, state);
    }
    throw new TooContended(streamId);
  }

  private async decide(act: ProjectAct, state: ProjectState): Promise<ProjectEvent[]> {
    const shelved = state.packHash ? await this.shelf.byHash(state.packHash) : await this.shelf.current();
    return act.decide(state, { now: act.now, calendar: shelved.calendar, actor: act.actor }, shelved);
  }
}

function replay(act: ProjectAct, answered: { fingerprint: string; events: RecordedEvent[] }): ActAnswer {
  if (answered.fingerprint !== act.fingerprint) throw new CommandIdReused(act.commandId);
  return { version: answered.events.at(-1)?.sequence ?? 0, events: answered.events, replayed: true };
}
