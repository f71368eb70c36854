import { ChoiceField } from '../edge/field.decorators.js';

export class ImportQuery {
  @ChoiceField(['true', 'false'], { optional: true, example: 'true' })
  dryRun?: 'true' | 'false';
}
