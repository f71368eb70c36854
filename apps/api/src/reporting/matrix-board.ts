import { Injectable } from '@nestjs/common';
import type { MatrixView } from '#libs/contracts/reporting.views.js';
import { SubmissionSumsReader } from '#libs/persistence/readers/submission-sums.reader.js';
import { ReadingDays } from '../acts/reading-day.js';
import { Clock } from '../edge/clock.js';
import type { MatrixQuery } from './dto/reporting-queries.dto.js';
import { matrixView } from './matrix-view.js';

/** The matrix, from one query. */
@Injectable()
export class MatrixBoard {
  constructor(private readonly sums: SubmissionSumsReader, private readonly days: ReadingDays, private readonly clock: Clock) {}

  async of({ cycle, from = `${this.clock.today().slice(0, 4)}-01-01`, to = this.clock.today(), unit, duty }: MatrixQuery): Promise<MatrixView> {
    const cells = await this.sums.cells({ ...(cycle && { cycle }), from, to, ...(unit && { unit }), ...(duty && { duty }) }, await this.days.today());
    return matrixView(cells, this.clock.today(), { ...(cycle && { cycle }), from, to });
  }
}
