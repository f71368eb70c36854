import { ListField } from '../../edge/structured-field.decorators.js';
import { EvidenceReferenceDto } from './evidence-reference.dto.js';
import { ReasonDto } from './reason.dto.js';

export class TerminateProjectDto extends ReasonDto {
  @ListField(() => EvidenceReferenceDto, { max: 50 })
  evidence: EvidenceReferenceDto[];
}
