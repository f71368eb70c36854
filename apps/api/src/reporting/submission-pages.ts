import { Injectable } from '@nestjs/common';
import { ReportInputs } from '#libs/acts/report-inputs.js';
import type { Caller } from '#libs/contracts/identity.js';
import type { SubmissionView } from '#libs/contracts/reporting.views.js';
import type { SubmissionId } from '#libs/domain/ids.js';
import { EventReader } from '#libs/persistence/readers/event.reader.js';
import { eventView } from '../acts/event-view.js';
import { Clock } from '../edge/clock.js';
import { ReportActors } from './report-actors.js';
import { SubmissionHeads, type SeenSubmission } from './submission-heads.js';
import { dataOf, submissionView } from './submission-view.js';

/** The pages of single reports, with the events that their drafts rest on. */
@Injectable()
export class SubmissionPages {
  constructor(private readonly heads: SubmissionHeads, private readonly events: EventReader, private readonly inputs: ReportInputs, private readonly clock: Clock, private readonly actors: ReportActors) {}

  async of(id: SubmissionId, caller: Caller): Promise<SubmissionView> {
    const seen = await this.heads.seenBy(caller, id), [found, hasNews] = await Promise.all([this.events.byIds(sourcesOf(seen)), this.hasNews(seen)]);
    // Restricted contents stay with those involved in the project; the sentence is what the report quotes.
    const sources = found.map((event) => eventView(event, { names: seen.ready.names, isRestricted: true, ...(event.projectName && { projectName: event.projectName }) }));
    return submissionView(seen, { sources, hasNews }, caller, { actor: await this.actors.of(caller), now: this.clock.now() });
  }

  /** Of interest while the unit can still do something about it. */
  private async hasNews(seen: SeenSubmission): Promise<boolean> {
    const { facts, draftedAt } = seen.state;
    return seen.row.isOwed && draftedAt !== undefined && this.inputs.hasMore({ unitId: facts.unitId, from: draftedAt, to: dataOf(seen).to });
  }
}

const sourcesOf = ({ state }: SeenSubmission): string[] =>
  [...new Set(Object.values(state.fields).flatMap(({ draft }) => [...(draft?.sources ?? []), ...(draft?.sentences ?? []).flatMap(({ sources }) => sources)]))];
