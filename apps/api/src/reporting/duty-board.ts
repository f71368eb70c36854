import { Injectable } from '@nestjs/common';
import { dutyViews } from '#libs/acts/duties-of-period.js';
import type { DutyView } from '#libs/contracts/reporting.views.js';
import type { Period } from '#libs/domain/reporting/period.js';
import { SubmissionSumsReader } from '#libs/persistence/readers/submission-sums.reader.js';
import { StreamReader } from '#libs/persistence/record/stream-reader.js';
import { ReadingDays } from '../acts/reading-day.js';
import { PackLibrary } from '../packs/pack-library.js';

/** The duties of a period, as of today. */
@Injectable()
export class DutyBoard {
  constructor(private readonly sums: SubmissionSumsReader, private readonly streams: StreamReader, private readonly packs: PackLibrary, private readonly days: ReadingDays) {}

  async of(period: Period): Promise<DutyView[]> {
    const { sums, streams } = this;
    return dutyViews(period, await this.packs.current(), { sums, streams }, await this.days.today());
  }
}
