import { Transform } from 'class-transformer';
import { CYCLES } from '#libs/domain/reporting/period.js';
import { SUBMISSION_STATUSES } from '#libs/domain/reporting/submission.state.js';
import { SUBMISSION_SORTS, type SubmissionSort } from '#libs/persistence/readers/submission.reader.js';
import { ChoiceField, FlagField } from '../../edge/field.decorators.js';
import { PageQuery } from '../../edge/page.dto.js';
import { ChoicesField, KeysField } from '../../edge/structured-field.decorators.js';
import { LIGHTS } from '../../openapi/common.schemas.js';

const SORTS = SUBMISSION_SORTS.flatMap((sort) => [sort, `-${sort}`]);
const toFlag = ({ value }: { value: unknown }): unknown => (value === 'true' ? true : value === 'false' ? false : value);

/** What the list is narrowed to; several values of one filter, by comma, mean any of them. */
export class SubmissionFiltersQuery extends PageQuery {
  @KeysField({ description: 'Units that owe it now.' })
  unit?: string[];

  @KeysField({ description: 'Duties of the pack.' })
  duty?: string[];

  @ChoicesField(CYCLES)
  cycle?: string[];

  @KeysField({ description: 'Periods, e.g. `2026-11`.' })
  period?: string[];

  @ChoicesField(SUBMISSION_STATUSES)
  status?: string[];

  @ChoicesField(LIGHTS)
  light?: (typeof LIGHTS)[number][];

  @Transform(toFlag)
  @FlagField({ optional: true, description: 'True for what still has to be handed in.' })
  owed?: boolean;

  @Transform(toFlag)
  @FlagField({ optional: true, description: 'True for what the caller’s unit owes, and what it or the caller stands in for.' })
  ours?: boolean;

  @ChoiceField(SORTS, { optional: true, description: '`due` when absent; `-` turns the order round.' })
  sort?: SubmissionSort;
}
