import type { Actor, DecidedEvent, DecisionContext } from '#libs/domain/decider.js';
import { partsOfStream, type CommandId, type StreamId } from '#libs/domain/ids.js';
import type { Instant } from '#libs/domain/instants.js';
import type { RecordAnswer, RecordedEvent, RecordRequest, StreamChange, StreamHead } from '#libs/persistence/record.types.js';
import type { Recorder } from '#libs/persistence/record/recorder.js';
import type { AnsweredCommand, StreamReader } from '#libs/persistence/record/stream-reader.js';
import { definitionOf } from '#libs/persistence/streams/streams.js';
import { CommandIdReused, TooContended } from './act-refusals.js';
import { effectsOf } from './effects.js';
import type { PackShelf, ShelvedPack } from './pack-shelf.js';

/** How often an act is decided anew because others were faster. */
const MAX_TRIES = 8;

/** Where a decision is made: the state, its version, and the pack and calendar that the thing is pinned to. */
export interface Situation<State> {
  state: State;
  version: number;
  shelved: ShelvedPack;
  context: DecisionContext;
}

/** Decides on another stream in the same act; it sees what the act has decided on that stream already. */
export type Alongside = <State, Event extends DecidedEvent>(streamId: StreamId, decide: (situation: Situation<State>) => Event[] | Promise<Event[]>) => Promise<void>;

export interface StreamAct<State, Event> {
  streamId: StreamId;
  /** Makes the act happen at most once. */
  commandId: CommandId;
  /** Tells a repetition from another act under the same id. */
  fingerprint: string;
  actor: Actor;
  now: Instant;
  /** Decides on the state as it stands; called again when somebody was faster. Throws to refuse. */
  decide: (situation: Situation<State>, alongside: Alongside) => Event[] | Promise<Event[]>;
  /** What no head guards, and must hold when the act is written. */
  requires?: RecordRequest['requires'];
}

/** What an act did; the same for every repetition of it. */
export interface ActAnswer {
  streamId: StreamId;
  /** The id of the thing. */
  id: string;
  version: number;
  /** On all streams; empty when there was nothing to record. */
  events: RecordedEvent[];
  /** True when the act had been done before under this command id. */
  replayed: boolean;
}

/** The one way people and programs act: decide on the heads, record, and decide again when somebody was faster. */
export class Acts {
  constructor(private readonly streams: StreamReader, private readonly recorder: Recorder, private readonly shelf: PackShelf) {}

  async act<State, Event extends DecidedEvent>(act: StreamAct<State, Event>): Promise<ActAnswer> {
    return (await this.onLastSeen(act).catch(() => undefined)) ?? this.onHead(act);
  }

  /**
   * Where this process last saw the stream is nearly always where it stands, and the record takes nothing that was decided on less: a round trip saved.
   * Whatever else comes of it, a refusal too, is believed only of the head itself.
   */
  private async onLastSeen<State, Event extends DecidedEvent>(act: StreamAct<State, Event>): Promise<ActAnswer | undefined> {
    const seen = this.streams.lastSeen(act.streamId), heads = new Map<string, StreamHead>(seen && [[act.streamId, seen]]);
    const changes = seen ? await this.decide(act, heads) : [];
    if (!seen || changes.length === 0) return undefined;
    const answer = await this.record(act, changes);
    return answer.answer === 'appended' ? answerOf(act, seen.sequence, answer.events, false) : undefined;
  }

  private async onHead<State, Event extends DecidedEvent>(act: StreamAct<State, Event>): Promise<ActAnswer> {
    const { streamId, commandId } = act;
    const { head, answered } = await this.streams.openAct(streamId, commandId);
    if (answered) return repeat(act, answered);
    const heads = new Map<string, StreamHead>([[streamId, head ?? unbegun(streamId)]]);
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      const changes = await this.decide(act, heads);
      if (changes.length === 0) return answerOf(act, heads.get(streamId)!.sequence, [], false);
      const answer = await this.record(act, changes);
      if (answer.answer === 'appended') return answerOf(act, heads.get(streamId)!.sequence, answer.events, false);
      if (answer.answer === 'alreadyRecorded') return repeat(act, answer);
      const { definition } = definitionOf(answer.streamId), known = heads.get(answer.streamId)!;
      heads.set(answer.streamId, { sequence: answer.events.at(-1)!.sequence, state: answer.events.reduce(definition.evolve, known.state) });
    }
    throw new TooContended(streamId);
  }

  private record({ commandId, fingerprint, actor, requires }: Omit<StreamAct<never, never>, 'decide'>, changes: StreamChange[]): Promise<RecordAnswer> {
    return this.recorder.record({ commandId, fingerprint, actor, changes, ...(requires && { requires }) });
  }

  /** What the act changes and what follows from that elsewhere, on the heads that it has looked at; those it looks at now are added. */
  private async decide<State, Event extends DecidedEvent>(act: StreamAct<State, Event>, heads: Map<string, StreamHead>): Promise<StreamChange[]> {
    const decided = new Map<StreamId, DecidedEvent[]>();
    const alongside: Alongside = async (streamId, decide) => {
      const head = heads.get(streamId) ?? (await this.streams.readHead(streamId)) ?? unbegun(streamId);
      heads.set(streamId, head);
      const before = changeOf(streamId, decided.get(streamId) ?? [], head), situation = await this.situation<never>(before, act);
      const events = await decide(situation);
      decided.set(streamId, [...before.events, ...events]);
      await effectsOf({ streamId, before: before.after, events, now: act.now }, alongside);
    };
    await alongside<State, Event>(act.streamId, (situation) => act.decide(situation, alongside));
    return [...decided].filter(([, events]) => events.length > 0).map(([streamId, events]) => changeOf(streamId, events, heads.get(streamId)!));
  }

  /** Where a stream stands with what the act has decided on it so far. */
  private async situation<State>({ streamId, after, expected }: StreamChange, { now, actor }: { now: Instant; actor: Actor }): Promise<Situation<State>> {
    const shelved = await this.shelf.of(definitionOf(streamId).definition.pinsOf(after));
    return { state: after as State, version: expected, shelved, context: { now, calendar: shelved.calendar, actor } };
  }
}

const unbegun = (streamId: string): StreamHead => ({ sequence: 0, state: definitionOf(streamId).definition.initial });

const changeOf = (streamId: StreamId, events: DecidedEvent[], { sequence, state }: StreamHead): StreamChange =>
  ({ streamId, expected: sequence, before: state, after: events.reduce(definitionOf(streamId).definition.evolve, state), events });

function answerOf({ streamId }: { streamId: StreamId }, before: number, events: RecordedEvent[], replayed: boolean): ActAnswer {
  const version = events.filter((event) => event.streamId === streamId).at(-1)?.sequence ?? before;
  return { streamId, id: partsOfStream(streamId).id, version, events, replayed };
}

function repeat(act: { streamId: StreamId; commandId: CommandId; fingerprint: string }, { fingerprint, events }: AnsweredCommand): ActAnswer {
  if (act.fingerprint !== fingerprint || events.length === 0) throw new CommandIdReused(act.commandId);
  return answerOf(act, 0, events, true);
}
