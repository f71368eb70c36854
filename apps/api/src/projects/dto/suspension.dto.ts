import { DateField, KeyField, TextField } from '../../edge/field.decorators.js';
import { ListField } from '../../edge/structured-field.decorators.js';
import { EvidenceReferenceDto } from '../../acts/evidence-reference.dto.js';
import { ReasonDto } from '../../acts/reason.dto.js';

const AUTHORITY = { max: 2_000, description: 'By which decision or document.', example: '专班办公室第 12 次调度会议纪要' };

export class SuspendClockDto {
  @KeyField({ description: 'A ground of the pack; it says which limits stand still and whose time it is.', example: 'expertReview' })
  ground: string;

  @TextField(AUTHORITY)
  authority: string;

  @ListField(() => EvidenceReferenceDto, { max: 20, optional: true })
  evidence?: EvidenceReferenceDto[];

  @TextField({ max: 2_000, optional: true, example: '专家组 12 月 3 日前出具意见' })
  reason?: string;
}

export class SuspendProjectDto extends ReasonDto {
  @TextField(AUTHORITY)
  authority: string;

  @DateField({ description: 'The day on which the suspension is reviewed.', example: '2027-01-15' })
  reviewOn: string;

  @ListField(() => EvidenceReferenceDto, { max: 20 })
  evidence: EvidenceReferenceDto[];
}
