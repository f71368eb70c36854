import { ScheduleOverlapPolicy, type ScheduleOptions, type ScheduleUpdateOptions } from '@temporalio/client';
import { TASK_QUEUE } from '#libs/contracts/search-attributes.js';
import type { Cycle, PeriodMoment } from '#libs/domain/reporting/period.js';
import type { Pack } from '#libs/packs/pack.types.js';

/** Everything under this name is ours, and nothing else is. */
export const SCHEDULE_PREFIX = 'cycle/';
const TIME_ZONE = 'Asia/Shanghai';
/** Longer than any downtime that a schedule makes good; beyond it the next firing opens what was skipped. */
const CATCH_UP_MS = 7 * 86_400_000;

/** The part of a schedule that we decide on. */
export type CycleSchedule = ScheduleUpdateOptions<ScheduleOptions['action']> & { state: { paused: boolean; note?: string } };

export const scheduleIdOf = (cycle: Cycle): string => `${SCHEDULE_PREFIX}${cycle}`;

/**
 * Fires daily, at each hour at which something of the cycle opens, and at that of its data cut. Openings move to working days and count them, which no cron knows; the
 * activity knows the calendar, opens what is due, writes open drafts anew, and finds nothing to do on the other days.
 */
export function cycleSchedule(cycle: Cycle, pack: Pick<Pack, 'cycles' | 'duties'>, taskQueue = TASK_QUEUE): CycleSchedule {
  const { opens, cut, paused: pause } = pack.cycles.find(({ id }) => id === cycle)!;
  const duties = pack.duties.filter((duty) => duty.cycle === cycle).flatMap((duty) => duty.opens ?? []);
  return {
    spec: { calendars: hoursOf([opens, cut, ...duties]).map(({ hour, minute }) => ({ hour, minute })), timezone: TIME_ZONE },
    action: { type: 'startWorkflow', workflowType: 'periodOpening', workflowId: `opening/${cycle}`, taskQueue, args: [cycle] },
    // One at a time: a second one that waits for the first finds what that left; of several only one need wait.
    policies: { overlap: ScheduleOverlapPolicy.BUFFER_ONE, catchupWindow: CATCH_UP_MS, pauseOnFailure: false },
    state: pause ? { paused: true, note: pause.reason } : { paused: false },
  };
}

interface Hour { hour: number; minute: number }

/** A moment without an hour begins with its day. */
function hoursOf(moments: PeriodMoment[]): Hour[] {
  const times = new Set(moments.map(({ time = '00:00' }) => time));
  return [...times].toSorted().map((time) => ({ hour: Number(time.slice(0, 2)), minute: Number(time.slice(3)) }));
}
