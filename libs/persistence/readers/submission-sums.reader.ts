import type pg from 'pg';
import type { BurdenRow, MatrixCell, MatrixDuty } from '#libs/contracts/reporting.views.js';
import type { UnitId } from '#libs/domain/ids.js';
import { addMonths, type LocalDate } from '#libs/domain/instants.js';
import type { ReadingDay } from '#libs/domain/project/light.js';
import type { Cycle, Period } from '#libs/domain/reporting/period.js';
import { Filter } from './filter.js';
import { submissionLight } from './lights.js';

/** Which part of the matrix. Days of opening, both included. */
export interface MatrixFilters {
  cycle?: Cycle;
  from: LocalDate;
  to: LocalDate;
  unit?: UnitId[];
  duty?: string[];
}

/** A cell, the duty it is of, and what is counted besides. */
export interface CountedCell {
  duty: MatrixDuty;
  cell: MatrixCell;
  isOwed: boolean;
}

/** What all cells of a duty share stands in its first one alone: there are thousands, and reading them is what takes the time. */
interface StoredDuty { label_zh: string; label_en: string; measures: string; cycle: Cycle }
interface StoredCell extends Partial<Record<keyof StoredDuty, string | null>> {
  duty_id: string; period: string; opened_for: string | null; unit_id: string; status: MatrixCell['status'];
  light: MatrixCell['light']; due_on: string; due_provisional: true | null; late_by: number | null; is_nothing: boolean; is_owed: boolean;
}

/** Everything that is counted over submissions, whoever asks: the matrix and the burden are for everybody. */
export class SubmissionSumsReader {
  constructor(private readonly pool: pg.Pool) {}

  /** In the order of duties, units and periods. */
  async cells({ cycle, from, to, unit, duty }: MatrixFilters, day: ReadingDay): Promise<CountedCell[]> {
    const filter = new Filter();
    filter.where(`s.opened_on between ${filter.value(from, 'date')} and ${filter.value(to, 'date')}`).oneOf('s.cycle', cycle).oneOf('s.unit_id', unit).oneOf('s.duty_id', duty);
    return this.read(filter, day);
  }

  /** Those of a period, and those of other periods that opened in its days. */
  async cellsOf(period: Period, { from, to }: { from: LocalDate; to: LocalDate }, day: ReadingDay): Promise<CountedCell[]> {
    const filter = new Filter();
    return this.read(filter.where(`(s.period = ${filter.value(period, 'text')} or (s.opened_on >= ${filter.value(from, 'date')} and s.opened_on < ${filter.value(to, 'date')}))`), day);
  }

  /** By unit; `month` is that of the opening. */
  async burden(month: Period): Promise<BurdenRow[]> {
    const { rows } = await this.pool.query<BurdenRow & { minutes: number | null }>(BURDEN, [`${month}-01`, addMonths(`${month}-01`, 1)]);
    return rows.map(({ minutes, ...row }) => ({ ...row, month, ...(minutes !== null && { minutes }) }));
  }

  private async read(filter: Filter, day: ReadingDay): Promise<CountedCell[]> {
    const light = submissionLight(day, filter);
    const { rows } = await this.pool.query<StoredCell>(
      `select s.duty_id, ${SHARED.map((column) => `case when lag(s.duty_id) over listed is distinct from s.duty_id then s.${column}::text end as ${column}`).join(', ')},
         s.period, nullif(s.opened_for, s.unit_id) as opened_for, s.unit_id, s.status, s.due_on, nullif(s.due_provisional, false) as due_provisional, s.late_by, s.is_nothing, s.is_owed, ${light} as light
       from submission s ${filter.sql} window listed as (order by s.duty_id, s.unit_id, s.opened_on, s.period) order by s.duty_id, s.unit_id, s.opened_on, s.period`, filter.values);
    let duty: MatrixDuty;
    return rows.map((row) => {
      if (row.cycle) duty = dutyOf(row as StoredCell & StoredDuty);
      return { duty, cell: cellOf(row), isOwed: row.is_owed };
    });
  }
}

const SHARED: (keyof StoredDuty)[] = ['label_zh', 'label_en', 'measures', 'cycle'];

/** `measures` as `{1,2}`. */
const dutyOf = ({ duty_id, label_zh, label_en, measures, cycle }: StoredCell & StoredDuty): MatrixDuty =>
  ({ dutyId: duty_id, label: { zh: label_zh, en: label_en }, measures: (measures.match(/\d+/g) ?? []).map(Number), cycle });

const cellOf = (row: StoredCell): MatrixCell => ({
  dutyId: row.duty_id, unitId: row.unit_id, period: row.period, status: row.status, light: row.light, dueOn: row.due_on, ...(row.due_provisional && { dueProvisional: true as const }), ...(row.late_by !== null && { lateBy: row.late_by }), isNothing: row.is_nothing,
  ...(row.opened_for !== null && { openedFor: row.opened_for }),
});

const BURDEN = `
  select unit_id as "unitId", count(*) as submissions, sum(asked) as asked, sum(prefilled) as prefilled, sum(changed) as changed, sum(reminders) as reminders, sum(returns) as returns,
    count(*) filter (where is_nothing) as nothing, count(*) filter (where late_by > 0) as late, sum(minutes) as minutes, count(submitted_at) as submitted
  from submission where opened_on >= $1 and opened_on < $2 group by unit_id order by unit_id`;
