import { DateField, TextField } from '../../edge/field.decorators.js';
import { ReasonDto } from './reason.dto.js';

export class SuspendClockDto extends ReasonDto {
  @TextField({ max: 2_000, description: 'By which decision or document.', example: '专班办公室第 12 次调度会议纪要' })
  authority: string;
}

export class SuspendProjectDto extends SuspendClockDto {
  @DateField({ description: 'The day on which the suspension is reviewed.', example: '2027-01-15' })
  reviewOn: string;
}
