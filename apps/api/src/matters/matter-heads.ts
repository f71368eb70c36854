import { Injectable } from '@nestjs/common';
import type { Caller } from '#libs/contracts/identity.js';
import { matterStream, type MatterId } from '#libs/domain/ids.js';
import type { MatterState } from '#libs/domain/matter/matter.state.js';
import { MatterReader } from '#libs/persistence/readers/matter.reader.js';
import type { RecordedEvent } from '#libs/persistence/record.types.js';
import { StreamReader } from '#libs/persistence/record/stream-reader.js';
import type { MatterRow } from '#libs/contracts/matter.views.js';
import { ReadingDays } from '../acts/reading-day.js';
import { PackLibrary, type ReadyPack } from '../packs/pack-library.js';
import { ApiProblem } from '../problems/api-problem.js';
import { requireVisibleMatter } from './matter-access.js';

/** A matter as one caller may see it. */
export interface SeenMatter {
  state: MatterState & Required<Pick<MatterState, 'facts'>>;
  row: MatterRow;
  ready: ReadyPack;
}

/** Single matters, from the heads of their streams: what people read is what the next decision is made on. */
@Injectable()
export class MatterHeads {
  constructor(
    private readonly streams: StreamReader,
    private readonly matters: MatterReader,
    private readonly packs: PackLibrary,
    private readonly days: ReadingDays,
  ) {}

  async seenBy(caller: Caller, id: MatterId): Promise<SeenMatter> {
    const [head, row] = await Promise.all([this.streams.readHead<MatterState>(matterStream(id)), this.matters.find(id, await this.days.today())]);
    if (!head?.state.facts || !row) throw new ApiProblem('not-found');
    requireVisibleMatter(head.state, caller);
    const { plan, calendar } = head.state;
    const ready = await this.packs.of({ ...(plan && { packHash: plan.packHash }), ...(calendar !== undefined && { calendar }) });
    return { state: head.state as SeenMatter['state'], row: { ...row, version: head.sequence }, ready };
  }

  /** Everything that happened to it, oldest first. */
  async eventsSeenBy(caller: Caller, id: MatterId): Promise<RecordedEvent[]> {
    await this.seenBy(caller, id);
    return this.streams.readEventsAfter(matterStream(id), 0);
  }
}
