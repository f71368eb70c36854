import { Injectable } from '@nestjs/common';
import { requireVersion } from '#libs/acts/act-refusals.js';
import { Acts, type ActAnswer, type Situation } from '#libs/acts/acts.js';
import type { ShelvedPack } from '#libs/acts/pack-shelf.js';
import { ReportInputs } from '#libs/acts/report-inputs.js';
import type { CommandAnswer } from '#libs/contracts/project.views.js';
import { reportingStream, type SubmissionId } from '#libs/domain/ids.js';
import type { Instant } from '#libs/domain/instants.js';
import { dataRange } from '#libs/domain/reporting/period.js';
import type { SubmissionCommand } from '#libs/domain/reporting/submission.commands.js';
import { reportingCycle } from '#libs/domain/reporting/submission.decider.js';
import type { DraftedField, SubmissionEvent } from '#libs/domain/reporting/submission.events.js';
import type { SubmissionFacts } from '#libs/domain/reporting/submission.facts.js';
import type { SubmissionState } from '#libs/domain/reporting/submission.state.js';
import { WithheldReader } from '#libs/persistence/readers/withheld.reader.js';
import { reportTopicsOf } from '#libs/packs/report-topics.js';
import { packNames } from '#libs/packs/pack-names.js';
import { draftReport } from '#libs/reports/draft-report.js';
import type { Act } from '../acts/act.js';
import { eventView } from '../acts/event-view.js';
import { Refusals } from '../acts/refusals.js';
import { Clock } from '../edge/clock.js';
import { EvidenceRegister } from '../evidence/evidence-register.js';
import { PackLibrary } from '../packs/pack-library.js';
import { ApiProblem } from '../problems/api-problem.js';
import { ReportActors } from './report-actors.js';
import { requireVisibleSubmission } from './submission-access.js';

export type SubmissionCommandSource = SubmissionCommand | ((situation: Situation<SubmissionState>) => Promise<SubmissionCommand>);

/** People's commands on submissions: only on those they may know of, and with every refusal explained. */
@Injectable()
export class SubmissionCommands {
  constructor(
    private readonly acts: Acts,
    private readonly inputs: ReportInputs,
    private readonly packs: PackLibrary,
    private readonly evidence: EvidenceRegister,
    private readonly clock: Clock,
    private readonly actors: ReportActors,
    private readonly refusals: Refusals,
    private readonly withheld: WithheldReader,
  ) {}

  /** What it did, in words. */
  async run(id: SubmissionId, act: Act, source: SubmissionCommandSource): Promise<CommandAnswer> {
    const { version, events, replayed } = await this.record(id, act, source);
    const { names } = await this.packs.current();
    return this.withheld.outOf({ id, version, events: events.map((event) => eventView(event, { names })), replayed }, act.caller);
  }

  /** Writes the draft anew from what the record says now. */
  redraft(id: SubmissionId, act: Act): Promise<CommandAnswer> {
    return this.run(id, act, async ({ state, shelved, context }) => ({ type: 'draft', fields: await this.drafted(state.facts!, shelved, context.now) }));
  }

  private async drafted(facts: SubmissionFacts, { pack }: ShelvedPack, now: Instant): Promise<Record<string, DraftedField>> {
    const range = dataRange(pack.cycles.find(({ id }) => id === facts.cycle)!, facts.period);
    return draftReport(facts, await this.inputs.of({ unitId: facts.unitId, ...range, now }), packNames(pack), reportTopicsOf(pack));
  }

  async record(id: SubmissionId, act: Act, source: SubmissionCommandSource): Promise<ActAnswer> {
    const { commandId, fingerprint, caller, expectedVersion } = act, actor = await this.actors.of(caller);
    let deciding: SubmissionCommand | undefined;
    try {
      return await this.acts.act<SubmissionState, SubmissionEvent>({
        streamId: reportingStream(id), commandId, fingerprint, actor, now: this.clock.now(),
        decide: async (situation) => {
          if (!situation.state.facts) throw new ApiProblem('not-found');
          requireVisibleSubmission(situation.state, caller);
          requireVersion(expectedVersion, situation.version);
          deciding = typeof source === 'function' ? await source(situation) : structuredClone(source);
          await this.evidence.requireUploaded(attachments(deciding));
          return reportingCycle.decide(situation.state, deciding, situation.context);
        },
      });
    } catch (error) {
      throw await this.refusals.explained(error, reportingStream(id), deciding);
    }
  }
}

function attachments(command: SubmissionCommand): string[] {
  const references = command.type === 'confirmField' ? (command.evidence ?? []) : command.type === 'restate' ? Object.values(command.evidence ?? {}).flat() : [];
  return references.map(({ id }) => id);
}
