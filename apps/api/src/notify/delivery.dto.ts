import { CHANNELS, DELIVERY_STATUSES, type Channel, type DeliveryStatus } from '#libs/contracts/notify.views.js';
import { DateField, TextField } from '../edge/field.decorators.js';
import { PageQuery } from '../edge/page.dto.js';
import { ChoicesField } from '../edge/structured-field.decorators.js';

/** What the delivery log is searched by. */
export class DeliveryQuery extends PageQuery {
  @TextField({ max: 100, optional: true, description: "Part of a person's account or name, or of a robot's name." })
  person?: string;

  @ChoicesField(CHANNELS)
  channel?: Channel[];

  @ChoicesField(DELIVERY_STATUSES)
  status?: DeliveryStatus[];

  @DateField({ optional: true })
  day?: string;
}
