import { Transform } from 'class-transformer';
import { MATTER_OUTCOMES } from '#libs/domain/matter/matter.events.js';
import { MATTER_KINDS } from '#libs/domain/matter/matter.facts.js';
import { MATTER_STATUSES } from '#libs/domain/matter/matter.state.js';
import { MATTER_SORTS, type MatterSort } from '#libs/persistence/readers/matter.reader.js';
import { ChoiceField, FlagField, TextField, UuidField } from '../../edge/field.decorators.js';
import { PageQuery } from '../../edge/page.dto.js';
import { ChoicesField, KeysField } from '../../edge/structured-field.decorators.js';
import { LIGHTS } from '../../openapi/common.schemas.js';

const SORTS = MATTER_SORTS.flatMap((sort) => [sort, `-${sort}`]);
const toFlag = ({ value }: { value: unknown }): unknown => (value === 'true' ? true : value === 'false' ? false : value);

/** What the board is narrowed to; several values of one filter, by comma, mean any of them. */
export class MatterFiltersQuery extends PageQuery {
  @TextField({ max: 200, optional: true, description: 'Words in number, title, firm or document number.' })
  q?: string;

  @ChoicesField(MATTER_KINDS)
  kind?: string[];

  @KeysField({ description: 'Classes of the pack.' })
  class?: string[];

  @ChoicesField(MATTER_STATUSES)
  status?: string[];

  @KeysField({ description: 'Units that handle it.' })
  holder?: string[];

  @KeysField({ description: 'Levels of the ladder.' })
  level?: string[];

  @KeysField({ description: 'Territories of the pack.' })
  territory?: string[];

  @KeysField({ description: 'Units that raised it.' })
  raiser?: string[];

  @ChoicesField(LIGHTS)
  light?: (typeof LIGHTS)[number][];

  @ChoicesField(MATTER_OUTCOMES)
  outcome?: string[];

  @UuidField({ optional: true })
  project?: string;

  @UuidField({ optional: true, description: 'Slips about this matter.' })
  about?: string;

  @UuidField({ optional: true, description: 'Matters that follow this issue.' })
  parent?: string;

  @UuidField({ optional: true, description: 'Tasks of this meeting.' })
  meeting?: string;

  @Transform(toFlag)
  @FlagField({ optional: true, description: 'True for what goes on, false for what has ended.' })
  isOpen?: boolean;

  @ChoiceField(SORTS, { optional: true, description: '`due` when absent; `-` turns the order round.' })
  sort?: MatterSort;
}
