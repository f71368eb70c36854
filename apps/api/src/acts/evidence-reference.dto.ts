import type { EvidenceReference } from '#libs/domain/project/project.events.js';
import { FlagField, HashField, KeyField, TextField } from '../edge/field.decorators.js';

export class EvidenceReferenceDto implements EvidenceReference {
  @HashField({ description: 'The id that the upload returned.', example: 'b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9' })
  id: string;

  @KeyField({ description: 'A kind of evidence of the pack.', example: 'contract' })
  kind: string;

  @TextField({ max: 200, example: '投资合同.pdf' })
  name: string;

  @FlagField({ optional: true, description: 'A pre-review opinion; it never completes a step.', example: false })
  isPreReview?: boolean;
}
