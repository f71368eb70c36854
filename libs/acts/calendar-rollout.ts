import type pg from 'pg';
import { WorkingCalendar } from '#libs/domain/calendar/working-calendar.js';
import type { Actor } from '#libs/domain/decider.js';
import { localDate, toInstant } from '#libs/domain/instants.js';
import type { CalendarStore, CalendarVersion } from '#libs/persistence/calendar-store.js';
import { TooContended } from './act-refusals.js';
import type { ActAnswer, Acts } from './acts.js';
import { COUNTED, COUNTED_KINDS, datesMoved, type CountedKind } from './counted-kinds.js';

/** What a rollout did. All zero when everything open counts by the calendar in force already. */
export interface RolloutResult {
  /** The calendar in force; absent while none is loaded. */
  calendar?: string;
  projects: number;
  matters: number;
  submissions: number;
  deadlines: number;
  /** Open things that still count by another calendar: others were busy with them. They are taken up by the next rollout. */
  left: number;
}

/** Acts at a time: enough to keep two cores busy, few enough to leave connections to people. */
const AT_ONCE = 8;
const BATCH = 400;
/** Passes without any progress after which the rest is left for the next time. */
const MAX_IDLE_PASSES = 2;

/**
 * Brings everything open to the calendar in force: one act a thing, through the record like any other, so that read models follow and
 * workflows are told. A thing says which calendar it counts by, so a rollout that was killed is finished by the next one, and two at once do no harm.
 */
export class CalendarRollout {
  constructor(private readonly record: { pool: pg.Pool; calendars: CalendarStore }, private readonly acts: Acts) {}

  async run(onProgress: (done: number, of: number) => void = () => undefined): Promise<RolloutResult> {
    const version = await this.record.calendars.inForce(localDate(toInstant(Date.now())));
    const result: RolloutResult = { ...(version && { calendar: version.version }), projects: 0, matters: 0, submissions: 0, deadlines: 0, left: 0 };
    if (!version) return result;
    const of = await this.behind(version.version), done = () => COUNTED.reduce((sum, name) => sum + result[name], 0);
    const to = new WorkingCalendar(version.content);
    // Things may be made or be busy meanwhile: looked for again until none is behind.
    for (let idle = 0; idle < MAX_IDLE_PASSES && (await this.behind(version.version)) > 0;) {
      const before = done();
      for (const kind of COUNTED_KINDS) await this.pass(kind, version.version, mover(this.acts, kind, version, to), result, () => onProgress(done(), of));
      idle = done() === before ? idle + 1 : 0;
    }
    return { ...result, left: await this.behind(version.version) };
  }

  private async pass(kind: CountedKind, version: string, move: (id: string) => Promise<ActAnswer | undefined>, result: RolloutResult, onBatch: () => void): Promise<void> {
    for (let after = ''; ;) {
      const ids = await this.next(kind, version, after);
      if (ids.length === 0) return;
      after = ids.at(-1)!;
      await atOnce(ids, async (id) => {
        const answer = await move(id);
        if (!answer?.events.length || answer.replayed) return;
        result[kind.name] += 1;
        result.deadlines += answer.events.reduce((sum, event) => sum + datesMoved(event), 0);
      });
      onBatch();
    }
  }

  private async next({ table, id, isOpen }: CountedKind, version: string, after: string): Promise<string[]> {
    const { rows } = await this.record.pool.query<{ id: string }>(`select ${id} as id from ${table} where ${isOpen} and calendar_version <> $1 and ${id} > $2 order by ${id} limit ${BATCH}`, [version, after]);
    return rows.map((row) => row.id);
  }

  /** How many open things count by another calendar. */
  async behind(version: string): Promise<number> {
    const counts = COUNTED_KINDS.map(({ table, isOpen }) => `(select count(*) from ${table} where ${isOpen} and calendar_version <> $1)`).join(' + ');
    return (await this.record.pool.query<{ count: number }>(`select ${counts} as count`, [version])).rows[0]!.count;
  }
}

/** The act on one thing; who loaded the calendar is who moved its dates. */
function mover(acts: Acts, { streamOf, change }: CountedKind, { version, reference, loadedBy }: CalendarVersion, to: WorkingCalendar): (id: string) => Promise<ActAnswer | undefined> {
  const actor: Actor = loadedBy ? { kind: 'person', ...loadedBy } : { kind: 'time' };
  return (id) => {
    const now = toInstant(Date.now());
    const act = { streamId: streamOf(id), commandId: `calendar/${version}/${id}`, fingerprint: `calendar ${version}`, actor, now };
    return acts.act<never, ReturnType<CountedKind['change']>[number]>({ ...act, decide: ({ state, shelved }) => change(state, { from: shelved.calendar, to, reference, now }) })
      .catch((error: unknown) => { if (error instanceof TooContended) return undefined; throw error; });
  };
}

async function atOnce<T>(items: T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const worker = async () => { for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next); };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
