import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '#libs/contracts/identity.js';
import { withoutNames } from '#libs/contracts/messages/withheld-names.js';
import type { MatterId } from '#libs/domain/ids.js';
import type { AgendaItem } from '#libs/domain/meeting/meeting.events.js';
import type { MeetingState } from '#libs/domain/meeting/meeting.state.js';
import type { Sql } from '#libs/identity/sql.js';
import { Filter } from '#libs/persistence/readers/filter.js';
import { addMatterVisibility, seesEverything } from '#libs/persistence/readers/visibility.js';
import { WithheldReader } from '#libs/persistence/readers/withheld.reader.js';
import { SQL } from '../persistence.tokens.js';

/** A meeting as far as somebody may read it, and how many items they may not. */
export interface HeardMeeting {
  state: MeetingState;
  withheld: number;
}

/**
 * What of a meeting is for whom. On the agenda a unit reads what it takes part in, and what is about nobody in particular; in the minutes everything if it was there,
 * else the items that give it a task. Nobody reads the name of a project under negotiation in which they have no part.
 */
@Injectable()
export class MeetingAudience {
  constructor(@Inject(SQL) private readonly sql: Sql, private readonly withheld: WithheldReader) {}

  async heardBy(caller: Caller, state: MeetingState): Promise<HeardMeeting> {
    if (seesEverything(caller)) return { state, withheld: 0 };
    const [matters, projects] = await Promise.all([this.mattersOf(state, caller), this.withheld.from(caller)]), hidden = new Set(projects.map(({ id }) => id));
    const isHeard = ({ matterId, projectId }: AgendaItem): boolean => (matterId !== undefined ? matters.has(matterId) : projectId === undefined || !hidden.has(projectId));
    const agenda = state.agenda.filter(isHeard), { minutes } = state, items = minutes?.items.filter(({ tasks }) => isThere(state, caller) || tasks.some(({ unitId }) => unitId === caller.unitId));
    const withheld = state.agenda.length - agenda.length + (minutes ? minutes.items.length - items!.length : 0);
    return { state: withoutNames({ ...state, agenda, ...(minutes && { minutes: { ...minutes, items: items! } }) }, projects), withheld };
  }

  private async mattersOf({ agenda }: MeetingState, caller: Caller): Promise<ReadonlySet<MatterId>> {
    const filter = new Filter().oneOf('m.matter_id', agenda.flatMap(({ matterId }) => matterId ?? []));
    addMatterVisibility(caller, filter);
    const { rows } = await this.sql.query(`select m.matter_id as id from matter m ${filter.sql}`, filter.values);
    return new Set((rows as { id: MatterId }[]).map(({ id }) => id));
  }
}

const isThere = ({ minutes }: MeetingState, { unitId }: Caller): boolean => minutes?.attendees?.some((attendee) => attendee.unitId === unitId) ?? false;
