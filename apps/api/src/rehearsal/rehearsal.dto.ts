import { Transform } from 'class-transformer';
import type { CalendarData } from '#libs/domain/calendar/working-calendar.js';
import { STAGES, TEMPLATES } from '#libs/domain/project/project.facts.js';
import { LIMIT_KINDS } from '#libs/domain/project/step-clock.js';
import { RULE_FILES } from '#libs/packs/rules/rule-tables.js';
import { ChoiceField, DateField, field, HashField, invalid, KeyField, WholeNumberField } from '../edge/field.decorators.js';
import { ChoicesField, KeysField, ListField, NestedField } from '../edge/structured-field.decorators.js';

const MAX_DAYS = 730;
const MAX_LIMITS = 50;
const MAX_RULE_CHARACTERS = 400_000;
const MAX_CALENDAR_CHARACTERS = 400_000;
const LIMIT_UNITS = ['workingDay', 'calendarDay', 'month'] as const;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isCalendar = (value: unknown): boolean => (typeof value === 'string' ? value.length <= MAX_CALENDAR_CHARACTERS : isObject(value));
const areRuleTexts = (value: unknown): boolean =>
  isObject(value) && Object.entries(value).every(([name, text]) => RULE_FILES.includes(name) && typeof text === 'string' && text.length <= MAX_RULE_CHARACTERS);

export class ProposedLimitDto {
  @KeyField({ example: 'G24' })
  stepId!: string;

  @ChoiceField(LIMIT_KINDS)
  kind!: (typeof LIMIT_KINDS)[number];

  @WholeNumberField({ min: 1, max: 1_000, code: 'bad-time-amount' })
  amount!: number;

  @ChoiceField(LIMIT_UNITS)
  unit!: (typeof LIMIT_UNITS)[number];
}

/** What is to be tried; each part stands in for the one in force. */
export class ProposalDto {
  @field(invalid('rules', { files: RULE_FILES, max: MAX_RULE_CHARACTERS }), areRuleTexts, { optional: true, description: 'DMN texts by file name without `.dmn`.' }, { type: 'object', additionalProperties: { type: 'string' } })
  rules?: Record<string, string>;

  @KeyField({ optional: true, description: 'A draft of rules.' })
  draftId?: string;

  @ListField(() => ProposedLimitDto, { max: MAX_LIMITS, optional: true })
  limits?: ProposedLimitDto[];

  @field(invalid('object'), isCalendar, { optional: true, description: 'A calendar in the form of the pack’s: the text of its file, YAML or JSON, or an object.' }, {
    oneOf: [{ type: 'string', maxLength: MAX_CALENDAR_CHARACTERS }, { type: 'object', additionalProperties: true }],
  })
  calendar?: CalendarData | string;

  @HashField({ optional: true, description: 'A loaded or stored pack version, in place of the one that each project is pinned to.' })
  packHash?: string;
}

/** Which projects are rehearsed. */
export class RehearsalFilterDto {
  @ChoicesField(STAGES)
  stage?: string[];

  @KeysField()
  territory?: string[];

  @KeysField()
  leadUnit?: string[];

  @ChoicesField(TEMPLATES)
  template?: string[];
}

export class RehearsalDto {
  @NestedField(() => ProposalDto)
  proposal!: ProposalDto;

  @ChoiceField(['ahead', 'past'], { optional: true, description: '`ahead` when absent: from now on, if nobody does anything. `past`: through a period, with what people did in it.' })
  mode?: 'ahead' | 'past';

  @WholeNumberField({ min: 1, max: MAX_DAYS, optional: true, description: 'For `ahead`; 90 when absent.' })
  horizonDays?: number;

  @DateField({ optional: true, description: 'For `past`: its first day.' })
  from?: string;

  @DateField({ optional: true, description: 'For `past`: its last day.' })
  to?: string;

  @NestedField(() => RehearsalFilterDto, { optional: true })
  filter?: RehearsalFilterDto;
}

const toNumber = ({ value }: { value: unknown }): unknown => (typeof value === 'string' && /^\d{1,4}$/.test(value) ? Number(value) : value);

export class OutlookQuery extends RehearsalFilterDto {
  @Transform(toNumber)
  @WholeNumberField({ min: 1, max: MAX_DAYS, optional: true, description: '90 when absent.', example: 90 })
  days?: number;
}
