import { INVESTOR_KINDS, TEMPLATES, type EiaClass, type InvestorKind, type ProjectFacts, type Template } from '#libs/domain/project/project.facts.js';
import { ChoiceField, DateField, FlagField, KeyField, NumberField, TextField } from '../../edge/field.decorators.js';
import { NestedField } from '../../edge/structured-field.decorators.js';
import { MoneyDto } from '../../acts/money.dto.js';

const SHORT = 200;
const LARGEST = 1_000_000_000;

/** The facts of a project; progress is not among them. */
export class RegisterProjectDto implements Omit<ProjectFacts, 'registeredOn' | 'template'> {
  @TextField({ max: 64, example: 'YZ-2026-0001' })
  code: string;

  @TextField({ max: SHORT, example: '精密铝型材项目' })
  name: string;

  @TextField({ max: SHORT, example: '某某新材料有限公司' })
  investor: string;

  @TextField({ max: SHORT, optional: true, example: '广东' })
  investorOrigin?: string;

  @TextField({ max: 18, optional: true, example: '91431100MA4L000000' })
  creditCode?: string;

  @TextField({ max: SHORT, optional: true, example: '张三' })
  contactName?: string;

  @TextField({ max: 40, optional: true, example: '0746-0000000' })
  contactPhone?: string;

  @KeyField({ description: 'A territory of the pack.', example: 'lengshuitan' })
  territoryId: string;

  @KeyField({ description: 'The unit that serves the project.', example: 'lengshuitan' })
  leadUnitId: string;

  @TextField({ max: 64, optional: true })
  officerId?: string;

  @KeyField({ optional: true, description: 'An industrial chain of the pack.' })
  chain?: string;

  @TextField({ max: SHORT, optional: true })
  industry?: string;

  @ChoiceField(INVESTOR_KINDS, { optional: true, example: 'private500' })
  investorKind?: InvestorKind;

  @NestedField(() => MoneyDto)
  investment: MoneyDto;

  @ChoiceField(TEMPLATES, { optional: true, example: 'A', description: 'Chosen by the table choose-template when absent.' })
  template?: Template;

  @FlagField({ example: false })
  isForeign: boolean;

  @FlagField({ example: true })
  isIndustrial: boolean;

  @NumberField({ min: 0, max: LARGEST, optional: true, example: 66_700 })
  landSquareMetres?: number;

  @FlagField({ example: true })
  needsNewConstructionLand: boolean;

  @NumberField({ min: 0, max: LARGEST, optional: true, example: 800 })
  energyTonnesCoal?: number;

  @ChoiceField(['book', 'form', 'registration'], { example: 'form' })
  eiaClass: EiaClass;

  @TextField({ max: 2_000, optional: true })
  description?: string;

  @DateField({ optional: true, description: 'Today when absent.' })
  registeredOn?: string;
}
