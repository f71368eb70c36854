import { randomUUID } from 'node:crypto';
import type { Actor } from '#libs/domain/decider.js';
import { reportingStream, type SubmissionId } from '#libs/domain/ids.js';
import { DAY_MS, toInstant, type Instant } from '#libs/domain/instants.js';
import type { SubmissionCommand } from '#libs/domain/reporting/submission.commands.js';
import { reportingCycle } from '#libs/domain/reporting/submission.decider.js';
import type { SubmissionEvent } from '#libs/domain/reporting/submission.events.js';
import type { SubmissionState } from '#libs/domain/reporting/submission.state.js';
import type { Pack } from '#libs/packs/pack.types.js';
import { virtualTime } from '#libs/testing/virtual-time.js';
import type { City } from './city.js';
import { until } from './until.js';

/** Of an id of its own: reports of the same duty, period and unit would be one workflow with those of other tests on the same Temporal. */
const LIKE = 'm15-weekly', DUTY = 'replayed-weekly', OWING = ['lengshuitan', 'lingling'];

/** A pack with one weekly duty of two units, since every report has a workflow of its own. */
export const withOneDuty = (pack: Pack): Pack => ({ ...pack, hash: 'one-duty'.padEnd(64, '0'), duties: pack.duties.filter(({ id }) => id === LIKE).map((duty) => ({ ...duty, id: DUTY, owes: OWING })) });

export const reporterOf = (unitId: string): Actor => ({ kind: 'person', accountId: `a-${unitId}`, name: '李专员', unitId });

/** Opens the newest week of {@link withOneDuty}; the report of each unit. */
export async function openReports(city: City): Promise<Map<string, SubmissionId>> {
  await city.opener.openDue('weekly', await city.opener.lastOpening('weekly', toInstant(Date.now())));
  const { rows } = await city.persistence.pool.query<{ id: SubmissionId; unit: string }>('select reporting_id as id, unit_id as unit from submission where duty_id = $1', [DUTY]);
  return new Map(rows.map(({ id, unit }) => [unit, id]));
}

/** Acts as the API does; the relay tells the workflow. */
export const actOnReport = (city: City, id: SubmissionId, actor: Actor, now: Instant, command: SubmissionCommand) => city.acts.act<SubmissionState, SubmissionEvent>({
  streamId: reportingStream(id), commandId: randomUUID(), fingerprint: command.type, actor, now, decide: ({ state, context }) => reportingCycle.decide(state, command, context),
});

/** Moves the report's own clock ahead and waits for what time owed. */
export async function passReportDays(city: City, id: SubmissionId, days: number): Promise<Instant> {
  const now = await virtualTime(city.client, reportingStream(id)).fastForward(days * DAY_MS);
  await untilReportCaughtUp(city, id);
  return toInstant(now.getTime());
}

/** The workflow knows all that the stream knows, or the report is published. */
export const untilReportCaughtUp = (city: City, id: SubmissionId): Promise<void> => until(`report ${id} has caught up`, async () => {
  const head = await city.persistence.streams.readHead<SubmissionState>(reportingStream(id));
  if (head!.state.status === 'frozen') return true;
  const known = await city.client.workflow.getHandle(reportingStream(id)).query<{ sequence: number }>('streamHead').catch(() => undefined);
  return known?.sequence === head!.sequence;
});
