import { bulletinIssue } from '#libs/domain/bulletin/bulletin.decider.js';
import type { BulletinEvent } from '#libs/domain/bulletin/bulletin.events.js';
import type { BulletinState } from '#libs/domain/bulletin/bulletin.state.js';
import { periodRange } from '#libs/domain/reporting/period.js';
import { BULLETIN_TABLE, bulletinRow } from '../projections/bulletin/bulletin.rows.js';
import { toUnits } from '../projections/notifications.js';
import { wholeState, type StreamDefinition } from './stream-definition.js';

export const BULLETIN_STREAM: StreamDefinition<BulletinState, BulletinEvent> = {
  kind: 'bulletin',
  initial: bulletinIssue.initial,
  evolve: bulletinIssue.evolve,
  store: wholeState(),
  tables: [BULLETIN_TABLE],
  rowsOf: (id, state) => [{ table: BULLETIN_TABLE, rows: bulletinRow(id, state) }],
  // Whoever reported hears that it is out; nobody owes anything because of it.
  notificationsOf: (event, { content }, actor) => (event.type === 'BulletinPublished' ? toUnits({ kind: 'noted', unitIds: (content?.submitters ?? []).map(({ unitId }) => unitId) }, actor) : []),
  pinsOf: ({ content }) => ({ ...(content && { packHash: content.packHash }) }),
  beganOn: ({ content }) => content && periodRange(content.period).from,
  subjectOf: ({ content }) => ({ code: content?.period ?? '', name: content?.title.zh ?? '' }),
  projectOf: () => undefined,
};
