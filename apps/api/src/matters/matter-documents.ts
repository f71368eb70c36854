import { Injectable } from '@nestjs/common';
import type { Caller } from '#libs/contracts/identity.js';
import type { OfficialDocument } from '#libs/documents/official-document.js';
import type { MatterId } from '#libs/domain/ids.js';
import { MatterReader } from '#libs/persistence/readers/matter.reader.js';
import { ReadingDays } from '../acts/reading-day.js';
import { ApiProblem } from '../problems/api-problem.js';
import { matterDocument } from './matter-document.js';
import { MatterHeads } from './matter-heads.js';

/** Slips and dispatch orders as documents, for those who may see the matter. */
@Injectable()
export class MatterDocuments {
  constructor(private readonly heads: MatterHeads, private readonly matters: MatterReader, private readonly days: ReadingDays) {}

  /** Not found also for a matter that is no document. */
  async of(id: MatterId, caller: Caller): Promise<OfficialDocument> {
    const seen = await this.heads.seenBy(caller, id), { about: aboutId } = seen.state.facts;
    const about = aboutId === undefined ? undefined : await this.matters.find(aboutId, await this.days.today());
    const document = matterDocument(seen, { ...(about && { about }) });
    if (!document) throw new ApiProblem('not-found');
    return document;
  }
}
