import { DateField, KeyField, TextField } from '../edge/field.decorators.js';

/** Whose absence is meant. */
export class AbsentAccountQuery {
  @KeyField({ optional: true, description: 'The name of the account; one’s own when absent. Another’s only for administrators.' })
  account?: string;
}

export class AbsenceDto {
  @DateField()
  fromOn: string;

  @DateField({ description: 'The last day away.' })
  toOn: string;

  @TextField({ max: 200, optional: true })
  note?: string;
}
