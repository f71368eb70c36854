import { ListField } from '../../edge/structured-field.decorators.js';
import { EvidenceReferenceDto } from '../../acts/evidence-reference.dto.js';
import { ReasonDto } from '../../acts/reason.dto.js';

export class TerminateProjectDto extends ReasonDto {
  @ListField(() => EvidenceReferenceDto, { max: 50 })
  evidence: EvidenceReferenceDto[];
}
