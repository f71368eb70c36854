import { ChoiceField, KeyField, TextField } from '../../edge/field.decorators.js';
import { UuidsField } from '../../edge/structured-field.decorators.js';

/** What can be done to many at once: neither needs a word of its own for each. */
export const BULK_VERBS = ['sign-for', 'transfer'] as const;

export class BulkMattersDto {
  @UuidsField({ max: 100 })
  matterIds: string[];

  @ChoiceField(BULK_VERBS)
  verb: (typeof BULK_VERBS)[number];

  @KeyField({ optional: true, description: 'Of a transfer: the unit that shall handle them.' })
  unitId?: string;

  @TextField({ max: 2_000, optional: true, description: 'Of a transfer.' })
  reason?: string;
}
