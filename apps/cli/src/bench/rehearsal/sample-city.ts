import { randomUUID } from 'node:crypto';
import { WorkingCalendar } from '#libs/domain/calendar/working-calendar.js';
import type { Actor } from '#libs/domain/decider.js';
import { instantOf, type LocalDate } from '#libs/domain/instants.js';
import { initialProject, projectLifecycle } from '#libs/domain/project/project.decider.js';
import type { ProjectEvent } from '#libs/domain/project/project.events.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import { advance } from '#libs/domain/project/project.tick.js';
import { planImport } from '#libs/ledger/plan-import.js';
import { readLedger } from '#libs/ledger/read-ledger.js';
import { sampleLedger } from '#libs/ledger/sample-ledger.js';
import { writeLedger } from '#libs/ledger/write-ledger.js';
import type { RuledPack } from '#libs/packs/plan-project.js';
import type { PastEvent } from '#libs/rehearsal/past-acts.js';

/** A project in memory, with all that happened to it. */
export interface SampleProject {
  id: string;
  state: ProjectState;
  events: PastEvent[];
}

const IMPORT: Actor = { kind: 'import', name: 'bench' };
const TIME: Actor = { kind: 'time' };

/** The demo city without servers: the sample ledger, taken over by the same deciders as an import, and what time owed of it by then. */
export async function sampleCity(ruled: RuledPack, today: LocalDate, count: number): Promise<SampleProject[]> {
  const { rows } = await readLedger(new Uint8Array(await writeLedger(sampleLedger(ruled, today, count))));
  const calendar = new WorkingCalendar(ruled.pack.calendar), context = { now: instantOf(today, 8), calendar, actor: IMPORT };
  return planImport(ruled, rows, new Map(), today).map(({ commands }) => {
    const events: PastEvent[] = [];
    const add = (actor: Actor, decided: ProjectEvent[]) => events.push(...decided.map((event) => ({ ...event, actor })));
    const imported = commands.reduce((before, command) => {
      const decided = projectLifecycle.decide(before, command, context);
      add(IMPORT, decided);
      return decided.reduce(projectLifecycle.evolve, before);
    }, initialProject);
    const { state, events: owed } = advance(imported, { ...context, actor: TIME });
    add(TIME, owed);
    return { id: randomUUID(), state, events };
  });
}
