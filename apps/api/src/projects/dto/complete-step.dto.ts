import { DateField, TextField } from '../../edge/field.decorators.js';
import { ListField } from '../../edge/structured-field.decorators.js';
import { EvidenceReferenceDto } from '../../acts/evidence-reference.dto.js';

export class CompleteStepDto {
  @ListField(() => EvidenceReferenceDto, { max: 50 })
  evidence: EvidenceReferenceDto[];

  @DateField({ optional: true, description: 'The day it was done; today when absent.' })
  on?: string;

  @TextField({ max: 2_000, optional: true, example: '批复文号见附件' })
  note?: string;
}
