import type pg from 'pg';
import { WorkingCalendar } from '#libs/domain/calendar/working-calendar.js';
import type { Actor } from '#libs/domain/decider.js';
import { projectStream, type ProjectId } from '#libs/domain/ids.js';
import { localDate, toInstant } from '#libs/domain/instants.js';
import { changeCalendar } from '#libs/domain/project/change-calendar.js';
import type { ProjectEvent, ProjectEventData } from '#libs/domain/project/project.events.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import type { CalendarStore, CalendarVersion } from '#libs/persistence/calendar-store.js';
import { TooContended } from './act-refusals.js';
import type { ActAnswer, Acts } from './acts.js';

/** What a rollout did. All zero when every open project counts by the calendar in force already. */
export interface RolloutResult {
  /** The calendar in force; absent while none is loaded. */
  calendar?: string;
  projects: number;
  deadlines: number;
  /** Open projects that still count by another calendar: others were busy with them. They are taken up by the next rollout. */
  left: number;
}

/** Acts at a time: enough to keep two cores busy, few enough to leave connections to people. */
const AT_ONCE = 8;
const BATCH = 400;
/** Passes without any progress after which the rest is left for the next time. */
const MAX_IDLE_PASSES = 2;

/**
 * Brings every open project to the calendar in force: one act a project, through the record like any other, so that read models follow and
 * workflows are told. A project says which calendar it counts by, so a rollout that was killed is finished by the next one, and two at once do no harm.
 */
export class CalendarRollout {
  constructor(private readonly record: { pool: pg.Pool; calendars: CalendarStore }, private readonly acts: Acts) {}

  async run(onProgress: (done: number, of: number) => void = () => undefined): Promise<RolloutResult> {
    const version = await this.record.calendars.inForce(localDate(toInstant(Date.now())));
    const result: RolloutResult = { ...(version && { calendar: version.version }), projects: 0, deadlines: 0, left: 0 };
    if (!version) return result;
    const of = await this.behind(version.version);
    const move = mover(this.acts, version);
    // Projects may be registered or be busy meanwhile: looked for again until none is behind.
    for (let idle = 0; idle < MAX_IDLE_PASSES && (await this.behind(version.version)) > 0;) {
      const before = result.projects;
      await this.pass(version.version, move, result, () => onProgress(result.projects, of));
      idle = result.projects === before ? idle + 1 : 0;
    }
    return { ...result, left: await this.behind(version.version) };
  }

  private async pass(version: string, move: (id: ProjectId) => Promise<ActAnswer | undefined>, result: RolloutResult, onBatch: () => void): Promise<void> {
    for (let after = ''; ;) {
      const ids = await this.next(version, after);
      if (ids.length === 0) return;
      after = ids.at(-1)!;
      await atOnce(ids, async (id) => {
        const answer = await move(id);
        if (!answer?.events.length || answer.replayed) return;
        result.projects += 1;
        result.deadlines += answer.events.reduce((sum, { data }) => sum + (data as ProjectEventData['CalendarChanged']).moves.length, 0);
      });
      onBatch();
    }
  }

  private async next(version: string, after: ProjectId): Promise<ProjectId[]> {
    const { rows } = await this.record.pool.query<{ project_id: ProjectId }>(`select project_id ${BEHIND} and project_id > $2 order by project_id limit ${BATCH}`, [version, after]);
    return rows.map(({ project_id }) => project_id);
  }

  /** How many open projects count by another calendar. */
  async behind(version: string): Promise<number> {
    return (await this.record.pool.query<{ count: number }>(`select count(*) as count ${BEHIND}`, [version])).rows[0]!.count;
  }
}

const BEHIND = `from project where status in ('active', 'suspended') and calendar_version <> $1`;

/** The act on one project; who loaded the calendar is who moved its dates. */
function mover(acts: Acts, { version, content, reference, loadedBy }: CalendarVersion): (projectId: ProjectId) => Promise<ActAnswer | undefined> {
  const to = new WorkingCalendar(content);
  const actor: Actor = loadedBy ? { kind: 'person', ...loadedBy } : { kind: 'time' };
  return (projectId) => {
    const now = toInstant(Date.now());
    const act = { streamId: projectStream(projectId), commandId: `calendar/${version}/${projectId}`, fingerprint: `calendar ${version}`, actor, now };
    return acts.act<ProjectState, ProjectEvent>({ ...act, decide: ({ state, shelved }) => changeCalendar(state, { from: shelved.calendar, to, reference, now }) })
      .catch((error: unknown) => { if (error instanceof TooContended) return undefined; throw error; });
  };
}

async function atOnce<T>(items: T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const worker = async () => { for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next); };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
