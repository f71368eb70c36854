import { CYCLES, type Cycle } from '#libs/domain/reporting/period.js';
import { ChoiceField, DateField } from '../../edge/field.decorators.js';
import { KeysField } from '../../edge/structured-field.decorators.js';
import { MonthField, PeriodField } from './period.field.js';

/** Which part of the matrix. Days of opening, both included. */
export class MatrixQuery {
  @ChoiceField(CYCLES, { optional: true, description: 'All cycles when absent.' })
  cycle?: Cycle;

  @DateField({ optional: true, description: 'The first day of the year of the plan when absent.' })
  from?: string;

  @DateField({ optional: true, description: 'Today when absent.' })
  to?: string;

  @KeysField({ description: 'Units that owe it now.' })
  unit?: string[];

  @KeysField({ description: 'Duties of the pack.' })
  duty?: string[];
}

export class PeriodQuery {
  @PeriodField()
  period: string;
}

export class MonthQuery {
  @MonthField({ optional: true, description: 'The present month when absent.' })
  month?: string;
}

export class DutyExportQuery {
  @PeriodField()
  period: string;
}
