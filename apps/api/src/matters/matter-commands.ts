import { Injectable } from '@nestjs/common';
import { requireVersion } from '#libs/acts/act-refusals.js';
import { Acts, type ActAnswer, type Situation } from '#libs/acts/acts.js';
import { Presence } from '#libs/acts/presence.js';
import type { CommandAnswer } from '#libs/contracts/project.views.js';
import { matterStream, type MatterId } from '#libs/domain/ids.js';
import type { MatterCommand } from '#libs/domain/matter/matter.commands.js';
import { factsToPlan, matterHandling } from '#libs/domain/matter/matter.decider.js';
import type { MatterEvent } from '#libs/domain/matter/matter.events.js';
import type { MatterFacts } from '#libs/domain/matter/matter.facts.js';
import type { MatterPlan } from '#libs/domain/matter/matter.plan.js';
import type { MatterState } from '#libs/domain/matter/matter.state.js';
import type { RecordRequest } from '#libs/persistence/record.types.js';
import { planMatter } from '#libs/packs/plan-matter.js';
import type { Act } from '../acts/act.js';
import { eventView } from '../acts/event-view.js';
import { Refusals } from '../acts/refusals.js';
import { Clock } from '../edge/clock.js';
import { EvidenceRegister } from '../evidence/evidence-register.js';
import { PackLibrary } from '../packs/pack-library.js';
import { ApiProblem } from '../problems/api-problem.js';
import { requireVisibleMatter } from './matter-access.js';

/** What a command is made of: where the matter stands, and the plan that the rules make of its facts now. */
export interface MatterSituation extends Situation<MatterState> {
  planFor: (facts: MatterFacts) => MatterPlan;
  /** The same with whoever holds it now. */
  planNow: () => MatterPlan;
}

export type MatterCommandSource = MatterCommand | ((situation: MatterSituation) => MatterCommand | Promise<MatterCommand>);

/** An act; without a caller when it is the enterprise's that raised the matter, whose receipt code was looked at before. */
export type MatterAct = Omit<Act, 'caller'> & Partial<Pick<Act, 'caller'>>;

export interface MatterActOptions {
  /** For what raises a matter; every other act needs one that is there. */
  isNew?: boolean;
  /** What must hold of other matters when the act is written. */
  requires?: RecordRequest['requires'];
}

/** People's commands on matters: only on those they may know of, and with every refusal explained. */
@Injectable()
export class MatterCommands {
  constructor(
    private readonly acts: Acts,
    private readonly presence: Presence,
    private readonly packs: PackLibrary,
    private readonly evidence: EvidenceRegister,
    private readonly clock: Clock,
    private readonly refusals: Refusals,
  ) {}

  /** What it did, in words; also what followed from it on a project or on other matters. */
  async run(id: MatterId, act: Act, source: MatterCommandSource, options: MatterActOptions = {}): Promise<CommandAnswer> {
    const { version, events, replayed } = await this.record(id, act, source, options);
    const { names } = await this.packs.current();
    return { id, version, events: events.map((event) => eventView(event, { names })), replayed };
  }

  async record(id: MatterId, act: MatterAct, source: MatterCommandSource, { isNew = false, requires }: MatterActOptions = {}): Promise<ActAnswer> {
    const { commandId, fingerprint, actor, caller, expectedVersion } = act, isPresent = await this.presence.isPresent();
    let deciding: MatterCommand | undefined;
    try {
      return await this.acts.act<MatterState, MatterEvent>({
        streamId: matterStream(id), commandId, fingerprint, actor, now: this.clock.now(), ...(requires && { requires }),
        decide: async (situation) => {
          if (!isNew && !situation.state.facts) throw new ApiProblem('not-found');
          if (caller) requireVisibleMatter(situation.state, caller);
          requireVersion(expectedVersion, situation.version);
          const planFor = (facts: MatterFacts) => planMatter(situation.shelved, facts, isPresent);
          deciding = typeof source === 'function' ? await source({ ...situation, planFor, planNow: () => planFor(factsToPlan(situation.state)) }) : structuredClone(source);
          await this.evidence.requireUploaded(attachments(deciding));
          return matterHandling.decide(situation.state, deciding, situation.context);
        },
      });
    } catch (error) {
      throw await this.refusals.explained(error, matterStream(id), deciding);
    }
  }
}

const attachments = (command: MatterCommand): string[] =>
  ('evidence' in command ? command.evidence : command.type === 'raise' ? command.facts.evidence : []).map(({ id }) => id);
