import { ROBOT_KINDS, type RobotKind } from '#libs/contracts/notify.views.js';
import { ChoiceField, KeyField, TextField } from '../edge/field.decorators.js';

/** A robot of a group chat. Address and secret are written and never read. */
export class RobotDto {
  @ChoiceField(ROBOT_KINDS)
  kind: RobotKind;

  @TextField({ max: 60, example: '商务局工作群' })
  name: string;

  @KeyField({ optional: true, description: 'Whose notices it tells; absent: of the whole city.', example: 'commerce' })
  unitId?: string;

  @TextField({ max: 500, description: "The webhook's address, on the product's own host or one that the operator allowed.", example: 'https://oapi.dingtalk.com/robot/send?access_token=…' })
  url: string;

  @TextField({ max: 200, optional: true, description: 'For signing; 钉钉 and 飞书 only.' })
  secret?: string;
}
