import { randomUUID } from 'node:crypto';
import { openRecord, type OpenRecord } from '#libs/acts/open-record.js';
import type { Progress } from '#libs/config/progress.js';
import type { CalendarData } from '#libs/domain/calendar/working-calendar.js';
import type { Actor } from '#libs/domain/decider.js';
import { addDays, localDate, toInstant, type LocalDate } from '#libs/domain/instants.js';
import { projectStream, type StepId } from '#libs/domain/ids.js';
import { projectLifecycle } from '#libs/domain/project/project.decider.js';
import type { ProjectEvent } from '#libs/domain/project/project.events.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import type { ProjectPlan } from '#libs/domain/project/project.plan.js';
import { runningLimit } from '#libs/domain/project/step-clock.js';
import type { Pack } from '#libs/packs/pack.types.js';
import { planProject, ruledPack, type RuledPack } from '#libs/packs/plan-project.js';
import { migrate } from '#libs/persistence/data-source.js';
import { check } from '#libs/persistence/fold/check.js';
import { benchFacts } from './planned-acts.js';
import { rounded } from './latencies.js';

/** What it took to move every open deadline to another calendar. */
export interface CalendarBench {
  projects: number;
  openDeadlines: number;
  /** Dates that moved, of all limits of a step. */
  moved: number;
  seconds: number;
  deadlinesPerSecond: number;
  /** Projects that the relay has to tell the workflows of; each was queued in the transaction that moved its dates. */
  queued: number;
  /** What `luodi check` finds afterwards; not zero is wrong. */
  differences: number;
}

const OFFICE: Actor = { kind: 'import', name: 'bench' };
const AT_ONCE = 8;
const today = (): LocalDate => localDate(toInstant(Date.now()));

/** Busy projects on an empty database until there are so many open deadlines; then a calendar with a week more off is loaded and timed. */
export async function benchCalendar(url: string, pack: Pack, deadlines: number, progress: Progress): Promise<CalendarBench> {
  await migrate(url);
  const record = await openRecord(url, AT_ONCE + 2);
  try {
    await record.persistence.packs.load(pack);
    const projects = await progress.step(`Registering projects until ${deadlines} deadlines are open`, async () => fill(record, await ruledPack(pack), deadlines));
    const openDeadlines = await count(record, `select count(*) as n from project_step where status = 'open' and due_on is not null`);
    await record.persistence.pool.query('truncate outbox');
    await record.persistence.calendars.load({ content: withWeekOff(pack.calendar), reference: 'bench', effectiveOn: today(), loadedBy: { accountId: 'bench', name: 'bench', unitId: pack.officeUnit } });
    const startedMs = performance.now();
    const { deadlines: moved, projects: done } = await progress.step('Moving open deadlines', () => record.rollout.run());
    const seconds = rounded((performance.now() - startedMs) / 1_000, 2);
    if (done !== projects) throw new Error(`${done} of ${projects} projects were moved`);
    const queued = await count(record, 'select count(distinct stream_id) as n from outbox');
    const differences = (await progress.step('Checking read models', () => check(record.persistence.pool, record.shelf.contexts))).length;
    return { projects, openDeadlines, moved, seconds, deadlinesPerSecond: Math.round(openDeadlines / seconds), queued, differences };
  } finally {
    await record.close();
  }
}

const count = async ({ persistence }: OpenRecord, sql: string): Promise<number> => (await persistence.pool.query<{ n: number }>(sql)).rows[0]!.n;

async function fill(record: OpenRecord, ruled: RuledPack, deadlines: number): Promise<number> {
  let projects = 0, open = 0;
  const worker = async () => {
    while (open < deadlines) {
      projects += 1;
      const more = await takeOver(record, ruled, projects);
      open += more;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return projects;
}

/** A project as busy as its plan ever lets it be; answers how many of its deadlines are open. */
async function takeOver({ acts }: OpenRecord, ruled: RuledPack, index: number): Promise<number> {
  const { pack } = ruled, facts = benchFacts(pack, pack.officeUnit, index), plan = planProject(ruled, facts, today());
  const past = busiestPrefix(plan).map((stepId) => ({ stepId, on: today() }));
  const { events } = await acts.act<ProjectState, ProjectEvent>({
    streamId: projectStream(randomUUID()), commandId: randomUUID(), fingerprint: 'bench', actor: OFFICE, now: toInstant(Date.now()),
    decide: ({ state, context }) => projectLifecycle.decide(state, { type: 'takeOver', facts, plan, past, figures: [] }, context),
  });
  const { steps } = (events as unknown as ProjectEvent[]).reduce(projectLifecycle.evolve, projectLifecycle.initial);
  return Object.values(steps).filter((step) => step.status === 'open' && runningLimit(step.plan.limits)).length;
}

/** The steps after which the most others with a limit are open, when they are done in the order of the graph. */
function busiestPrefix({ steps }: ProjectPlan): StepId[] {
  const done: StepId[] = [];
  let busiest: StepId[] = [], mostOpen = 0;
  for (;;) {
    const open = steps.filter(({ id, needs }) => !done.includes(id) && needs.every((need) => done.includes(need)));
    const timed = open.filter(({ limits }) => runningLimit(limits)).length;
    if (timed > mostOpen) [busiest, mostOpen] = [[...done], timed];
    const next = open.find(({ limits }) => !runningLimit(limits)) ?? open[0];
    if (!next) return busiest;
    done.push(next.id);
  }
}

/** A week of tomorrow's off, so that every limit in working days moves. */
function withWeekOff({ version, years, statutory, ...rest }: CalendarData): CalendarData {
  const off = Array.from({ length: 7 }, (_, at) => addDays(today(), at + 1));
  const of = (year: string, days: LocalDate[]) => [...new Set([...days, ...off.filter((day) => day.startsWith(year))])];
  return {
    ...rest, version: `${version}-bench`,
    years: Object.fromEntries(Object.entries(years).map(([year, days]) => [year, { ...days, off: of(year, days.off), work: days.work.filter((day) => !off.includes(day)) }])),
    statutory: Object.fromEntries(Object.entries(statutory).map(([year, days]) => [year, of(year, days)])),
  };
}
