import { KeyField, TextField, UuidField } from '../../edge/field.decorators.js';

/** The subject of what somebody is about to raise. */
export class SimilarMattersQuery {
  @UuidField({ optional: true, description: 'The matter that a slip would be about.' })
  about?: string;

  @UuidField({ optional: true })
  project?: string;

  @KeyField({ optional: true })
  step?: string;

  @KeyField({ optional: true, description: 'The unit it would go to.' })
  addressee?: string;

  @KeyField({ optional: true, description: 'A class of the pack.' })
  class?: string;

  @TextField({ max: 200, optional: true })
  title?: string;
}
