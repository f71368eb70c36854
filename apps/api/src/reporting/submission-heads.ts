import { Injectable } from '@nestjs/common';
import type { Caller } from '#libs/contracts/identity.js';
import type { SubmissionRow } from '#libs/contracts/reporting.views.js';
import { reportingStream, type SubmissionId } from '#libs/domain/ids.js';
import type { SubmissionState } from '#libs/domain/reporting/submission.state.js';
import { SubmissionReader } from '#libs/persistence/readers/submission.reader.js';
import type { RecordedEvent } from '#libs/persistence/record.types.js';
import { StreamReader } from '#libs/persistence/record/stream-reader.js';
import { ReadingDays } from '../acts/reading-day.js';
import { PackLibrary, type ReadyPack } from '../packs/pack-library.js';
import { ApiProblem } from '../problems/api-problem.js';
import { requireVisibleSubmission } from './submission-access.js';

/** A submission as one caller may see it. */
export interface SeenSubmission {
  state: SubmissionState & Required<Pick<SubmissionState, 'facts'>>;
  row: SubmissionRow;
  ready: ReadyPack;
}

/** Single submissions, from the heads of their streams: what people read is what the next decision is made on. */
@Injectable()
export class SubmissionHeads {
  constructor(
    private readonly streams: StreamReader,
    private readonly submissions: SubmissionReader,
    private readonly packs: PackLibrary,
    private readonly days: ReadingDays,
  ) {}

  async seenBy(caller: Caller, id: SubmissionId): Promise<SeenSubmission> {
    const [head, row] = await Promise.all([this.streams.readHead<SubmissionState>(reportingStream(id)), this.submissions.find(id, await this.days.today())]);
    if (!head?.state.facts || !row) throw new ApiProblem('not-found');
    requireVisibleSubmission(head.state, caller);
    const { facts, calendar } = head.state;
    const ready = await this.packs.of({ packHash: facts.packHash, ...(calendar !== undefined && { calendar }) });
    return { state: head.state as SeenSubmission['state'], row: { ...row, version: head.sequence }, ready };
  }

  /** Everything that happened to it, oldest first. */
  async eventsSeenBy(caller: Caller, id: SubmissionId): Promise<RecordedEvent[]> {
    await this.seenBy(caller, id);
    return this.streams.readEventsAfter(reportingStream(id), 0);
  }
}
