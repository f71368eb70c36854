import { isLocalDate } from '#libs/domain/instants.js';
import { field, invalid, KeyField, TextField } from '../../edge/field.decorators.js';
import { ListField, NestedField, TextsField } from '../../edge/structured-field.decorators.js';

const CELL = 4_000;
const COLUMNS = 60;
const ROWS = 2_000;
const EXAMPLES = 200;

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

/** A text that may be empty. */
const anyText = (max: number, description?: string): PropertyDecorator =>
  field(invalid('text', { max }), (value) => typeof value === 'string' && value.length <= max && !value.includes('\0'), { ...(description && { description }) }, { type: String, maxLength: max });

const TYPES = 100, NAME = 200;

export class EditedColumnDto {
  @anyText(NAME, 'The id of a column that is there; empty for a new one.')
  id: string;

  @TextField({ max: NAME, example: '投资档次' })
  label: string;

  @TextField({ max: CELL, description: 'Of a condition the expression it reads, of a result its name.', example: 'tier' })
  expression: string;

  @TextField({ max: TYPES, example: 'string' })
  type: string;

  @anyText(CELL, 'The allowed values as a unary test; empty for any.')
  values: string;
}

export class EditedColumnsDto {
  @ListField(() => EditedColumnDto, { max: COLUMNS })
  inputs: EditedColumnDto[];

  @ListField(() => EditedColumnDto, { max: COLUMNS })
  outputs: EditedColumnDto[];
}

export class EditedExampleDto {
  @TextField({ max: NAME, example: '四次提醒' })
  name: string;

  @TextField({ max: CELL, description: 'JSON.', example: '{"stage":"approval","tier":"medium"}' })
  input: string;

  @TextField({ max: CELL, description: 'JSON.', example: '[5,3,1,0]' })
  expected: string;
}

export class EditedTableDto {
  @TextField({ max: 200, description: 'Id of the decision table.', example: 'step-limit' })
  id: string;

  @ListField(() => EditedRowDto, { max: ROWS })
  rows: EditedRowDto[];

  @NestedField(() => EditedColumnsDto, { optional: true, description: 'All columns, when they change; the rows are those of the new columns.' })
  columns?: EditedColumnsDto;

  @ListField(() => EditedExampleDto, { max: EXAMPLES, optional: true })
  examples?: EditedExampleDto[];

  @field(invalid('date'), (value) => value === '' || (typeof value === 'string' && isLocalDate(value)), { optional: true, description: 'The first day on which it acts; empty for no such day.', example: '2026-12-01' }, { type: String })
  effectiveFrom?: string;
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
