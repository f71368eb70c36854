import { MAX_EXTENSION } from '#libs/domain/project/decide-clock.js';
import { FlagField, WholeNumberField } from '../../edge/field.decorators.js';
import { ReasonDto } from './reason.dto.js';

export class RequestExtensionDto extends ReasonDto {
  @WholeNumberField({ min: 1, max: MAX_EXTENSION, code: 'bad-amount', description: "In the unit of the step's running limit.", example: 5 })
  amount: number;
}

export class DecideExtensionDto extends ReasonDto {
  @FlagField({ example: true })
  granted: boolean;

  @WholeNumberField({ min: 1, max: MAX_EXTENSION, code: 'bad-amount', optional: true, description: 'What was asked for, when absent.', example: 5 })
  amount?: number;
}
