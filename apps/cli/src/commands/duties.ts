import { dutyViews } from '#libs/acts/duties-of-period.js';
import { OperatorError } from '#libs/config/operator-error.js';
import { DomainError } from '#libs/domain/errors.js';
import { localDate, toInstant } from '#libs/domain/instants.js';
import { cycleOf } from '#libs/domain/reporting/period.js';
import { SubmissionSumsReader } from '#libs/persistence/readers/submission-sums.reader.js';
import type { Command } from '../command.js';
import { dutiesByMeasure, dutiesText } from '../duties-by-measure.js';
import { withRecord } from '../with-servers.js';

export const duties: Command = {
  name: 'duties',
  summary: 'Says of each measure which duties opened in a period, for which units, and where they stand.',
  options: { period: { type: 'string', value: '<period>', help: 'a month, week, quarter, half-year or year: 2026-11, 2026-W48, 2026-Q4, 2026-H2, 2026 (this month)' } },
  async run(context) {
    const today = localDate(toInstant(Date.now())), period = (context.options['period'] as string | undefined) ?? today.slice(0, 7);
    requirePeriod(period);
    const measures = await withRecord(context, async ({ persistence, shelf }) => {
      const shelved = await shelf.current(), day = { today, calendar: shelved.calendar, lights: shelved.lightsOn(today) };
      return dutiesByMeasure(shelved.pack.measures, await dutyViews(period, shelved, { sums: new SubmissionSumsReader(persistence.pool), streams: persistence.streams }, day));
    });
    context.answer({ json: { period, measures }, text: dutiesText(measures) });
  },
};

function requirePeriod(period: string): void {
  try {
    cycleOf(period);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new OperatorError(`"${period}" is no period: write it like 2026-11, 2026-W48, 2026-Q4, 2026-H2 or 2026.`, { cause: error });
  }
}
