import type { Client, ScheduleDescription } from '@temporalio/client';
import type { Pack } from '#libs/packs/pack.types.js';
import { cycleSchedule, SCHEDULE_PREFIX, scheduleIdOf, type CycleSchedule } from './cycle-schedules.js';

/** What was put right about one schedule. */
export interface RepairedSchedule {
  schedule: string;
  what: 'created' | 'changed' | 'paused' | 'resumed' | 'removed';
  /** The parts that differed: `hours`, `time zone`, `overlap`, `catch-up`, `action`, `limit` (so many actions and no more), `pause`. */
  parts: string[];
}

/** Makes the schedules of cycles what the pack says: missing ones are made, changed ones put right, those whose cycle is paused paused and the others resumed, superfluous ones removed. */
export async function reconcileSchedules(client: Client, pack: Pick<Pack, 'cycles' | 'duties'>, taskQueue?: string): Promise<RepairedSchedule[]> {
  const repaired: RepairedSchedule[] = [], wanted = new Map((pack.cycles ?? []).map(({ id }) => [scheduleIdOf(id), cycleSchedule(id, pack, taskQueue)]));
  for await (const { scheduleId } of client.schedule.list()) {
    if (!scheduleId.startsWith(SCHEDULE_PREFIX) || wanted.has(scheduleId)) continue;
    await client.schedule.getHandle(scheduleId).delete();
    repaired.push({ schedule: scheduleId, what: 'removed', parts: [] });
  }
  for (const [scheduleId, schedule] of wanted) {
    const repair = await reconcileOne(client, scheduleId, schedule);
    if (repair) repaired.push(repair);
  }
  return repaired;
}

async function reconcileOne(client: Client, scheduleId: string, wanted: CycleSchedule): Promise<RepairedSchedule | undefined> {
  const handle = client.schedule.getHandle(scheduleId), found = await handle.describe().catch(absent);
  if (!found) {
    await client.schedule.create({ scheduleId, ...wanted }).catch(madeMeanwhile);
    return { schedule: scheduleId, what: 'created', parts: [] };
  }
  const parts = differing(found, wanted), { paused, note } = wanted.state, isOtherwise = found.state.paused !== paused;
  if (parts.length > 0) {
    await handle.update(() => wanted);
    return { schedule: scheduleId, what: 'changed', parts: isOtherwise ? [...parts, 'pause'] : parts };
  }
  if (!isOtherwise) return undefined;
  await (paused ? handle.pause(note) : handle.unpause('luodi reconcile'));
  return { schedule: scheduleId, what: paused ? 'paused' : 'resumed', parts };
}

function differing(found: ScheduleDescription, { spec, action, policies }: CycleSchedule): string[] {
  const is = partsOf(found), should = { limit: undefined, hours: timesOf(spec.calendars), 'time zone': spec.timezone, overlap: policies?.overlap, 'catch-up': policies?.catchupWindow, action: actionOf(action) };
  return Object.keys(should).filter((part) => JSON.stringify(is[part as keyof typeof is]) !== JSON.stringify(should[part as keyof typeof should]));
}

const partsOf = ({ spec, action, policies, state }: ScheduleDescription) =>
  ({ limit: state.remainingActions, hours: isPlain(spec) ? timesOf(spec.calendars) : undefined, 'time zone': spec.timezone, overlap: policies.overlap, 'catch-up': policies.catchupWindow, action: actionOf(action) });

/** Daily at some hours and nothing else: no weekdays, years, intervals, exceptions or ends that somebody put in. */
const isPlain = ({ calendars, intervals, skip, startAt, endAt, jitter }: ScheduleDescription['spec']): boolean =>
  (intervals ?? []).length === 0 && (skip ?? []).length === 0 && !startAt && !endAt && !jitter && (calendars ?? []).every((calendar) => isEvery(calendar.dayOfMonth, 1, 31) && isEvery(calendar.month, 'JANUARY', 'DECEMBER') && isEvery(calendar.dayOfWeek, 'SUNDAY', 'SATURDAY') && isAnyYear(calendar.year));

type Range = { start: unknown; end: unknown };

const isEvery = (ranges: unknown, start: unknown, end: unknown): boolean => {
  const [range, ...more] = (ranges ?? []) as Range[];
  return range !== undefined && more.length === 0 && range.start === start && range.end === end;
};

/** The server leaves the year out where none was asked for. */
const isAnyYear = (ranges: unknown): boolean => ((ranges ?? []) as Range[]).length === 0;

/** `09:00 …` however the server writes them back: a number as asked for, or a list of ranges. */
const timesOf = (calendars: readonly { hour?: unknown; minute?: unknown }[] | undefined): string[] => (calendars ?? []).map(({ hour, minute }) => `${first(hour)}:${first(minute)}`).toSorted();

const first = (value: unknown): string => (typeof value === 'number' ? String(value) : JSON.stringify((value as Range[] | undefined)?.map(({ start, end }) => (start === end ? start : [start, end]))).replace(/^\[(\d+)\]$/, '$1'));

const actionOf = (action: CycleSchedule['action'] | ScheduleDescription['action']) => {
  const { type, workflowType, taskQueue, args } = action as { type: string; workflowType: unknown; taskQueue: string; args?: unknown[] };
  return { type, workflowType, taskQueue, args };
};

function absent(error: unknown): undefined {
  if ((error as Error).name !== 'ScheduleNotFoundError') throw error;
}

/** Two workers start at once: the other one made it, by the same pack. */
function madeMeanwhile(error: unknown): void {
  if ((error as Error).name !== 'ScheduleAlreadyRunning') throw error;
}
