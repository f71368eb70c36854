import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '#libs/contracts/identity.js';
import type { OfficialDocument } from '#libs/documents/official-document.js';
import { matterStream, meetingStream, type MatterId, type MeetingId } from '#libs/domain/ids.js';
import type { SlipContent } from '#libs/documents/slip-document.js';
import type { LocalDate } from '#libs/domain/instants.js';
import type { MeetingState } from '#libs/domain/meeting/meeting.state.js';
import type { Sql } from '#libs/identity/sql.js';
import { StreamReader } from '#libs/persistence/record/stream-reader.js';
import { MatterReader } from '#libs/persistence/readers/matter.reader.js';
import { ReadingDays } from '../acts/reading-day.js';
import { SQL } from '../persistence.tokens.js';
import { ApiProblem } from '../problems/api-problem.js';
import { matterDocument } from './matter-document.js';
import { MatterHeads } from './matter-heads.js';

/** Slips and dispatch orders as documents, for those who may see the matter. */
@Injectable()
export class MatterDocuments {
  constructor(private readonly heads: MatterHeads, private readonly matters: MatterReader, private readonly days: ReadingDays, private readonly streams: StreamReader, @Inject(SQL) private readonly sql: Sql) {}

  /** Not found also for a matter that is no document. */
  async of(id: MatterId, caller: Caller): Promise<OfficialDocument> {
    const seen = await this.heads.seenBy(caller, id), { about: aboutId } = seen.state.facts;
    const about = aboutId === undefined ? undefined : await this.matters.find(aboutId, await this.days.today());
    const meeting = await this.meetingOf(seen.state.facts.meetingId);
    const document = matterDocument(seen, { ...(about && { about, earlier: await this.earlier(id) }), ...(meeting && { meeting }) });
    if (!document) throw new ApiProblem('not-found');
    return document;
  }

  /** The last slips before this one on the same matter to the same unit, oldest first; what was withdrawn was not meant. */
  private async earlier(id: MatterId): Promise<NonNullable<SlipContent['earlier']>> {
    const { rows } = await this.sql.query(EARLIER, [id, matterStream(id)]);
    return (rows as NonNullable<SlipContent['earlier']>).toReversed();
  }

  private async meetingOf(id: MeetingId | undefined): Promise<{ name: string; heldOn: LocalDate } | undefined> {
    const head = id === undefined ? undefined : await this.streams.readHead<MeetingState>(meetingStream(id));
    return head && { name: head.state.title, heldOn: head.state.heldOn };
  }
}

const EARLIER = `
select m.slip_colour as colour, m.document_number as number, m.raised_on as date
from matter own join event raised on raised.stream_id = $2 and raised.sequence = 1
join matter m on m.about_id = own.about_id and m.kind = 'slip' and m.status <> 'withdrawn' and m.document_number is not null
join event e on e.stream_id = 'matter/' || m.matter_id and e.sequence = 1 and e.recorded_at < raised.recorded_at and e.data -> 'facts' ->> 'addresseeId' = raised.data -> 'facts' ->> 'addresseeId'
where own.matter_id = $1 order by e.recorded_at desc limit 3`;
