import { EVALUATION_SCORES, type EvaluationScore } from '#libs/domain/matter/matter.commands.js';
import { URGENCIES, type Urgency } from '#libs/domain/matter/matter.facts.js';
import { EvidenceReferenceDto } from '../../acts/evidence-reference.dto.js';
import { MoneyDto } from '../../acts/money.dto.js';
import { ReasonDto } from '../../acts/reason.dto.js';
import { ChoiceField, DateField, FlagField, KeyField, TextField, UuidField, WholeNumberField } from '../../edge/field.decorators.js';
import { ListField, NestedField } from '../../edge/structured-field.decorators.js';

const LONG = { max: 2_000 };

/** Corrections at the first-contact registration. */
export class RegisterMatterDto {
  @KeyField({ optional: true, example: 'land' })
  classId?: string;

  @TextField({ max: 200, optional: true })
  title?: string;

  @UuidField({ optional: true })
  projectId?: string;

  @KeyField({ optional: true })
  stepId?: string;

  @KeyField({ optional: true })
  cause?: string;

  @KeyField({ optional: true, example: 'lengshuitan' })
  territoryId?: string;

  @ChoiceField(URGENCIES, { optional: true })
  urgency?: Urgency;

  @NestedField(() => MoneyDto, { optional: true })
  valueAtRisk?: MoneyDto;

  @WholeNumberField({ min: 0, max: 1_000_000, optional: true })
  jobsAtRisk?: number;
}

export class DecideContestDto extends ReasonDto {
  @FlagField({ description: 'True: it is another unit’s.' })
  upheld: boolean;

  @KeyField({ optional: true, description: 'Whose it is, when upheld.' })
  unitId?: string;
}

export class PlanHandlingDto {
  @TextField({ ...LONG, example: '本周完成评估，下周一签订搬迁协议。' })
  text: string;

  @DateField({ description: 'The day it will be settled by.' })
  promisedOn: string;
}

export class ProgressDto {
  @TextField(LONG)
  text: string;

  @ListField(() => EvidenceReferenceDto, { max: 20, optional: true })
  evidence?: EvidenceReferenceDto[];
}

export class MatterNoteDto {
  @TextField(LONG)
  text: string;
}

export class EvaluateDto {
  @ChoiceField(EVALUATION_SCORES)
  score: EvaluationScore;

  @TextField({ ...LONG, optional: true })
  note?: string;
}

export class CallBackDto {
  @FlagField({ description: 'False: the raiser does not agree that it is settled.' })
  confirmed: boolean;

  @TextField(LONG)
  note: string;
}

export class CloseDto {
  @TextField({ ...LONG, optional: true, description: 'Asked for unless the raiser closes.' })
  reason?: string;
}

export class MergeDto extends ReasonDto {
  @UuidField({ description: 'The matter that this one repeats.' })
  intoId: string;
}

export class TransferDto extends ReasonDto {
  @KeyField({ description: 'The unit that shall handle it.' })
  unitId: string;
}

export class DeEscalateDto extends ReasonDto {
  @ListField(() => EvidenceReferenceDto, { max: 20 })
  evidence: EvidenceReferenceDto[];
}
