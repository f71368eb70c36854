import { randomUUID } from 'node:crypto';
import { openRecord } from '#libs/acts/open-record.js';
import type { WorkingCalendar } from '#libs/domain/calendar/working-calendar.js';
import type { Actor } from '#libs/domain/decider.js';
import { projectStream } from '#libs/domain/ids.js';
import { toInstant } from '#libs/domain/instants.js';
import type { ProjectCommand } from '#libs/domain/project/project.commands.js';
import { projectLifecycle } from '#libs/domain/project/project.decider.js';
import { startPostgres } from '#libs/embedded/postgres.js';
import { planProject } from '#libs/packs/plan-project.js';
import type { Pack } from '#libs/packs/pack.types.js';
import { migrate } from '#libs/persistence/data-source.js';
import type { RecordRequest, StreamChange } from '#libs/persistence/record.types.js';
import type { BenchPeople, Person } from './bench-people.js';
import { closedLoop, Shares, type Level } from './closed-loop.js';
import { benchFacts, plannedActs } from './planned-acts.js';

/** A document's content address; the record only holds it. */
const EVIDENCE = '0'.repeat(64);

/**
 * What recording alone costs: the recorder's transactions of the same acts, decided beforehand, from this process. The rows are those
 * that acts through HTTP write, in a second database of the same server, whose outbox nobody reads.
 */
export async function bareRecords(stateDir: string, people: BenchPeople, projects: number, clients: number[], seconds: number, onLevel: (level: Level) => void): Promise<Level[]> {
  const { url } = await startPostgres({ directory: stateDir, database: 'bare' });
  await migrate(url);
  const { persistence, shelf, close } = await openRecord(url);
  try {
    await persistence.packs.load(people.pack);
    const { calendar } = await shelf.current();
    const lives = Array.from({ length: projects }, (_, index) => decidedLife(people, calendar, index));
    for (const life of lives) await persistence.recorder.record(life.shift()!);
    const levels: Level[] = [];
    for (const count of clients) {
      const shares = new Shares(lives, count, (life) => life.length > 0);
      const level = await closedLoop(count, seconds, async (client) => {
        const request = shares.next(client)?.shift();
        if (request && (await persistence.recorder.record(request)).answer !== 'appended') throw new Error('a decided act was not appended');
        return request !== undefined;
      });
      levels.push(level);
      onLevel(level);
    }
    return levels;
  } finally {
    await close();
  }
}

/** Every act of a project as the recorder is given it, the registration first. */
function decidedLife(people: BenchPeople, calendar: WorkingCalendar, index: number): RecordRequest[] {
  const { pack, unitId } = people;
  const facts = benchFacts(pack, unitId, index);
  const commands = plannedActs(people, facts, EVIDENCE).map(({ verb, by, ...rest }) =>
    [by, { type: verb === 'complete' ? 'completeStep' : 'verifyStep', ...rest } as ProjectCommand] as const);
  const life: readonly (readonly [Person, ProjectCommand])[] = [['officer', { type: 'register', facts, plan: planProject(people, facts, facts.registeredOn) }], ...commands];
  const streamId = projectStream(randomUUID()), now = toInstant(Date.now());
  let expected = 0, before = projectLifecycle.initial;
  return life.map(([by, command]) => {
    const actor = actorOf(by, pack, unitId);
    const events = projectLifecycle.decide(before, command, { now, calendar, actor });
    const change: StreamChange = { streamId, expected, before, after: events.reduce(projectLifecycle.evolve, before), events };
    [expected, before] = [expected + events.length, change.after as typeof before];
    return { commandId: randomUUID(), fingerprint: EVIDENCE, actor, changes: [change] };
  });
}

const actorOf = (by: Person, pack: Pack, unitId: string): Actor =>
  by === 'office' ? { kind: 'person', accountId: by, name: by, unitId: pack.officeUnit, isOffice: true } : { kind: 'person', accountId: by, name: by, unitId };
