import { Injectable } from '@nestjs/common';
import { requireVersion } from '#libs/acts/act-refusals.js';
import { Acts, type Situation } from '#libs/acts/acts.js';
import { BulletinDrafts } from '#libs/acts/bulletin-drafts.js';
import { withoutNames } from '#libs/contracts/messages/withheld-names.js';
import type { CommandAnswer } from '#libs/contracts/project.views.js';
import type { BulletinCommand } from '#libs/domain/bulletin/bulletin.commands.js';
import { bulletinIssue } from '#libs/domain/bulletin/bulletin.decider.js';
import type { BulletinEvent } from '#libs/domain/bulletin/bulletin.events.js';
import type { BulletinState } from '#libs/domain/bulletin/bulletin.state.js';
import { bulletinStream } from '#libs/domain/ids.js';
import type { Period } from '#libs/domain/reporting/period.js';
import { violatedConstraint } from '#libs/persistence/connection.js';
import { WithheldReader } from '#libs/persistence/readers/withheld.reader.js';
import type { Act } from '../acts/act.js';
import { eventView } from '../acts/event-view.js';
import { Refusals } from '../acts/refusals.js';
import { BULLETIN_NUMBER_KEY, DocumentNumbers } from '../documents/document-numbers.js';
import { Clock } from '../edge/clock.js';
import { ApiProblem } from '../problems/api-problem.js';
import { PackLibrary } from '../packs/pack-library.js';

type BulletinCommandSource = BulletinCommand | ((situation: Situation<BulletinState>) => Promise<BulletinCommand>);

/** The office's commands on bulletins. */
@Injectable()
export class BulletinCommands {
  constructor(
    private readonly acts: Acts,
    private readonly drafts: BulletinDrafts,
    private readonly packs: PackLibrary,
    private readonly clock: Clock,
    private readonly refusals: Refusals,
    private readonly withheld: WithheldReader,
    private readonly numbers: DocumentNumbers,
  ) {}

  /** From what is accepted now; drafted anew it keeps its number. */
  async draft(period: Period, act: Act): Promise<CommandAnswer> {
    const current = await this.packs.current();
    return this.run(period, act, async ({ state }) => ({ type: 'draft', content: await this.drafts.of(period, current, state.content) }));
  }

  /** Under the number that the office's register gave, or the next of its series, which bulletins of all cycles share. */
  async publish(period: Period, act: Act, given?: string): Promise<CommandAnswer> {
    if (given === undefined) return this.numbers.issueBulletin(this.clock.today(), (documentNumber) => this.publishAs(period, act, documentNumber));
    return this.publishAs(period, act, given).catch((error: unknown) => {
      throw violatedConstraint(error) === BULLETIN_NUMBER_KEY ? new ApiProblem('document-number-taken', { number: given }, { field: 'documentNumber' }) : error;
    });
  }

  /** Everybody reads it, so it names no project that is not for everybody, whoever wrote the name. */
  private publishAs(period: Period, act: Act, documentNumber: string): Promise<CommandAnswer> {
    return this.run(period, act, async ({ state: { status, content } }) => {
      const projects = status === 'draft' ? await this.withheld.from() : [];
      for (const { title, paragraphs } of content?.sections ?? []) {
        const named = projects.find((project) => paragraphs.some(({ text }) => withoutNames(text.zh, [project]) !== text.zh));
        if (named) throw new ApiProblem('bulletin-names-project', { name: named.name, section: title.zh });
      }
      return { type: 'publish', documentNumber };
    });
  }

  async run(period: Period, { commandId, fingerprint, actor, expectedVersion }: Act, source: BulletinCommandSource): Promise<CommandAnswer> {
    let deciding: BulletinCommand | undefined;
    try {
      const { version, events, replayed } = await this.acts.act<BulletinState, BulletinEvent>({
        streamId: bulletinStream(period), commandId, fingerprint, actor, now: this.clock.now(),
        decide: async (situation) => {
          requireVersion(expectedVersion, situation.version);
          deciding = typeof source === 'function' ? await source(situation) : structuredClone(source);
          return bulletinIssue.decide(situation.state, deciding, situation.context);
        },
      });
      const { names } = await this.packs.current();
      return { id: period, version, events: events.map((event) => eventView(event, { names })), replayed };
    } catch (error) {
      throw await this.refusals.explained(error, bulletinStream(period), deciding);
    }
  }
}
