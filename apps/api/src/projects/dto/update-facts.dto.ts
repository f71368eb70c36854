import { PartialType } from '@nestjs/swagger';
import { TextField } from '../../edge/field.decorators.js';
import { NestedField } from '../../edge/structured-field.decorators.js';
import { RegisterProjectDto } from './register-project.dto.js';

/** Only what changes; null takes an optional fact away. */
export class ChangedFactsDto extends PartialType(RegisterProjectDto) {}

export class UpdateFactsDto {
  @NestedField(() => ChangedFactsDto)
  changes: ChangedFactsDto;

  @TextField({ max: 2_000, optional: true, example: '合同约定的投资额更正' })
  reason?: string;
}
