import { InstantField, TextField, UuidField } from '../edge/field.decorators.js';
import { KeysField } from '../edge/structured-field.decorators.js';
import { PageQuery } from '../edge/page.dto.js';

/** What the record is searched by. */
export class RecordQuery extends PageQuery {
  @TextField({ max: 200, optional: true, description: "Words in the project's code, name and investor, the person, the reason and the event." })
  q?: string;

  @KeysField({ description: 'Units of those who acted.' })
  unit?: string[];

  @TextField({ max: 100, optional: true, description: 'An account id, or a name as recorded.' })
  person?: string;

  @KeysField({ description: 'Types of event.', example: 'StepCompleted' })
  kind?: string[];

  @TextField({ max: 100, optional: true, description: "A rule's table or row.", example: 'G24' })
  rule?: string;

  @UuidField({ optional: true })
  project?: string;

  @InstantField({ optional: true })
  occurredFrom?: string;

  @InstantField({ optional: true, description: 'A date includes that day; an instant is excluded.' })
  occurredTo?: string;

  @InstantField({ optional: true })
  recordedFrom?: string;

  @InstantField({ optional: true, description: 'A date includes that day; an instant is excluded.' })
  recordedTo?: string;
}
