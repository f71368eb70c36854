import { TEMPLATES, STAGES } from '#libs/domain/project/project.facts.js';
import { PROJECT_SORTS, type ProjectSort } from '#libs/persistence/readers/project-sort.js';
import { ChoiceField, KeyField, TextField } from '../../edge/field.decorators.js';
import { ChoicesField, KeysField } from '../../edge/structured-field.decorators.js';
import { PageQuery } from '../../edge/page.dto.js';
import { LIGHTS } from '../../openapi/common.schemas.js';

const STATUSES = ['active', 'suspended', 'completed', 'terminated'] as const;
const SORTS = PROJECT_SORTS.flatMap((sort) => [sort, `-${sort}`]);

/** What the ledger is narrowed to; several values of one filter, by comma, mean any of them. */
export class ProjectFiltersQuery extends PageQuery {
  @TextField({ max: 200, optional: true, description: 'Words in code, name or investor.' })
  q?: string;

  @ChoicesField(STAGES)
  stage?: string[];

  @KeysField({ description: 'Territories of the pack.' })
  territory?: string[];

  @KeysField({ description: 'Lead units.' })
  leadUnit?: string[];

  @ChoicesField(STATUSES)
  status?: string[];

  @ChoicesField(LIGHTS)
  light?: (typeof LIGHTS)[number][];

  @ChoicesField(TEMPLATES)
  template?: string[];

  @KeyField({ optional: true, description: 'A target of the list that counts signed projects, e.g. `T3`: those that count for it this year.' })
  target?: string;

  @ChoiceField(SORTS, { optional: true, description: '`nextDue` when absent; `-` turns the order round.' })
  sort?: ProjectSort;
}
