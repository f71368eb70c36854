import { Injectable } from '@nestjs/common';
import type { Caller } from '#libs/contracts/identity.js';
import type { BulletinView } from '#libs/contracts/reporting.views.js';
import { bulletinStream } from '#libs/domain/ids.js';
import type { BulletinState } from '#libs/domain/bulletin/bulletin.state.js';
import type { Period } from '#libs/domain/reporting/period.js';
import { roleAllows } from '#libs/identity/role-permissions.js';
import { BulletinReader, seesDrafts } from '#libs/persistence/readers/bulletin.reader.js';
import { StreamReader } from '#libs/persistence/record/stream-reader.js';
import { ApiProblem } from '../problems/api-problem.js';
import { BULLETIN_VERBS } from './bulletin-verbs.js';

/** Single bulletins, from the heads of their streams. */
@Injectable()
export class BulletinHeads {
  constructor(private readonly streams: StreamReader, private readonly bulletins: BulletinReader) {}

  /** A draft is not there for whom it is not meant. */
  async viewFor(caller: Caller, period: Period): Promise<BulletinView> {
    const [head, row] = await Promise.all([this.streams.readHead<BulletinState>(bulletinStream(period)), this.bulletins.find(period)]), content = head?.state.content;
    if (!content || !row || (head.state.status === 'draft' && !seesDrafts(caller))) throw new ApiProblem('not-found');
    const may = head.state.status === 'published' ? [] : Object.entries(BULLETIN_VERBS).filter(([, permission]) => roleAllows(caller.role, permission)).map(([verb]) => verb);
    return { ...row, version: head.sequence, sections: content.sections, targets: content.targets ?? [], whoSubmittedWhen: content.submitters, may };
  }
}
