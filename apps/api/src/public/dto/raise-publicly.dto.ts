import { MATTER_KINDS, type MatterKind } from '#libs/domain/matter/matter.facts.js';
import { ChoiceField, KeyField, TextField } from '../../edge/field.decorators.js';
import { NestedField } from '../../edge/structured-field.decorators.js';

export class EnterpriseDto {
  @TextField({ max: 100, example: '某某新材料有限公司' })
  name: string;

  @TextField({ max: 50, example: '张三' })
  contactName: string;

  @TextField({ max: 50, min: 5, example: '0746-0000000' })
  contactPhone: string;
}

/** What an enterprise says of its matter. */
export class RaisePubliclyDto {
  @ChoiceField(MATTER_KINDS, { example: 'blocker', description: 'One that the pack opens to enterprises.' })
  kind: MatterKind;

  @KeyField({ description: 'A class of the pack.', example: 'land' })
  classId: string;

  @TextField({ max: 200 })
  title: string;

  @TextField({ max: 2_000 })
  description: string;

  @KeyField({ description: 'The territory it lies in.', example: 'lengshuitan' })
  territoryId: string;

  @NestedField(() => EnterpriseDto)
  enterprise: EnterpriseDto;

  @TextField({ max: 64, optional: true, description: 'The number of the project, when the firm knows it.' })
  projectCode?: string;
}
