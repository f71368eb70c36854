import { KeyField } from '../../edge/field.decorators.js';
import { ReasonDto } from '../../acts/reason.dto.js';

export class ReassignStepDto extends ReasonDto {
  @KeyField({ description: 'The unit that takes the step over.', example: 'commerce' })
  unitId: string;
}
