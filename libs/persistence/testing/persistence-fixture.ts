import { randomUUID } from 'node:crypto';
import type { Actor } from '#libs/domain/decider.js';
import { projectStream } from '#libs/domain/ids.js';
import { instantOf, type LocalDate } from '#libs/domain/instants.js';
import type { ProjectCommand } from '#libs/domain/project/project.commands.js';
import { initialProject, projectLifecycle } from '#libs/domain/project/project.decider.js';
import type { ProjectFacts } from '#libs/domain/project/project.facts.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import { actors, contextAt, sampleCalendar, sampleFacts, samplePlan } from '#libs/testing/sample-project.js';
import { testDatabase } from '#libs/testing/test-services.js';
import { migrate } from '../data-source.js';
import { openPersistence, type Persistence } from '../persistence.js';
import type { RecordAnswer, RecordRequest, StreamChange } from '../record.types.js';

export const sampleContext = { calendar: sampleCalendar, officeUnit: 'commerce' };

/** A migrated database of its own, and everything that works on it. */
export async function testPersistence(): Promise<Persistence & { url: string; drop(): Promise<void> }> {
  const database = await testDatabase();
  await migrate(database.url);
  const persistence = await openPersistence({ url: database.url, contexts: () => sampleContext });
  return {
    ...persistence, url: database.url,
    drop: async () => {
      await persistence.close();
      await database.drop();
    },
  };
}

/** What a command does to a stream in a given state. */
export function changeBy(streamId: string, expected: number, before: ProjectState, command: ProjectCommand, on: LocalDate, actor: Actor): StreamChange {
  const events = projectLifecycle.decide(before, command, contextAt(instantOf(on, 10), actor));
  return { streamId, expected, before, after: events.reduce(projectLifecycle.evolve, before), events };
}

export const requestOf = (actor: Actor, ...changes: StreamChange[]): RecordRequest => ({ commandId: randomUUID(), fingerprint: 'sample', actor, changes });

/** A project whose acts are recorded one after the other. */
export class RecordedProject {
  readonly id: string;
  readonly streamId: string;
  state: ProjectState = initialProject;
  sequence = 0;

  constructor(private readonly persistence: Pick<Persistence, 'recorder'>, id: string = randomUUID()) {
    this.id = id;
    this.streamId = projectStream(id);
  }

  request(on: LocalDate, actor: Actor, command: ProjectCommand): RecordRequest {
    return requestOf(actor, changeBy(this.streamId, this.sequence, this.state, command, on, actor));
  }

  async act(on: LocalDate, actor: Actor, command: ProjectCommand): Promise<this> {
    return this.take(this.request(on, actor, command));
  }

  /** Lets time do what it owes on a day. */
  async pass(on: LocalDate): Promise<this> {
    const events = projectLifecycle.tick(this.state, contextAt(instantOf(on, 10), actors.time));
    const after = events.reduce(projectLifecycle.evolve, this.state);
    return this.take(requestOf(actors.time, { streamId: this.streamId, expected: this.sequence, before: this.state, after, events }));
  }

  async take(request: RecordRequest): Promise<this> {
    const answer: RecordAnswer = await this.persistence.recorder.record(request);
    if (answer.answer !== 'appended') throw new Error(answer.answer);
    this.sequence += answer.events.length;
    this.state = request.changes[0]!.after as ProjectState;
    return this;
  }

  register(facts: Partial<ProjectFacts> = {}): Promise<this> {
    return this.act('2026-09-01', actors.officer, { type: 'register', facts: sampleFacts({ code: `T-${this.id}`, ...facts }), plan: samplePlan() });
  }
}
