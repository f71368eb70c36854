import { FIGURE_KINDS, type FigureKind } from '#libs/domain/project/project.events.js';
import { ChoiceField, DateField, KeyField, TextField } from '../../edge/field.decorators.js';
import { ListField, NestedField } from '../../edge/structured-field.decorators.js';
import { EvidenceReferenceDto } from '../../acts/evidence-reference.dto.js';
import { MoneyDto } from '../../acts/money.dto.js';

export class ClaimFigureDto {
  @ChoiceField(FIGURE_KINDS, { example: 'fundsPaidIn' })
  kind: FigureKind;

  @NestedField(() => MoneyDto)
  money: MoneyDto;

  @DateField({ description: 'The day the money arrived.' })
  date: string;

  @TextField({ max: 100, example: '银行回单 20261120-0137' })
  voucher: string;

  @ListField(() => EvidenceReferenceDto, { max: 50 })
  evidence: EvidenceReferenceDto[];

  @KeyField({ optional: true, description: 'The figure that this one replaces; then a reason is needed.' })
  corrects?: string;

  @TextField({ max: 2_000, optional: true })
  reason?: string;
}
