import { ROLLOUTS, type Rollout } from '#libs/persistence/entities/rules.entities.js';
import { ChoiceField, TextField, WholeNumberField } from '../../edge/field.decorators.js';
import { EditedRulesDto } from './edited-rules.dto.js';

export class ProposeRulesDto extends EditedRulesDto {
  @TextField({ max: 2_000, example: '竣工验收备案压缩到两个工作日' })
  reason: string;
}

const LAST_REVISION = 1_000_000;

/** What is decided on is what was read: another revision is refused. */
export class RevisionDto {
  @WholeNumberField({ min: 1, max: LAST_REVISION, example: 1 })
  revision: number;
}

export class ReplaceDraftDto extends ProposeRulesDto {
  @WholeNumberField({ min: 1, max: LAST_REVISION, example: 1 })
  revision: number;
}

export class ApproveDraftDto extends RevisionDto {
  @ChoiceField(ROLLOUTS, { example: 'open-now', description: 'One of the draft’s `rollouts`: tables that projects do not ask can only be for what is `new`.' })
  rollout: Rollout;

  @TextField({ max: 2_000, optional: true })
  reason?: string;
}

export class RejectDraftDto extends RevisionDto {
  @TextField({ max: 2_000, example: '缺少依据文号' })
  reason: string;
}
