import { WORK_ITEM_KINDS, type WorkItemKind } from '#libs/contracts/project.views.js';
import { ChoiceField, KeyField } from '../edge/field.decorators.js';

/** What of a thing is asked about: nothing for its own row, the kind for an item of work. */
export class WhyQuery {
  @ChoiceField(WORK_ITEM_KINDS, { optional: true, description: 'Of an item of work: its kind.' })
  work?: WorkItemKind;
}

/** Of a project also the step, or the figure, that the work is on. */
export class ProjectWhyQuery extends WhyQuery {
  @KeyField({ optional: true })
  step?: string;

  @KeyField({ optional: true })
  figure?: string;
}
