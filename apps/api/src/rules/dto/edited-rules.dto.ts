import { KeyField, TextField } from '../../edge/field.decorators.js';
import { ListField, NestedField, TextsField } from '../../edge/structured-field.decorators.js';

const CELL = 4_000;
const COLUMNS = 60;
const ROWS = 2_000;

export class EditedRowDto {
  @TextField({ max: 200, optional: true, description: 'The id of a row that is there; absent for a new one.' })
  id?: string;

  @TextsField({ max: COLUMNS, length: CELL, example: ['"G15"', '-', '-'] })
  inputs: string[];

  @TextsField({ max: COLUMNS, length: CELL, example: ['30', '"workingDay"'] })
  outputs: string[];

  @TextsField({ max: COLUMNS, length: CELL })
  annotations: string[];
}

export class EditedTableDto {
  @TextField({ max: 200, description: 'Id of the decision table.', example: 'step-limit' })
  id: string;

  @ListField(() => EditedRowDto, { max: ROWS })
  rows: EditedRowDto[];
}

/** Either a table with edited rows, or the whole text of a rule file. */
export class EditedRulesDto {
  @NestedField(() => EditedTableDto, { optional: true })
  table?: EditedTableDto;

  @KeyField({ optional: true, description: 'The rule file of the pack that `text` replaces.', example: 'step-limit' })
  file?: string;

  @TextField({ max: 900_000, optional: true, description: 'DMN 1.1 to 1.5.' })
  text?: string;
}
