import { MATTER_KINDS, SLIP_COLOURS, URGENCIES, type MatterKind, type SlipColour, type Urgency } from '#libs/domain/matter/matter.facts.js';
import { EvidenceReferenceDto } from '../../acts/evidence-reference.dto.js';
import { MoneyDto } from '../../acts/money.dto.js';
import { ChoiceField, DateField, FlagField, KeyField, TextField, UuidField, WholeNumberField } from '../../edge/field.decorators.js';
import { ListField, NestedField } from '../../edge/structured-field.decorators.js';

/** Kinds that people raise one by one; issues come from proposals, tasks also from minutes. */
const RAISED = MATTER_KINDS.filter((kind) => kind !== 'systemic');

/** What is known of a matter; its number and who raised it are added. */
export class RaiseMatterDto {
  @ChoiceField(RAISED, { example: 'blocker' })
  kind: MatterKind;

  @KeyField({ description: 'A class of the pack.', example: 'land' })
  classId: string;

  @TextField({ max: 200, example: '红线内 12 户未搬迁' })
  title: string;

  @TextField({ max: 2_000, example: '影响土地出让方案报批，请协调征拆。' })
  description: string;

  @ChoiceField(URGENCIES, { optional: true, description: '`normal` when absent; urgent halves the working days.' })
  urgency?: Urgency;

  @UuidField({ optional: true })
  projectId?: string;

  @KeyField({ optional: true, description: 'The step that a blocker holds up; its clocks stand while the rules say so.', example: 'G09' })
  stepId?: string;

  @KeyField({ optional: true, description: "The project's when absent.", example: 'lengshuitan' })
  territoryId?: string;

  @KeyField({ optional: true, description: 'A cause of the class.', example: 'clearance' })
  cause?: string;

  @NestedField(() => MoneyDto, { optional: true, description: "The project's investment when absent." })
  valueAtRisk?: MoneyDto;

  @WholeNumberField({ min: 0, max: 1_000_000, optional: true })
  jobsAtRisk?: number;

  @UuidField({ optional: true, description: 'The matter that a slip is about.' })
  about?: string;

  @KeyField({ optional: true, description: 'The unit that a slip or a task is addressed to.', example: 'natural-resources' })
  addresseeId?: string;

  @ChoiceField(SLIP_COLOURS, { optional: true, description: 'Of a slip: reminds, urges, orders.' })
  slipColour?: SlipColour;

  @DateField({ optional: true, description: 'The day it is wanted by.' })
  requestedOn?: string;

  @ListField(() => EvidenceReferenceDto, { max: 20, optional: true })
  evidence?: EvidenceReferenceDto[];

  @FlagField({ optional: true, description: 'Of a slip: true for a second one on the same matter to the same unit, with the reason.' })
  confirmDuplicate?: boolean;

  @TextField({ max: 2_000, optional: true, description: 'Why there shall be a second slip.' })
  reason?: string;
}
