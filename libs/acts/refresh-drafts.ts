import type pg from 'pg';
import { reportingStream, type SubmissionId } from '#libs/domain/ids.js';
import type { Instant } from '#libs/domain/instants.js';
import { dataRange, type Cycle } from '#libs/domain/reporting/period.js';
import { reportingCycle } from '#libs/domain/reporting/submission.decider.js';
import type { SubmissionEvent } from '#libs/domain/reporting/submission.events.js';
import { isMerelyDrafted, type SubmissionState } from '#libs/domain/reporting/submission.state.js';
import { reportTopicsOf } from '#libs/packs/report-topics.js';
import { packNames } from '#libs/packs/pack-names.js';
import type { StreamReader } from '#libs/persistence/record/stream-reader.js';
import { draftReport } from '#libs/reports/draft-report.js';
import type { ReportInput } from '#libs/reports/report-input.js';
import type { Acts } from './acts.js';
import { eachAtOnce } from './each-at-once.js';
import type { PackShelf } from './pack-shelf.js';
import type { ReportInputs } from './report-inputs.js';

/** Writes drafts anew until their data cut has passed, so that what happens after the opening is in them. What somebody has confirmed stays. */
export class DraftRefresher {
  constructor(private readonly acts: Acts, private readonly shelf: PackShelf, private readonly inputs: ReportInputs, private readonly streams: StreamReader, private readonly pool: pg.Pool) {}

  /** Of a cycle; how many say something else now. Safe to repeat. */
  async refresh(cycle: Cycle, now: Instant, onReport: () => void = () => undefined): Promise<number> {
    const { rows: waiting } = await this.pool.query<{ id: SubmissionId }>(`select reporting_id as id from submission where cycle = $1 and is_owed and status = 'drafted' order by 1`, [cycle]);
    const known = new Map<string, Promise<ReportInput>>();
    let written = 0;
    await eachAtOnce(waiting, async ({ id }) => {
      if (await this.one(id, now, known)) written += 1;
      onReport();
    });
    return written;
  }

  private async one(id: SubmissionId, now: Instant, known: Map<string, Promise<ReportInput>>): Promise<boolean> {
    const head = await this.streams.readHead<SubmissionState>(reportingStream(id));
    if (!head || !isMerelyDrafted(head.state)) return false;
    const { facts, draftedAt, calendar } = head.state, { pack } = await this.shelf.of({ packHash: facts!.packHash, ...(calendar !== undefined && { calendar }) });
    const { unitId, cycle, period } = facts!, data = dataRange(pack.cycles.find((one) => one.id === cycle)!, period), key = `${pack.hash} ${period} ${unitId}`;
    // Written after the cut it has all of the period.
    if (draftedAt !== undefined && draftedAt >= data.to) return false;
    const input = known.get(key) ?? this.inputs.of({ unitId, ...data, now });
    known.set(key, input);
    const fields = draftReport(facts!, await input, packNames(pack), reportTopicsOf(pack));
    const { events } = await this.acts.act<SubmissionState, SubmissionEvent>({
      streamId: reportingStream(id), commandId: `redraft/${id}/${now}`, fingerprint: 'redraft', actor: { kind: 'time' }, now,
      // Somebody confirmed some of it since it was looked at.
      decide: ({ state, context }) => (isMerelyDrafted(state) ? reportingCycle.decide(state, { type: 'draft', fields }, context) : []),
    });
    return events.length > 0;
  }
}
