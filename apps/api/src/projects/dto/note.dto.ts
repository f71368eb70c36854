import { TextField } from '../../edge/field.decorators.js';

export class NoteDto {
  @TextField({ max: 2_000, optional: true, example: '已核对原件' })
  note?: string;
}
