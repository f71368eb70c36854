import { TextField } from '../edge/field.decorators.js';

export class ReasonDto {
  @TextField({ max: 2_000, example: '材料缺少盖章页' })
  reason: string;
}
