import { MAX_LIMIT } from '#libs/domain/calendar/max-limit.js';
import { FlagField, WholeNumberField } from '../../edge/field.decorators.js';
import { ReasonDto } from '../../acts/reason.dto.js';

export class RequestExtensionDto extends ReasonDto {
  @WholeNumberField({ min: 1, max: MAX_LIMIT, code: 'bad-time-amount', description: "In the unit of the step's running limit; the table extension-cap sets the most.", example: 5 })
  amount: number;
}

export class DecideExtensionDto extends ReasonDto {
  @FlagField({ example: true })
  granted: boolean;

  @WholeNumberField({ min: 1, max: MAX_LIMIT, code: 'bad-time-amount', optional: true, description: 'What was asked for, when absent.', example: 5 })
  amount?: number;
}
