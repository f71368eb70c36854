import { matterHandling } from '#libs/domain/matter/matter.decider.js';
import type { MatterEvent } from '#libs/domain/matter/matter.events.js';
import type { MatterState } from '#libs/domain/matter/matter.state.js';
import { matterNotifications } from '../projections/matter/matter-notifications.js';
import { matterRow, MATTER_TABLE } from '../projections/matter/matter.rows.js';
import { matterWork } from '../projections/matter/matter-work.rows.js';
import { WORK_ITEM_TABLE } from '../projections/work-item.rows.js';
import { wholeState, type StreamDefinition } from './stream-definition.js';

export const MATTER_STREAM: StreamDefinition<MatterState, MatterEvent> = {
  kind: 'matter',
  initial: matterHandling.initial,
  evolve: matterHandling.evolve,
  store: wholeState(),
  tables: [MATTER_TABLE, WORK_ITEM_TABLE],
  rowsOf: (id, state, context) => [{ table: MATTER_TABLE, rows: matterRow(id, state, context) }, { table: WORK_ITEM_TABLE, rows: matterWork(id, state, context) }],
  notificationsOf: (event, state, actor) => matterNotifications(event, state, actor),
  pinsOf: ({ plan, calendar }) => ({ ...(plan && { packHash: plan.packHash }), ...(calendar !== undefined && { calendar }) }),
  beganOn: ({ facts }) => facts?.raisedOn,
  subjectOf: ({ facts }) => ({ code: facts?.code ?? '', name: facts?.title ?? '' }),
  projectOf: (_id, { facts }) => facts?.projectId,
};
