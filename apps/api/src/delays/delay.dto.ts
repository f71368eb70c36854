import { STAGES, type Stage } from '#libs/domain/project/project.facts.js';
import { ChoiceField, KeyField } from '../edge/field.decorators.js';
import { GROUPINGS, type Grouping } from './delay-groups.js';

export class DelayQuery {
  @ChoiceField(GROUPINGS, { description: 'What to add the time up by.', example: 'unit' })
  by: Grouping;

  @KeyField({ optional: true, description: 'Only projects of this territory.' })
  territory?: string;

  @ChoiceField(STAGES, { optional: true, description: 'Only projects that are in this stage.' })
  stage?: Stage;
}
