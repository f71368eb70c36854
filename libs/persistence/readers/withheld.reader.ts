import type pg from 'pg';
import { withoutNames, type WithheldName } from '#libs/contracts/messages/withheld-names.js';
import type { ProjectId } from '#libs/domain/ids.js';
import { Filter } from './filter.js';
import { isInvolved, seesEverything, type ReadScope } from './visibility.js';

/** A project of which a reader may not know. */
export interface WithheldProject extends WithheldName {
  id: ProjectId;
}

/** Projects under negotiation, whose names stand in texts that others read too: reports, minutes, bulletins. */
export class WithheldReader {
  constructor(private readonly pool: pg.Pool) {}

  /** Those that are hidden from the reader; without one, those that are not for everybody. */
  async from(scope?: ReadScope): Promise<WithheldProject[]> {
    if (scope && seesEverything(scope)) return [];
    const filter = new Filter().where('p.is_restricted');
    if (scope) filter.where(`not ${isInvolved(scope, filter)}`);
    return (await this.pool.query<WithheldProject>(`select p.project_id as id, p.name, p.code, ${SHARED} as "isShared" from project p ${filter.sql}`, filter.values)).rows;
  }

  /** The value as the reader may see it: no text in it names what is hidden from them. */
  async outOf<T>(value: T, scope: ReadScope): Promise<T> {
    return withoutNames(value, await this.from(scope));
  }

  /** Which of these events are of projects, or of matters on projects, that are not for everybody. */
  async among(eventIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (eventIds.length === 0) return new Set();
    const { rows } = await this.pool.query<{ event_id: string }>(
      'select e.event_id from event e join project p on p.project_id = e.project_id where p.is_restricted and e.event_id = any($1::uuid[])', [eventIds]);
    return new Set(rows.map(({ event_id }) => event_id));
  }
}

const SHARED = 'p.name in (select known.name from project known where not known.is_restricted)';
