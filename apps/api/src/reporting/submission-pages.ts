import { Injectable } from '@nestjs/common';
import { ReportInputs } from '#libs/acts/report-inputs.js';
import type { Caller } from '#libs/contracts/identity.js';
import { withoutNames } from '#libs/contracts/messages/withheld-names.js';
import type { EventView, Page } from '#libs/contracts/project.views.js';
import type { SubmissionView } from '#libs/contracts/reporting.views.js';
import { reportingStream, type SubmissionId } from '#libs/domain/ids.js';
import { EventReader } from '#libs/persistence/readers/event.reader.js';
import type { PageRequest } from '#libs/persistence/readers/keyset.js';
import { WithheldReader } from '#libs/persistence/readers/withheld.reader.js';
import { eventView } from '../acts/event-view.js';
import { Clock } from '../edge/clock.js';
import { ReportActors } from './report-actors.js';
import { SubmissionHeads, type SeenSubmission } from './submission-heads.js';
import { dataOf, submissionView } from './submission-view.js';

/** The pages of single reports, with the events that their drafts rest on. Whoever may read a report, as one who stands in or reviews, need not know of every project in it. */
@Injectable()
export class SubmissionPages {
  constructor(private readonly heads: SubmissionHeads, private readonly events: EventReader, private readonly inputs: ReportInputs, private readonly withheld: WithheldReader, private readonly clock: Clock, private readonly actors: ReportActors) {}

  async of(id: SubmissionId, caller: Caller): Promise<SubmissionView> {
    const seen = await this.heads.seenBy(caller, id), [found, hidden, hasNews] = await Promise.all([this.events.byIds(sourcesOf(seen)), this.withheld.from(caller), this.hasNews(seen)]);
    const isHidden = new Set(hidden.map((project) => project.id)), shown = found.filter(({ projectId = '' }) => !isHidden.has(projectId));
    // Restricted contents stay with those involved in the project; the sentence is what the report quotes.
    const sources = shown.map((event) => eventView(event, { names: seen.ready.names, isRestricted: true, ...(event.projectName && { projectName: event.projectName }) }));
    return withoutNames(submissionView(seen, { sources, hasNews }, caller, { actor: await this.actors.of(caller), now: this.clock.now() }), hidden);
  }

  /** What happened to it, newest first. */
  async history(id: SubmissionId, caller: Caller, page: PageRequest): Promise<Page<EventView>> {
    const { ready } = await this.heads.seenBy(caller, id), { items, ...rest } = await this.events.ofStream(reportingStream(id), page);
    return this.withheld.outOf({ ...rest, items: items.map((event) => eventView(event, { names: ready.names })) }, caller);
  }

  /** Of interest while the unit can still do something about it. */
  private async hasNews(seen: SeenSubmission): Promise<boolean> {
    const { facts, draftedAt } = seen.state;
    return seen.row.isOwed && draftedAt !== undefined && this.inputs.hasMore({ unitId: facts.unitId, from: draftedAt, to: dataOf(seen).to });
  }
}

const sourcesOf = ({ state }: SeenSubmission): string[] =>
  [...new Set(Object.values(state.fields).flatMap(({ draft }) => [...(draft?.sources ?? []), ...(draft?.sentences ?? []).flatMap(({ sources }) => sources)]))];
