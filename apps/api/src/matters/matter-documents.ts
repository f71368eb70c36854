import { Injectable } from '@nestjs/common';
import type { Caller } from '#libs/contracts/identity.js';
import type { OfficialDocument } from '#libs/documents/official-document.js';
import { meetingStream, type MatterId, type MeetingId } from '#libs/domain/ids.js';
import type { LocalDate } from '#libs/domain/instants.js';
import type { MeetingState } from '#libs/domain/meeting/meeting.state.js';
import { StreamReader } from '#libs/persistence/record/stream-reader.js';
import { MatterReader } from '#libs/persistence/readers/matter.reader.js';
import { ReadingDays } from '../acts/reading-day.js';
import { ApiProblem } from '../problems/api-problem.js';
import { matterDocument } from './matter-document.js';
import { MatterHeads } from './matter-heads.js';

/** Slips and dispatch orders as documents, for those who may see the matter. */
@Injectable()
export class MatterDocuments {
  constructor(private readonly heads: MatterHeads, private readonly matters: MatterReader, private readonly days: ReadingDays, private readonly streams: StreamReader) {}

  /** Not found also for a matter that is no document. */
  async of(id: MatterId, caller: Caller): Promise<OfficialDocument> {
    const seen = await this.heads.seenBy(caller, id), { about: aboutId } = seen.state.facts;
    const about = aboutId === undefined ? undefined : await this.matters.find(aboutId, await this.days.today());
    const meeting = await this.meetingOf(seen.state.facts.meetingId);
    const document = matterDocument(seen, { ...(about && { about }), ...(meeting && { meeting }) });
    if (!document) throw new ApiProblem('not-found');
    return document;
  }

  private async meetingOf(id: MeetingId | undefined): Promise<{ name: string; heldOn: LocalDate } | undefined> {
    const head = id === undefined ? undefined : await this.streams.readHead<MeetingState>(meetingStream(id));
    return head && { name: head.state.title, heldOn: head.state.heldOn };
  }
}
