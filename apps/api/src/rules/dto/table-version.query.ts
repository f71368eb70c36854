import { TextField } from '../../edge/field.decorators.js';

export class TableVersionQuery {
  @TextField({ max: 100, optional: true, description: 'The current one when absent.', example: '2026.1' })
  version?: string;
}
