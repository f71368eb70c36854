import { TextField } from '../edge/field.decorators.js';

export class UploadQuery {
  @TextField({ max: 200, example: '投资合同.pdf', description: 'The name people know the document by.' })
  name: string;
}
