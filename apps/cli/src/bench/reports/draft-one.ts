import { randomUUID } from 'node:crypto';
import { openRecord } from '#libs/acts/open-record.js';
import type { Actor } from '#libs/domain/decider.js';
import { projectStream } from '#libs/domain/ids.js';
import { DAY_MS, toInstant } from '#libs/domain/instants.js';
import { projectLifecycle } from '#libs/domain/project/project.decider.js';
import { startPostgres } from '#libs/embedded/postgres.js';
import { reportTopicsOf } from '#libs/packs/report-topics.js';
import { packNames } from '#libs/packs/pack-names.js';
import { planProject } from '#libs/packs/plan-project.js';
import { migrate } from '#libs/persistence/data-source.js';
import { draftReport } from '#libs/reports/draft-report.js';
import type { BenchPeople } from '../bench-people.js';
import { latenciesOf, type Latencies } from '../latencies.js';
import { benchFacts } from '../planned-acts.js';

const PROJECTS = 50, ASKED = 20;

/** Events that a draft speaks of, from the database and without it. */
export interface DraftTimes { events: number; all: Latencies; writing: Latencies }

/** Drafts the report of one unit from so many events of its projects, in a second database of the same server whose outbox nobody reads. */
export async function draftOne(stateDir: string, people: BenchPeople, events: number): Promise<DraftTimes> {
  const { url } = await startPostgres({ directory: stateDir, database: 'drafts' });
  await migrate(url);
  const { persistence, acts, reportInputs, close } = await openRecord(url, 8), { pack, unitId } = people;
  try {
    await persistence.packs.load(pack);
    const now = toInstant(Date.now()), actor: Actor = { kind: 'person', accountId: 'bench', name: 'bench', unitId };
    for (let index = 0; index < PROJECTS; index += 1) {
      const facts = benchFacts(pack, unitId, index);
      await acts.act({
        streamId: projectStream(randomUUID()), commandId: randomUUID(), fingerprint: 'bench', actor, now,
        decide: ({ state, context }) => projectLifecycle.decide(state as typeof projectLifecycle.initial, { type: 'register', facts, plan: planProject(people, facts, facts.registeredOn) }, context),
      });
    }
    await persistence.pool.query(EVENTS, [Math.ceil(events / PROJECTS), pack.steps.map(({ id }) => id)]);
    await persistence.pool.query('analyze');
    const span = { unitId, from: toInstant(Date.parse(now) - DAY_MS), to: toInstant(Date.parse(now) + DAY_MS), now }, names = packNames(pack), topics = reportTopicsOf(pack), all: number[] = [], writing: number[] = [];
    const form = pack.forms.find(({ id }) => id === 'territory-report')!.sections;
    let read = 0;
    for (let index = 0; index < ASKED; index += 1) {
      const beganMs = performance.now(), input = await reportInputs.of(span), readMs = performance.now();
      draftReport({ form }, input, names, topics);
      all.push(performance.now() - beganMs);
      writing.push(performance.now() - readMs);
      read = input.events.length;
    }
    return { events: read, all: latenciesOf(all), writing: latenciesOf(writing) };
  } finally {
    await close();
  }
}

/** Copies of the registrations as steps done, one a step and round. */
const EVENTS = `
  insert into event select (jsonb_populate_record(e, jsonb_build_object('event_id', gen_random_uuid(), 'sequence', 1000 + n, 'type', 'StepCompleted', 'data', jsonb_build_object('stepId', ($2::text[])[1 + n % cardinality($2::text[])])))).*
  from event e cross join generate_series(1, $1::int) n where e.type = 'ProjectRegistered'`;
