import type { EvidenceReference } from '#libs/domain/project/project.events.js';
import { MAX_NOTE } from '#libs/domain/reporting/field-value.js';
import type { FieldValue } from '#libs/domain/reporting/submission.facts.js';
import { EvidenceReferenceDto } from '../../acts/evidence-reference.dto.js';
import { ReasonDto } from '../../acts/reason.dto.js';
import { ChoiceField, DateField, FlagField, KeyField, TextField } from '../../edge/field.decorators.js';
import { ListField, TextsField } from '../../edge/structured-field.decorators.js';
import { EvidenceByFieldField } from './evidence-by-field.field.js';
import { ValueField, ValuesField, WordsField } from './value.field.js';

const NOTE = { max: MAX_NOTE, optional: true };

export class ConfirmFieldDto {
  @KeyField({ example: 'progress' })
  fieldId: string;

  @ValueField({ optional: true, description: 'Another value than the draft’s; the draft’s stands when absent.' })
  value?: FieldValue;

  @FlagField({ optional: true, description: 'True for no value at all, where the draft had one.' })
  isEmpty?: boolean;

  @TextField({ ...NOTE, description: 'Why it is another value than the draft’s; asked for then.' })
  reason?: string;

  @ListField(() => EvidenceReferenceDto, { max: 20, optional: true })
  evidence?: EvidenceReferenceDto[];
}

export class ReturnSubmissionDto extends ReasonDto {
  @WordsField({ optional: true, description: 'Reasons by field id: what is to be corrected.' })
  fields?: Record<string, string>;
}

export class AcceptSubmissionDto {
  @TextField(NOTE)
  note?: string;
}

export class SubmissionNoteDto {
  @TextField({ max: MAX_NOTE })
  text: string;
}

export class RestateDto extends ReasonDto {
  @ValuesField({ description: 'The new values by field id; what is not named stays.' })
  values: Record<string, FieldValue>;

  @EvidenceByFieldField({ optional: true })
  evidence?: Record<string, EvidenceReference[]>;
}

export class DelegateDto extends ReasonDto {
  @KeyField({ optional: true, description: 'An account that stands in.' })
  accountId?: string;

  @KeyField({ optional: true, description: 'A unit that stands in.' })
  unitId?: string;

  @DateField({ description: 'The last day.' })
  until: string;
}

export class HandOverSubmissionDto extends ReasonDto {
  @KeyField({ description: 'The unit that owes it from now on.' })
  unitId: string;
}

/** At most so many submissions in one request. */
export const MAX_BULK = 200;

export const BULK_VERBS = ['accept', 'return'] as const;
export type BulkVerb = (typeof BULK_VERBS)[number];

export class BulkDto {
  @TextsField({ max: MAX_BULK, length: 200, description: 'Ids of submissions.' })
  ids: string[];

  @ChoiceField(BULK_VERBS)
  verb: BulkVerb;

  @TextField({ ...NOTE, description: 'Asked for when they are returned.' })
  reason?: string;
}
