import { DateField, TextField } from '../edge/field.decorators.js';

/** A calendar may hold decades of days. */
const MAX_CONTENT = 400_000;

export class PreviewCalendarDto {
  @TextField({ max: MAX_CONTENT, description: 'The calendar as YAML or JSON, in the form of a pack\'s calendar.yaml.', example: 'version: cn-2027.1\nyears: { … }\nstatutory: { … }' })
  content!: string;
}

export class LoadCalendarDto extends PreviewCalendarDto {
  @TextField({ max: 500, description: 'The notice or decision it rests on; the reason of every date it moves.' })
  reference!: string;

  @DateField({ optional: true, description: 'The day from which deadlines are counted by it; today when absent.' })
  effectiveOn?: string;
}
